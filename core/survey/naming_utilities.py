"""Which utility a row is of, where no column says it: by its sheet's name and title, or by the code in its number.

Teams name their sheets 雨水 or 给水管线点成果表, and number points by the utility's code, such as WS101 (CJJ 61). What
was taken from there is told; a word that no list knows becomes an unidentified pipeline, told once with its count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from undergrid.core.checking.words import MOST_PROPOSED
from undergrid.core.intake.account import MAP_COLUMNS
from undergrid.core.intake.header_places import SEARCHED_ROWS
from undergrid.core.intake.understanding import Understood
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.store.codebook import UTILITIES, CodeBook
from undergrid.core.survey.network.utilities import NAME_ONE, NOT_NAMED
from undergrid.core.survey.network_delivery import NetworkDelivery

UNIDENTIFIED = "BM"
"""不明管线, the code of CJJ 61 for a pipeline that nobody knows."""
PIECES = re.compile(r"[\s_\-./\\()（）【】\[\]]+")
CODE_OF_NUMBER = re.compile(r"([A-Z]{2})[-_]?\d")
MOSTLY = 0.9
MOST_PIECES = 3
LONGEST_TITLE, MOST_TITLES = 200, 200
ONLY_ALONE = ("water", "combined")
"""Names of a utility where nothing stands beside them: a water level and combined data are of none."""
FROM_NAME = "survey.utility-from-name"
SAID_BY = Text(
    "{count} rows do not say their utility plainly; they are taken as {utility}, for {where} says so.",
    "有 {count} 行未明确注明管线类别，按{where}记为 {utility}。",
)
SHEET = Text("the name or title of the sheet", "表名或标题")
NUMBER = Text("the code in the point's number", "点号中的代号")
WORD = Text("a word that holds its name", "含有该类别名称的词")
MOST_LOOKED_INTO = 1000
SAY_IT = Text(
    "Nothing to do if that is right; else add a column of the utility, or name it at import (Utility of rows that do "
    "not say theirs).",
    "如无误则无需处理；否则请增加管线类别列，或在导入时指定（未注明类别的管线属于）。",
)
UNKNOWN = "survey.utility-unknown-word"
NO_SUCH = Text(
    "No list of utilities knows “{word}”; {count} rows are kept as an unidentified pipeline ({code}).{proposal}",
    "管线类别代码表中没有“{word}”，{count} 行按不明管线（{code}）处理。{proposal}",
)
OTHER_WORDS = Text(
    "The column {header} was looked at for the utility, but no list of utilities knows any of its words ({words}); "
    "what the sheet's name or title says was taken.",
    "曾将“{header}”列视为管线类别，但代码表中没有其中任何词（{words}）；已按表名或标题确定。",
)
MOST_NAMED = 5
MAY_MEAN = Text(" It may mean {name} ({code}).", "可能是“{name}”（{code}）。")
MAP_ONCE = Text(
    "Map it once for the city: in a file words.toml in the folder of your profiles, under [category], such as "
    '"{word}" = "WS"; then import again.',
    '请为全市建立一次对照：在自有方案文件夹的 words.toml 中于 [category] 下写入，例如 "{word}" = "WS"，然后重新导入。',
)
MORE_WORDS = Text(
    "{words} more words, {rows} rows, are in no list of utilities; they are kept as unidentified pipelines ({code}).",
    "另有 {words} 个词（{rows} 行）不在管线类别代码表中，按不明管线（{code}）处理。",
)


def utility_of_sheet(sheet: Understood, codes: CodeBook) -> str | None:
    """Return the one utility that a sheet's name, its file's name or a title above its header says."""
    source = sheet.match.sheet
    above = source.top(min(sheet.match.first_row, SEARCHED_ROWS))[:-1] if source.names is None else []
    titles = [cell for row in above for cell in row if cell and len(cell) <= LONGEST_TITLE][:MOST_TITLES]
    for text in (source.name, *titles, source.file.rsplit(".", 1)[0]):
        if text and (found := _utility_in(text, codes)):
            return found
    return None


def _utility_in(text: str, codes: CodeBook) -> str | None:
    """Return the code of the only utility that a text names: by a word of Chinese in it, or by a piece of it."""
    found = set(_named_in_pieces(text, codes))
    left = text
    for code, each in sorted(codes.codes(UTILITIES).items(), key=lambda pair: -len(pair[1].name_zh)):
        if len(each.name_zh) > 1 and each.name_zh in left:
            found.add(codes.code_of(UTILITIES, each.name_zh) or code)
            left = left.replace(each.name_zh, " ")
    return found.pop() if len(found) == 1 else None


def _named_in_pieces(text: str, codes: CodeBook) -> Iterator[str]:
    """Yield the utilities that runs of a text's pieces name, long ones first: surface water is no water."""
    pieces = [piece for piece in PIECES.split(text) if piece]
    for length in range(min(MOST_PIECES, len(pieces)), 0, -1):
        at = 0
        while at + length <= len(pieces):
            run = " ".join(pieces[at : at + length])
            alone = run.casefold() not in ONLY_ALONE or length == len(pieces)
            if len(run) > 1 and alone and (code := _whole(run, codes)):
                yield code
                del pieces[at : at + length]
                pieces.insert(at, "")
            at += 1


def _whole(piece: str, codes: CodeBook) -> str | None:
    if piece in codes.codes(UTILITIES):
        return piece
    return None if piece.upper() in codes.codes(UTILITIES) else codes.code_of(UTILITIES, piece)


def complete_utilities(delivery: NetworkDelivery, sheets: Sequence[Understood], codes: CodeBook) -> None:
    """Fill in the utility of rows whose sheet or number says it, and tell of it."""
    named = {number: code for number, sheet in enumerate(sheets) if (code := utility_of_sheet(sheet, codes))}
    for table in (delivery.points, delivery.segments):
        _without_other_words(delivery, table, {number: sheets[number] for number in named}, codes)
        bare = table["category"].isna()
        if bare.any() and named:
            said = table.loc[bare, "source"].map(named)
            table.loc[bare, "category"] = said
            _tell(delivery, table, said, SHEET, codes)


def _without_other_words(
    delivery: NetworkDelivery, table: pd.DataFrame, sheets: Mapping[int, Understood], codes: CodeBook
) -> None:
    """Empty the utility where an everyday word was taken for its column, and the column holds no utility at all."""
    for number, sheet in sheets.items():
        header = sheet.match.columns.get("category")
        words = table.loc[table["source"] == number, "category"].dropna()
        if header is not None and header.everyday and len(words) and not words.isin(list(codes.codes(UTILITIES))).any():
            table.loc[words.index, "category"] = None
            said = OTHER_WORDS.fill(header=header.text, words=", ".join(map(str, words.unique()[:MOST_NAMED])))
            place = Place(sheet.match.sheet.file, sheet.match.sheet.name)
            delivery.findings.append(Finding(UNKNOWN, Severity.WARNING, said, MAP_COLUMNS, place, header.text))


def utilities_by_number(delivery: NetworkDelivery, codes: CodeBook) -> None:
    """Fill in the utility of points whose numbers bear its code, where nearly all that lack one are numbered so."""
    points = delivery.points
    bare = points["category"].isna() & points["point_no"].notna()
    own = bare & ~points["point_no"].astype("str").str.startswith("@")
    if not own.any():
        return
    borne = points.loc[own, "point_no"].astype("str").str.extract(CODE_OF_NUMBER.pattern, expand=False)
    known = borne.where(borne.isin(list(codes.codes(UTILITIES))))
    if known.notna().mean() >= MOSTLY:
        points.loc[own, "category"] = known
        _tell(delivery, points, known, NUMBER, codes)


def _tell(delivery: NetworkDelivery, table: pd.DataFrame, said: pd.Series, where: Text, codes: CodeBook) -> None:
    for code, count in said.value_counts().items():
        named = codes.codes(UTILITIES)[str(code)]
        utility = Text(f"{named.name_en} ({code})", f"{named.name_zh}（{code}）")
        file = delivery.sources[int(table.loc[said.index[said == code][0], "source"])].sheet.file
        text = SAID_BY.fill(count=count, utility=utility, where=where)
        delivery.findings.append(Finding(FROM_NAME, Severity.WARNING, text, SAY_IT, Place(file), subject=str(code)))


def named_at_import(delivery: NetworkDelivery, word: str, codes: CodeBook) -> None:
    """Give rows that do not say their utility the one that was named at import; raises for one that no list knows."""
    code = codes.code_of(UTILITIES, word)
    if code is None:
        raise SourceError(NOT_NAMED.fill(word=word), NAME_ONE)
    for table in (delivery.points, delivery.segments):
        table["category"] = table["category"].fillna(code)


def unknown_utilities(delivery: NetworkDelivery, codes: CodeBook) -> None:
    """Keep rows whose utility no list knows as unidentified pipelines, and tell of each word once."""
    counts: dict[str, int] = {}
    for table in (delivery.points, delivery.segments):
        strange = table["category"].notna() & ~table["category"].isin(list(codes.codes(UTILITIES)))
        held = {
            word: _utility_in(str(word)[:LONGEST_TITLE], codes)
            for word in table.loc[strange, "category"].unique()[:MOST_LOOKED_INTO]
        }
        said = table.loc[strange, "category"].map({word: code for word, code in held.items() if code}).dropna()
        table.loc[said.index, "category"] = said
        _tell(delivery, table, said, WORD, codes)
        strange[said.index] = False
        for word, count in table.loc[strange, "category"].value_counts().items():
            counts[str(word)] = counts.get(str(word), 0) + int(count)
        table.loc[strange, "category"] = UNIDENTIFIED
    often = sorted(counts.items(), key=lambda pair: -pair[1])
    for word, count in often[:MOST_PROPOSED]:
        near = codes.nearest(UTILITIES, word)
        meant = codes.codes(UTILITIES)[near] if near else None
        hint = MAY_MEAN.fill(name=Text(meant.name_en, meant.name_zh), code=near) if meant else Text("", "")
        said = NO_SUCH.fill(word=word, count=count, code=UNIDENTIFIED, proposal=hint)
        remedy = MAP_ONCE.fill(word=word)
        delivery.findings.append(Finding(UNKNOWN, Severity.WARNING, said, remedy, subject=word))
    if left := often[MOST_PROPOSED:]:
        more = MORE_WORDS.fill(words=len(left), rows=sum(count for _, count in left), code=UNIDENTIFIED)
        delivery.findings.append(Finding(UNKNOWN, Severity.WARNING, more, MAP_COLUMNS))

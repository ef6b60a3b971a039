"""From a matched sheet to typed columns: units, value maps, defaults and unknowns of the profile applied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import told_of
from undergrid.core.checking.tolerances import Setting, severity_wanted
from undergrid.core.formats.delimited import OPEN_QUOTE
from undergrid.core.intake import values, written
from undergrid.core.intake.account import SheetAccount, findings_of
from undergrid.core.intake.checks.dates import WRITE_IN_FULL
from undergrid.core.intake.delivery import Source
from undergrid.core.intake.headers import Match, unknown_headers
from undergrid.core.intake.part_dates import YEAR, other_of, part_dates
from undergrid.core.intake.profiles import Profile
from undergrid.core.intake.sections_read import ASSUMED, TAKEN_AS, WRITE_PLAINLY, in_millimetres
from undergrid.core.intake.subject import Field
from undergrid.core.intake.text_frame import fields_of, text_frame
from undergrid.core.intake.unit_of_column import PLACE, Units
from undergrid.core.intake.units import TO_METRES, metres
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.store.codebook import CodeBook

MOST_ALIKE = 1000
"""Cells of one column that are reported one by one; beyond that a sheet is wrong as a whole, and one line says so."""

NOT_A_NUMBER = Text("{label}: {value!r} is not a number.", "{label}：{value!r} 不是数值。")
SPELLED = ("number", "whole", "date", "part_date")
"""Sorts of fields whose figures a profile may give words, such as lit for 1."""
NOT_WHOLE = Text("{label}: {value!r} is not a whole number.", "{label}：{value!r} 不是整数。")
NOT_A_YEAR = Text("{label}: {value!r} is not a year.", "{label}：{value!r} 不是年份。")
NOT_A_DATE = Text("{label}: {value!r} is not a date that can be read.", "{label}：无法识别日期 {value!r}。")
NOT_A_SECTION = Text("{label}: {value!r} is no section that can be read.", "{label}：无法识别断面 {value!r}。")
NOT_A_PAIR = Text("{label}: {value!r} is not a count or total/used.", "{label}：{value!r} 不是数量或“总数/已用数”。")
NOT_A_CHOICE = Text("{label}: {value!r} is none of the known values.", "{label}：{value!r} 不在可选值中。")
WRONG_UNIT = Text("{label}: the unit {unit!r} of its header is not known.", "{label}：表头单位 {unit!r} 无法识别。")

WRITE_NUMBER = Text("Write a plain number, with the unit in the header only.", "请只填写数值，单位写在表头。")
WRITE_DATE = Text(
    "Write year-month-day, or name the date format in the profile.", "请按“年-月-日”填写，或在方案中指定日期格式。"
)
WRITE_YEAR = Text("Write the year as four digits; leave it empty when unknown.", "请填写四位年份；不详请留空。")
WRITE_SECTION = Text("Write 800, DN800, 1000X800 or 6φ110.", "请填写 800、DN800、1000X800 或 6φ110。")
WRITE_PAIR = Text("Write a count, or total/used such as 12/4.", "请填写数量，或“总数/已用数”如 12/4。")
WRITE_CHOICE = Text(
    "Use one of: {choices}; or map the value in the profile.", "请使用：{choices}；或在方案中建立对照。"
)
NEEDS_A_KEY = Text(
    "{label}: the figures {figures} mean different things in different cities; they are left out.",
    "{label}：数字 {figures} 在各地含义不同，未予采用。",
)
SAY_IN_PROFILE = Text(
    "Say in the import profile what each figure means, in [values.{field}].",
    "请在导入方案的 [values.{field}] 中说明各数字的含义。",
)
MAP_UNIT = Text(
    'State in the profile what it is in metres, such as units.{field} = "0.8359 m".',
    '请在方案中用米说明该单位，如 units.{field} = "0.8359 m"。',
)
MORE = Text(
    "{label}: {count} more cells of this column cannot be read.", "{label}：该列另有 {count} 个单元格无法识别。"
)

STANDS_IN = Text(
    "{label}: {value} stands for no value in {count} cells; they are taken as unknown.",
    "{label}：{count} 个单元格的 {value} 表示无值，按未知处理。",
)
LEAVE_EMPTY = Text("Leave cells empty whose value is not known.", "未知的值请留空。")
UNKNOWN_WORD = Text(
    "{label}: {value!r} is none of the known values; {count} rows have it, and are taken without it.{proposal}",
    "{label}：{value!r} 不在可选值中，共 {count} 行，按未填处理。{proposal}",
)
PROPOSAL = Text(" It may mean {word}.", "可能是“{word}”。")
NEVER_ZERO = ("ground_m", "level_m", "_mm", "length_m", "chamber_depth_m", "_year")
"""Endings of fields in which 0 in every row says that nobody measured."""

DEGREES = ("°", "deg", "度")
KEPT = ("row", "new_point")
UTILITY = "category"
WARNING = Severity.WARNING
FEW = 6

MESSAGES: dict[str, tuple[str, Text, Text]] = {
    "number": ("value-not-a-number", NOT_A_NUMBER, WRITE_NUMBER),
    "whole": ("value-not-whole", NOT_WHOLE, WRITE_NUMBER),
    "year": ("value-not-a-year", NOT_A_YEAR, WRITE_YEAR),
    "part_date": ("value-not-a-date", NOT_A_DATE, WRITE_IN_FULL),
    "date": ("value-not-a-date", NOT_A_DATE, WRITE_DATE),
    "section": ("value-not-a-section", NOT_A_SECTION, WRITE_SECTION),
    "pair": ("value-not-a-count", NOT_A_PAIR, WRITE_PAIR),
    "text": ("value-not-a-choice", NOT_A_CHOICE, WRITE_CHOICE),
}


@dataclass(slots=True)
class Understood:
    """One sheet in our words: typed columns, with the rows that hold anything, and what could not be read.

    ``unreadable`` are the rows (of the sheet, from 0) with a cell that could not be read.
    """

    frame: pd.DataFrame
    source: Source
    match: Match
    findings: list[Finding] = field(default_factory=list)
    unreadable: set[int] = field(default_factory=set)
    account: SheetAccount | None = None

    def taken_frame(self) -> pd.DataFrame:
        """Return the frame and let go of it: a city's is half a gigabyte, and nobody reads it twice."""
        frame, self.frame = self.frame, self.frame.iloc[:0]
        return frame


def understand(
    match: Match, profile: Profile, codes: CodeBook, settings: Sequence[Setting] = (), *, in_feet: bool = False
) -> Understood:
    """Return the rows of a matched sheet as typed columns; ``row`` is each row's number in the sheet from 0.

    A row with a cell that nobody can read is unreadable where that is an error by the city's ``settings``. Where the
    delivery's coordinates are ``in_feet``, levels that name no unit are too, and small sizes are in inches: it is told.
    """
    sheet = match.sheet
    source = Source(
        sheet,
        {name: header.index for name, header in match.columns.items()},
        {name: header.text for name, header in match.columns.items()},
        match.layout.kind,
        match.first_row,
    )
    frame, left = text_frame(match, profile)
    account = SheetAccount(sheet.place, len(sheet), len(frame), left, tuple(unknown_headers(match)))
    understood = Understood(frame, source, match, list(findings_of(match, left)), account=account)
    if severity_wanted(OPEN_QUOTE, Severity.ERROR, settings) is Severity.ERROR:
        understood.unreadable |= sheet.unreadable
    reader = _Reader(understood, profile, codes, settings, in_feet=in_feet)
    columns = {name: column for name in reader.frame.columns if name not in KEPT for name, column in reader.read(name)}
    understood.frame = reader.frame[list(KEPT)].assign(**columns)
    understood.findings.extend(reader.units.findings())
    return understood


class _Reader:
    """Reads the columns of one sheet one after the other, and collects what cannot be read."""

    def __init__(
        self,
        understood: Understood,
        profile: Profile,
        codes: CodeBook,
        settings: Sequence[Setting],
        *,
        in_feet: bool,
    ) -> None:
        self.understood = understood
        self.frame = understood.frame
        self.profile = profile
        self.codes = codes
        self.settings = settings
        self.fields = fields_of(understood.match, profile)
        self.units = Units(understood.match, profile, in_feet=in_feet)

    def read(self, name: str) -> Iterator[tuple[str, pd.Series]]:
        """Yield the typed column, or the several columns that one delivered column becomes."""
        field = self.fields[name]
        text = self._rewritten(field, self.frame[name])
        decimal = self.profile.decimal
        match field.sort:
            case "number":
                column, bad = values.numbers(text, decimal, comma=self.understood.match.sheet.comma)
                column, bad = self._written_otherwise(field, text, column, bad)
                self._report(field, bad)
                column = self._without_stand_ins(field, column)
                yield name, column * self._factor(field)
            case "whole" if not name.endswith(YEAR):
                column, bad = values.whole_numbers(text, decimal)
                self._report(field, bad)
                yield name, self._without_stand_ins(field, column)
            case "whole" | "part_date":
                yield from self._year_and_date(field, text)
            case "date":
                column, bad = values.dates(text, self.profile.dates)
                self._report(field, bad)
                yield name, column
            case "section":
                yield from self._sections(field, text)
            case "pair":
                total, used, bad = values.pairs(text)
                self._report(field, bad)
                yield "cable_count", total.where(used.isna())
                yield "holes_total", total.where(used.notna())
                yield "holes_used", used
            case _:
                yield name, self._words(field, text)

    def _year_and_date(self, field: Field, text: pd.Series) -> Iterator[tuple[str, pd.Series]]:
        """Yield the year or the date that a column holds; what it lacks, the other column of the two may say.

        Where the other is no column of its own, it is yielded too.
        """
        text = self._without_stand_ins(field, text)
        read = part_dates(text, self.profile.dates)
        self._report(field, read.bad, "year" if field.name.endswith(YEAR) else None)
        for each in read.told:
            place = self.understood.source.place(int(self.frame["row"].iat[each.at]), field.name)
            label, value = field.facts.label, place.value
            told = each.check.found(place, label=label, value=value, count=each.count, date=each.date)
            self.understood.findings.append(told)
        own, other = read.said_by(field.name), other_of(field.name)
        if other in self.frame:
            own = own.fillna(part_dates(self.frame[other], self.profile.dates).said_by(field.name))
        elif other in self.fields and self.fields[other].sort in ("whole", "part_date"):
            yield other, read.said_by(other)
        yield field.name, own

    def _written_otherwise(
        self, field: Field, text: pd.Series, column: pd.Series, bad: values.Mask
    ) -> tuple[pd.Series, values.Mask]:
        """Return a column of numbers with those that were not written plainly, and the cells that still say nothing."""
        if not bad.any():
            return column, bad
        metres = self._factor(field) * TO_METRES.get(field.facts.unit or "", 0.0)
        left = pd.Series(bad, index=text.index)
        column = column.where(~left, written.figures(text[left], metres, is_place=field.name in PLACE))
        return column, bad & column.isna().to_numpy(bool)

    def _rewritten(self, field: Field, text: pd.Series) -> pd.Series:
        """Return the cells of a number or a date as the profile says they are to be read."""
        meaning, pattern = self.profile.values.get(field.name), self.profile.extract.get(field.name)
        if field.sort not in SPELLED or not (meaning or pattern):
            return text
        cut = values.extracted(text, pattern) if pattern else text
        return values.words(cut, meaning, lambda word: word) if meaning else cut

    def _words(self, field: Field, text: pd.Series) -> pd.Series:
        meaning = self.profile.values.get(field.name, {})
        if pattern := self.profile.extract.get(field.name):
            text = values.extracted(text, pattern)
        choices, kind = field.facts.choices, field.facts.codes
        if choices:
            return self._choices(field, text, meaning, choices)
        if kind:
            if self.codes.depends_on_utility(kind.kind) and field.name != UTILITY:
                return self._words_by_utility(kind.kind, text, meaning)
            return values.words(text, meaning, lambda word: self.codes.code_of(kind.kind, word))
        return values.words(text, meaning, lambda word: word) if meaning else text

    def _report_words(self, field: Field, strange: pd.Series, known: Mapping[str, str]) -> None:
        """Tell of each word once that none of the choices is, with what it may mean."""
        label, choices = field.facts.label, field.facts.choices or {}
        remedy = Text(*(each.replace("{choices}", ", ".join(choices)) for each in (WRITE_CHOICE.en, WRITE_CHOICE.zh)))
        for word, count in strange.value_counts().head(MOST_ALIKE).items():
            near = get_close_matches(str(word).casefold(), known, 1)
            may = choices[known[near[0]]] if near else None
            said = [
                text.format(label=name, value=word, count=count, proposal=hint.format(word=meant) if meant else "")
                for text, name, hint, meant in (
                    (UNKNOWN_WORD.en, label.en, PROPOSAL.en, may and may.en),
                    (UNKNOWN_WORD.zh, label.zh, PROPOSAL.zh, may and may.zh),
                )
            ]
            row = int(self.frame["row"].loc[strange.index[strange == word][0]])
            place = self.understood.source.place(row, field.name)
            slug = f"intake.{MESSAGES['text'][0]}"
            self.understood.findings.append(Finding(slug, Severity.WARNING, Text(*said), remedy, place))

    def _choices(
        self, field: Field, text: pd.Series, meaning: Mapping[str, str], choices: Mapping[str, Text]
    ) -> pd.Series:
        """Return the choices that words mean; a figure means what the profile says, or nothing."""
        by_name = {name.casefold(): key for key, label in choices.items() for name in (key, label.en, label.zh)}

        def choice_of(word: str) -> str | None:
            return by_name.get(word.casefold()) or self.codes.code_of(field.name, word)

        known = values.words(text, meaning, choice_of)
        figures = (known.str.fullmatch(r"\d+") & ~known.isin(list(choices))).fillna(False).to_numpy(bool)
        if figures.any():
            few = ", ".join(sorted(known[figures].unique())[:FEW])
            said = NEEDS_A_KEY.fill(label="{label}", figures=few)
            self._add("value-needs-a-key", said, SAY_IN_PROFILE.fill(field=field.name), field, None, WARNING)
            known = known.mask(figures)
        bad = (known.notna() & ~known.isin(list(choices))).to_numpy(bool)
        self._report_words(field, known[bad], by_name)
        return known.mask(bad)

    def _words_by_utility(self, kind: str, text: pd.Series, meaning: Mapping[str, str]) -> pd.Series:
        """Return codes of a list some of whose words mean a code in some utilities only."""
        utilities = self._utilities()
        read = text.copy()
        for utility in utilities.unique():
            of_it = utilities == utility
            code_of = partial(self.codes.code_of, kind, utility=utility or None)
            read[of_it] = values.words(text[of_it], meaning, code_of)
        return read

    def _utilities(self) -> pd.Series:
        """Return the utility of each row, empty where the sheet does not say it."""
        if UTILITY not in self.frame:
            return pd.Series("", index=self.frame.index)
        return self._words(self.fields[UTILITY], self.frame[UTILITY]).fillna("")

    def _sections(self, field: Field, text: pd.Series) -> Iterator[tuple[str, pd.Series]]:
        text = self._without_stand_ins(field, text)
        families = told_of(self._utilities(), self.codes.family)
        found, bad = in_millimetres(text, families, self._factor(field))
        self._report(field, bad)
        for meaning, cells in text.groupby(found["assumed"]):
            first = int(self.frame["row"].loc[cells.index[0]])
            told = TAKEN_AS.fill(label="{label}", value=cells.iat[0], count=len(cells), meaning=ASSUMED[str(meaning)])
            self._add("section-assumed", told, WRITE_PLAINLY, field, first, Severity.ADVICE)
        yield "section", text
        for name in ("shape", "width_mm", "height_mm"):
            if name not in self.frame:
                yield name, found[name]
        if "holes_total" not in self.frame and "holes" not in self.frame:
            yield "holes_total", found["ducts"]
        if "duct_layout" not in self.frame and found["layout"].notna().any():
            yield "duct_layout", found["layout"]

    def _without_stand_ins(self, field: Field, column: pd.Series) -> pd.Series:
        """Return a column without the numbers that databases write for no value, and tell how many there were."""
        never_zero = field.name.endswith(NEVER_ZERO) or field.name in ("x", "y", "section") or field.sort == "part_date"
        stands, shown = values.stand_ins(column, never_zero=never_zero)
        if not shown:
            return column
        label, count = field.facts.label, int(stands.sum())
        text = Text(
            STANDS_IN.en.format(label=label.en, value=shown, count=count),
            STANDS_IN.zh.format(label=label.zh, value=shown, count=count),
        )
        place = self.understood.source.place(0, field.name)
        self.understood.findings.append(
            Finding("intake.value-stands-for-none", Severity.ADVICE, text, LEAVE_EMPTY, place)
        )
        return column.mask(stands)

    def _factor(self, field: Field) -> float:
        """Return what a delivered number is multiplied by to stand in the field's own unit."""
        unit, own = self.units.of(field), field.facts.unit
        if own not in TO_METRES or unit is None or unit == own:
            return 1.0
        if field.name in PLACE and unit in DEGREES:
            return 1.0
        one = metres(unit)
        if one is None:
            text = WRONG_UNIT.fill(label="{label}", unit=unit)
            self._add("unit-unknown", text, MAP_UNIT.fill(field=field.name), field, None)
            return 1.0
        return one / TO_METRES[own]

    def _report(self, field: Field, bad: values.Mask, message: str | None = None) -> None:
        """Report every cell that could not be read, up to a number; then how many more there are."""
        places = np.flatnonzero(bad)
        slug, text, remedy = MESSAGES[message or field.sort]
        if severity_wanted(f"intake.{slug}", Severity.ERROR, self.settings) is Severity.ERROR:
            self.understood.unreadable.update(self.frame["row"].to_numpy()[places].tolist())
        choices = field.facts.choices or {}
        remedy = Text(*(each.replace("{choices}", ", ".join(choices)) for each in (remedy.en, remedy.zh)))
        for number in places[:MOST_ALIKE]:
            self._add(slug, text, remedy, field, int(self.frame["row"].iat[number]))
        if len(places) > MOST_ALIKE:
            self._add(slug, MORE.fill(label="{label}", count=len(places) - MOST_ALIKE), remedy, field, None)

    def _add(
        self, slug: str, text: Text, remedy: Text, field: Field, row: int | None, severity: Severity = Severity.ERROR
    ) -> None:
        place = self.understood.source.place(row or 0, field.name)
        label = field.facts.label
        said = Text(
            text.en.format(label=label.en, value=place.value), text.zh.format(label=label.zh, value=place.value)
        )
        self.understood.findings.append(Finding(f"intake.{slug}", severity, said, remedy, place))

"""A first draft of an import profile from a file's own headers: what is recognised is mapped, the rest is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.arranging import read_delivery
from undergrid.core.intake.axes import axes_of
from undergrid.core.intake.headers import nearest
from undergrid.core.intake.profile_text import ProfileDraft, quoted, strange_words, table_of, together
from undergrid.core.intake.profiles import Profile, load_profiles
from undergrid.core.intake.proposing import Proposal, decimal_sign, proposals
from undergrid.core.intake.subject import Intake, intake_called
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import shipped_codes

NO_TABLE = Text("The files hold no table.", "文件中没有表格。")
GIVE_TABLE = Text("Give a file with a line of headers and rows below it.", "请提供带表头行和数据行的文件。")


@task
def draft_profile(
    call: Call, *, room: str, files: Sequence[str], file: str, slug: str = "", profile_folders: Sequence[str] = ()
) -> Answer:
    """Write a profile that fits the files as far as their columns can be understood, to be corrected by hand.

    Columns are known from all profiles there are, by everyday words, and by what they hold; what was guessed is marked.
    Columns nobody knows stand as comments; words of code columns that no list knows stand in the value maps with an
    empty meaning. Where no sheet has what a table must have, each is drafted with the fields that must be found left
    open. Returns the file, the nearest profile with its score, how much was understood, and which sheets were left out.
    """
    intake = intake_called(room)
    profiles = load_profiles(room, *map(Path, profile_folders))
    sheets = read_delivery(files, intake, profiles, call.progress.part(0, 0.7))
    found, left_out = drafted(sheets, intake, profiles)
    best = nearest(sheets, profiles)
    said = [f"left out, for it has nothing that a table must have: {quoted(each)}" for each in left_out]
    if best is not None:
        said.insert(0, f"The nearest profile is {best.profile.slug}: it understands {100 * best.score:.0f} %.")
    axes, why = axes_of([each.match for each in found], sheets=sheets)
    draft = draft_of(slug or Path(file).stem, intake, found, [*said, why.en], axes)
    with written_whole(Path(file)) as aside:
        aside.write_text(draft.text, encoding="utf-8")
    return {
        "file": file,
        "slug": draft.slug,
        "axes": axes,
        "axes_because": why.as_json(),
        "nearest": None if best is None else [best.profile.slug, round(best.score, 3)],
        "tables": [
            {"sheet": each.match.sheet.place, "kind": each.match.layout.kind, "score": round(each.match.score, 3),
             "fields": {name: header.text for name, header in each.match.columns.items()},
             "guessed": sorted(each.guessed), "missing": list(each.missing), "unknown": each.unknown}
            for each in found
        ],
        "left_out": left_out,
    }  # fmt: skip


def drafted(sheets: Sequence[Sheet], intake: Intake, profiles: Sequence[Profile]) -> tuple[list[Proposal], list[str]]:
    """Return the proposals that make a profile, and the sheets that are no part of it, by name."""
    every = proposals(sheets, intake, profiles, shipped_codes())
    found = [each for each in every if not each.missing] or every
    if not found:
        raise SourceError(NO_TABLE, GIVE_TABLE)
    taken = {id(each.match.sheet) for each in found}
    return found, [sheet.place for sheet in sheets if id(sheet) not in taken]


def draft_of(
    slug: str, intake: Intake, found: Sequence[Proposal], remarks: Sequence[str] = (), axes: str = ""
) -> ProfileDraft:
    """Return the draft that proposals make together; ``axes`` where somebody knows where X points."""
    matches = [each.match for each in found]
    return ProfileDraft(
        slug,
        intake,
        together([table_of(each, intake) for each in found]),
        axes or axes_of(matches)[0],
        decimal_sign(found, intake),
        {name: unit for each in found for name, unit in each.units.items()},
        words=strange_words(intake, matches, shipped_codes()),
        remarks=remarks,
    )

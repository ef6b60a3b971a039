"""Of the sample district's survey, the clean delivery has nothing to mend; of the planted one, all slips are found.

And nothing else is: every finding is one of a listed slip, by the slugs that the slip's kind declares.
"""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from undergrid.core.checking.register import all_checks
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.sample.district import make_sample
from undergrid.core.sample.kinds import KINDS, Kind
from undergrid.tests.survey.asking import import_survey

NUMBER = re.compile(r"[A-Z]{2}\d{4}")
LEFT_OUT = "intake.columns-left-out"
FORMS = {"tables": "*.csv", "workbook": "*.xlsx"}


@dataclass(frozen=True)
class Planted:
    """One slip as one form of the delivery shows it: its cells as (file, sheet, row, column), and its points."""

    kind: Kind
    subject: str
    cells: frozenset[tuple[str, str, int, str]]
    points: frozenset[str]

    def stands_at(self, finding) -> bool:
        place = finding.place
        return any((place.file, place.sheet or "", place.row) == cell[:3] for cell in self.cells)

    def points_at(self, finding) -> bool:
        return self.stands_at(finding) and finding.place.column in {column for *_row, column in self.cells}

    def is_found_by(self, finding, form: str) -> bool:
        if slug(finding) not in self.kind.found_as:
            return False
        if self.kind.beside:
            return bool(self.points & named(finding.subject))
        if form == "tables":
            return self.points_at(finding) if self.kind.cell else self.stands_at(finding)
        # a results table says each line twice, and a finding may stand at either end
        return self.stands_at(finding) or named(finding.subject) == named(self.subject)

    def explains(self, finding) -> bool:
        known = {*self.kind.found_as, *self.kind.also}
        near = self.stands_at(finding) or self.points & named(f"{finding.subject} {finding.text.en}")
        return slug(finding) in known and bool(near)

    def __str__(self) -> str:
        return f"{self.kind.name} {self.subject}"


def slug(finding) -> str:
    return finding.slug.split(".", 1)[1]


def named(text: str | None) -> set[str]:
    """Return the point numbers that a text names."""
    return set(NUMBER.findall(text or ""))


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    make_sample(Call(), folder=str(folder))
    return folder


def planted_in(sample: Path, form: str) -> list[Planted]:
    """Return the slips that are listed for a form of the delivery."""
    cells: dict[tuple[str, str], set] = {}
    points: dict[tuple[str, str], set] = {}
    for row in csv.DictReader((sample / "planted.csv").read_text("utf-8-sig").splitlines()):
        if Path(row["file"]).match(FORMS[form]):
            slip = row["kind"], row["subject"]
            here = {(row["file"], row["sheet"], int(number), row["column"]) for number in row["rows"].split(";")}
            cells.setdefault(slip, set()).update(here)
            points.setdefault(slip, set()).update(named(f"{row['subject']} {row['planted']}"))
    return [Planted(KINDS[slip[0]], slip[1], frozenset(cells[slip]), frozenset(points[slip])) for slip in cells]


def to_mend(findings: list[Finding]) -> list[Finding]:
    """Return the findings but for columns that were left out, which a team has every right to deliver."""
    return [each for each in findings if each.slug != LEFT_OUT]


def delivered(folder: Path, form: str) -> list[str]:
    return [str(path) for path in sorted(folder.glob(FORMS[form]))]


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_to_be_mended_in_the_clean_delivery(sample, store, call, findings, form):
    done = import_survey(call, files=delivered(sample / "clean", form), crs=store.crs.to_wkt(), accept=True)
    assert [f"{finding.slug} {finding.subject} {finding.text.en}" for finding in to_mend(findings)] == []
    told = {finding.text.en.rpartition(": ")[2].rstrip(".") for finding in findings if finding.slug == LEFT_OUT}
    assert told <= {"Prj_No", "Prj_No, Map_No"}, "the numbers of project and sheet are what we have no place for"
    assert (done["state"], done["entered_points"]) == ("accepted", done["points"])


@pytest.mark.parametrize("form", FORMS)
def test_all_that_was_planted_is_found_and_nothing_else(sample, store, call, findings, form):
    done = import_survey(call, files=delivered(sample / "planted", form), crs=store.crs.to_wkt(), accept=True)
    slips = planted_in(sample, form)
    missed = [str(slip) for slip in slips if not any(slip.is_found_by(finding, form) for finding in findings)]
    strange = [
        f"{finding.slug} {finding.place} {finding.subject} {finding.text.en}"
        for finding in to_mend(findings)
        if not any(slip.explains(finding) for slip in slips)
    ]
    assert (missed, strange) == ([], [])
    assert done["state"] == "refused"


def test_each_slip_shows_in_at_least_one_form(sample):
    told = {str(slip) for form in FORMS for slip in planted_in(sample, form)}
    assert len(told) == 75


def test_every_kind_is_found_by_checks_that_exist():
    declared = {each.partition(".")[2] for each in all_checks()}
    assert {each for kind in KINDS.values() for each in (*kind.found_as, *kind.also)} <= declared

"""Three hundred awkward deliveries and some hundred broken files: each is read with every row accounted for, or refused
in a sentence with its remedy. ``UNDERGRID_MUTANTS`` names another number of broken files.
"""

import os
import random
from pathlib import Path

import pytest

from undergrid.core.formats.files import read_files
from undergrid.core.intake.drafting import draft_of, drafted
from undergrid.core.intake.profiles import load_profiles
from undergrid.core.intake.receiving import Received
from undergrid.core.intake.subject import intake_called
from undergrid.core.kernel.errors import UndergridError
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.intake.awkward_family import WRITERS, Delivery, mutant
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT

FAMILY = 306
LOT = 34
MUTANTS = int(os.environ.get("UNDERGRID_MUTANTS", "200"))
LOTS_OF_MUTANTS = 10


def read(file: Path) -> Received | UndergridError:
    """Return the delivery in a file, or the sentence that it ends in."""
    try:
        return understand([file], shipped_codes(), PROJECT)
    except UndergridError as refused:
        return refused


def taken_in(file: Path, folder: Path) -> Received:
    """Return the delivery in a file: by a profile there is, or by the draft that is written for it."""
    known = read(file)
    if isinstance(known, Received):
        return known
    assert "undergrid:draftprofile" in known.remedy.en, known
    intake = intake_called("survey")
    found, _left = drafted(read_files([file]), intake, load_profiles("survey"))
    (folder / "mine.toml").write_text(draft_of("mine", intake, found).text, encoding="utf-8")
    return understand([file], shipped_codes(), PROJECT, profile="mine", folders=(folder,))


@pytest.mark.parametrize("lot", range(0, FAMILY, LOT))
def test_every_delivery_of_the_family_comes_in_with_all_its_rows(lot, tmp_path):
    for seed in range(lot, lot + LOT):
        folder = tmp_path / str(seed)
        folder.mkdir()
        made = Delivery(seed, folder)
        received = taken_in(made.file, folder)
        assert all(each.closes for each in received.account), (str(made), received.account)
        points = received.delivery.table("points")
        assert len(points) == made.count == sum(each.taken for each in received.account), (str(made), received.account)
        for finding in received.delivery.findings:
            assert "{" not in finding.text.en + finding.text.zh, (str(made), finding.text)


def test_every_reader_has_its_share():
    writers = [list(WRITERS)[seed % len(WRITERS)] for seed in range(FAMILY)]
    assert len(writers) >= 300
    assert min(map(writers.count, WRITERS)) >= 30


@pytest.mark.parametrize("lot", range(LOTS_OF_MUTANTS))
def test_a_broken_file_ends_in_a_sentence_or_in_an_account(lot, tmp_path):
    for number in range(lot, MUTANTS, LOTS_OF_MUTANTS):
        chance = random.Random(number)  # noqa: S311  (nothing here is a secret)
        folder = tmp_path / str(number)
        folder.mkdir()
        made = Delivery(number, folder)
        made.file.write_bytes(mutant(made.file.read_bytes(), chance))
        ended = read(made.file)
        if isinstance(ended, Received):
            assert all(each.closes for each in ended.account), (str(made), ended.account)
        else:
            assert ended.text.zh, str(made)
            assert ended.remedy.en, (str(made), ended)

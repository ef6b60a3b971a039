"""The shared floors asked for the survey, in the words of its tests."""

from typing import Any

from undergrid.core.checking.register import JudgedCheck, judged_checks
from undergrid.core.intake.importing import accept_delivery, import_delivery
from undergrid.core.intake.receiving import Manner, Received, understand_files
from undergrid.core.intake.subject import intake_called
from undergrid.core.intake.withdrawing import withdraw_delivery
from undergrid.core.kernel.task import Call
from undergrid.core.mending.mending import list_mends, mend, undo_mend
from undergrid.core.mending.register import Mend, mends_of
from undergrid.core.store.codebook import CodeBook

READING = ("profile", "profile_folders", "crs")
OPTIONS = ("area", "claimed_m", "utility")
ENTRY = ("accept", "clean_rows_only", "replaces")
OUTPUTS = ("findings_layer", "workbook", "report", "refused", "differences_layer")


def import_survey(call: Call, *, files: list[str], name: str = "", **more: Any) -> dict[str, Any]:
    """Import a survey delivery; ``more`` are its options, each by its own name."""
    parts = {
        part: {key: more.pop(key) for key in keys if key in more}
        for part, keys in (("reading", READING), ("options", OPTIONS), ("entry", ENTRY), ("outputs", OUTPUTS))
    }
    assert not more, more
    return import_delivery(call, room="survey", files=files, name=name, **parts)


accept_survey, rollback_survey = accept_delivery, withdraw_delivery


def mend_survey(call: Call, **more: Any) -> dict[str, Any]:
    """Mend the survey."""
    return mend(call, room="survey", **more)


def undo_survey_mend(call: Call, **more: Any) -> dict[str, Any]:
    """Undo a mend of the survey."""
    return undo_mend(call, room="survey", **more)


def list_survey_mends(call: Call, **more: Any) -> dict[str, Any]:
    """List what can be mended and what can be undone."""
    return list_mends(call, room="survey", **more)


def survey_checks() -> dict[str, JudgedCheck]:
    """Return the checks that judge a survey."""
    return judged_checks("survey")


def survey_mends() -> dict[str, Mend]:
    """Return the mends of the survey."""
    return mends_of("survey")


def understand(files: list[Any], codes: CodeBook, project: Any, **manner: Any) -> Received:
    """Return survey files as they are understood."""
    return understand_files(intake_called("survey"), files, codes, project, Manner(**manner))

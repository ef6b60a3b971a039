"""Every check bears a delivery that lacks a table: nothing delivered, points without pipes, pipes without points."""

import pytest

from undergrid.core.checking.register import judged_checks, rows_hit
from undergrid.core.checking.running import run_checks
from undergrid.core.checking.tolerances import Limits
from undergrid.tests.survey.tables import case_of, sewer
from undergrid.tests.survey.test_checks import RULES, UTILITIES

POINTS, SEGMENTS = sewer()
THIN = {"nothing": ([], []), "points only": (POINTS, []), "segments only": ([], SEGMENTS)}
CHECKS = judged_checks("survey")


def thin_case(kind):
    """Return the case before the checks of one thin delivery."""
    return case_of(*THIN[kind], rules=RULES, utilities=UTILITIES)


@pytest.mark.parametrize("kind", THIN)
@pytest.mark.parametrize("slug", CHECKS)
def test_a_check_bears_a_thin_delivery(slug, kind):
    case, check = thin_case(kind), CHECKS[slug]
    found = rows_hit(check, case, Limits(case, slug, check.tolerances))
    assert set(found.index) <= set(range(max(len(case.table(check.on)), 1) if check.on != "delivery" else 1000))


@pytest.mark.parametrize(("kind", "expected"), [
    ("nothing", "survey.delivery-empty"),
    ("points only", "survey.delivery-empty"),
    ("segments only", "survey.segment-end-unknown"),
])  # fmt: skip
def test_a_thin_delivery_is_told_what_it_lacks(kind, expected):
    findings, verdict, _ = run_checks("survey", thin_case(kind))
    assert expected in {finding.slug for finding in findings}
    assert not verdict.accepted

"""The city's tolerance acts on what a task tells on its way, too: a finding silenced or of another severity."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from undergrid.core.checking.silencing import CitysWord
from undergrid.core.checking.tables import Tolerance
from undergrid.core.flood.checks import rain
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.store.connection import Store
from undergrid.tests.line.test_line import engine

PROGRAM = Path(__file__).resolve().parents[2] / "core" / "__main__.py"
TASK = "intake.importing.import_delivery"
TWICE = "time,rain_mm\n2024-07-01 08:00,1\n2024-07-01 08:05,2\n2024-07-01 08:05,3\n2024-07-01 08:10,-1\n"
ACCEPTED = {"accept": True}
Wish = Callable[[str, str], None]


@pytest.fixture
def wish(store: Store) -> Wish:
    """Set the severity that the city wants of a check."""

    def set_to(slug: str, severity: str) -> None:
        with store.begin() as connection:
            connection.execute(sa.insert(Tolerance).values(slug=slug, severity=severity))

    return set_to


@pytest.fixture
def gauge(tmp_path: Path) -> str:
    file = tmp_path / "gauge.csv"
    file.write_text(TWICE, encoding="utf-8")
    return str(file)


def told(
    keywords: dict[str, str], home: Path, task: str = TASK, **parameters: Any
) -> tuple[dict[str, str], dict[str, Any]]:
    """Return what a real engine tells of a task: severity and words by slug, and its answer."""
    with engine(PROGRAM, home) as asker:
        asker.ask("hello", protocol=1, language="en")
        asker.ask("connect", **keywords)
        answer = asker.ask(task, **parameters)
        return {each["slug"]: f"{each['severity']}: {each['text']['en']}" for each in asker.heard("finding")}, answer


def test_a_silenced_finding_is_not_told_and_stays_in_the_account(
    store_keywords: dict[str, str], wish: Wish, gauge: str, tmp_path: Path
):
    before, _ = told(store_keywords, tmp_path, room="rainfall", files=[gauge])
    assert before["rain-twice"].startswith("error")
    assert before["rain-negative"].startswith("error")
    wish("rain-twice", "off")
    wish("rain-negative", "warning")
    after, _ = told(store_keywords, tmp_path, room="rainfall", files=[gauge])
    assert "rain-twice" not in after
    assert after["rain-negative"].startswith("warning")
    assert after["checking.silenced"] == ("advice: 1 findings were silenced by the city's tolerance: rain-twice 1.")


def test_the_account_is_told_when_the_task_fails(
    store_keywords: dict[str, str], wish: Wish, gauge: str, tmp_path: Path
):
    before = tmp_path / "earlier" / "gauge.csv"
    before.parent.mkdir()
    before.write_text("time,rain_mm\n2024-07-01 08:00,7\n2024-07-01 08:05,7\n", encoding="utf-8")
    for slug, severity in (("rain-twice", "off"), ("rain-negative", "warning"), ("rainfall.told-otherwise", "warning")):
        wish(slug, severity)
    told(store_keywords, tmp_path, room="rainfall", files=[str(before)], entry=ACCEPTED)
    found, answer = told(store_keywords, tmp_path, room="rainfall", files=[gauge], entry=ACCEPTED)
    # a warning of the city's lets no two values into one interval
    assert "differs in 2 intervals" in answer["error"]["message"]
    assert found["rainfall.told-otherwise"].startswith("warning")
    assert "rain-twice 1" in found["checking.silenced"]


def test_what_a_task_decides_hangs_on_the_severity_that_is_told(
    store_keywords: dict[str, str], wish: Wish, gauge: str, tmp_path: Path
):
    def brought() -> tuple[dict[str, str], dict[str, Any]]:
        return told(store_keywords, tmp_path, room="rainfall", files=[gauge], entry=ACCEPTED)

    _, refused = brought()
    assert (refused["result"]["state"], refused["result"]["errors"]) == ("refused", 2)
    wish("rain-negative", "warning")
    _, refused = brought()
    assert (refused["result"]["state"], refused["result"]["errors"]) == ("refused", 1)
    wish("rain-twice", "off")
    found, kept = brought()
    assert kept["result"]["state"] == "accepted"
    assert found["rain-negative"].startswith("warning")


def test_a_stores_health_counts_what_is_told(store: Store, store_keywords: dict[str, str], wish: Wish, tmp_path: Path):
    with store.begin() as connection:
        connection.execute(sa.text("ALTER TABLE store.batch DISABLE TRIGGER require_closed"))
    for severity, counted in (("error", (1, 0)), ("warning", (0, 1)), ("off", (0, 0))):
        with store.begin() as connection:
            connection.execute(sa.delete(Tolerance))
        wish("store.unguarded", severity)
        _, answer = told(store_keywords, tmp_path, task="store.health.check_store")
        assert (answer["result"]["error"], answer["result"]["warning"]) == counted


def test_without_a_store_that_answers_everything_is_told(store_keywords: dict[str, str], wish: Wish, tmp_path: Path):
    wish("storm-duration-outside-fit", "off")
    asked = {"formula": "CQ-SPB", "return_period_a": 20, "duration_min": 600}
    storm = "flood.rain.designing.design_storm"
    found, _ = told(store_keywords | {"dbname": "no_such_store"}, tmp_path, task=storm, **asked)
    assert found["storm-duration-outside-fit"].startswith("warning")


def test_a_person_without_rights_hears_everything(store: Store, wish: Wish, store_keywords: dict[str, str]):
    wish("rain-twice", "off")
    with store.begin() as connection:
        connection.execute(sa.text("ALTER TABLE checking.tolerance RENAME TO aside"))
    heard: list[Finding] = []
    word = CitysWord(store_keywords, heard.append)
    word(rain.TWICE.found())
    word.close()
    assert [(each.slug, each.severity) for each in heard] == [("rain-twice", Severity.ERROR)]


def test_many_silenced_findings_ask_the_store_once(wish: Wish, store_keywords: dict[str, str]):
    wish("rain-twice", "off")
    wish("rain-order", "off")
    heard: list[Finding] = []
    word = CitysWord(store_keywords, heard.append)
    word(rain.TWICE.found())
    wish("rain-missing", "off")
    for check in (rain.TWICE, rain.ORDER, rain.MISSING):
        word(check.found())
    word.close()
    assert [each.slug for each in heard] == ["rain-missing", "checking.silenced"]
    assert heard[-1].text.en.startswith("3 findings")
    assert "rain-order 1, rain-twice 2" in heard[-1].text.en

"""What an algorithm asks of the store goes to one engine: its start takes longer than most answers."""

from contextlib import contextmanager

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

from undergrid.processing import engine
from undergrid.tests.processing.furnished import connected, world

__all__ = ["world"]


def engines_of(monkeypatch, provider, name, given):
    """Return how many engines an algorithm starts, and what came of it."""
    started = []

    @contextmanager
    def counted(connection):
        started.append(name)
        with connected(connection) as one:
            yield one

    def asked(task, *_others):
        started.append(task)
        return engine.warm.ask(task, *_others)

    monkeypatch.setattr(engine, "connected", counted)
    monkeypatch.setattr(engine, "ask", asked)
    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    results, is_good = provider.algorithm(name).create().run(given, context, QgsProcessingFeedback(False))
    assert is_good
    return len(started), results


def test_a_project_asks_one_engine(provider, world, monkeypatch, tmp_path):
    count, _ = engines_of(monkeypatch, provider, "makeproject", {"OUTPUT": str(tmp_path / "city.qgz")})
    assert count == 1


def test_findings_with_places_ask_no_second_engine(provider, world, monkeypatch, tmp_path):
    given = {"NAME": "asked", "CATEGORIES": "WS", "REPLACE": True, "FINDINGS": str(tmp_path / "found.gpkg")}
    count, results = engines_of(monkeypatch, provider, "buildswmmmodel", given)
    assert results["FINDING_COUNT"] > 0
    assert count == 1

"""Every finding that the program can utter is a check of the register, and every check has its page."""

import ast
import importlib
from pathlib import Path

import pytest

from undergrid.core.checking.register import all_checks, judged_checks
from undergrid.core.intake.subject import intakes
from undergrid.core.kernel.checks import Check
from undergrid.core.store.checks import rules
from undergrid.core.store.declare import FACTS
from undergrid.core.store.declared_rules import told_as
from undergrid.core.store.registry import full_name

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "core"
PASSED_ON = {
    "kernel/findings.py": {"told['slug']"},
    "kernel/checks.py": {"self.slug"},
    "checking/running.py": {"each.slug"},
    "catalog/checking.py": {"check.slug"},
    "catalog/gate/release.py": {"check.slug", "told.slug"},
    "mending/waiting.py": {"told['slug']"},
    "store/questions.py": {"asked.slug"},
}
"""Where a finding is made of a check, or of a finding that was told before."""
MADE_CHECKS = {"kernel/checks.py", "checking/register.py", "grid/checks/cells.py", "store/declared_rules.py"}
"""Where checks are made: by the register's own doors, and of the store's declared rules."""


def calls_of(tree, *names):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in names:
                yield node


def slug_given(call):
    return call.args[0] if call.args else next((each.value for each in call.keywords if each.arg == "slug"), None)


def slugs_of(file, said):
    """Return the slugs that an expression stands for, read off the module; None where nobody can tell."""
    module = importlib.import_module("undergrid.core." + file.removesuffix(".py").replace("/", "."))
    if file == "intake/understanding.py" and ast.unparse(said) in {"slug", "f'intake.{slug}'"}:
        return [f"intake.{slug}" for slug, _, _ in module.MESSAGES.values()]
    if isinstance(said, ast.Constant):
        return [said.value]
    if isinstance(said, ast.Attribute) and said.attr == "slug" and isinstance(said.value, ast.Name):
        check = getattr(module, said.value.id, None)
        return [check.slug] if isinstance(check, Check) else None
    if isinstance(said, ast.Name):
        return [getattr(module, said.id)] if hasattr(module, said.id) else None
    return None


def unregistered(file, source):
    """Yield the places of a file where a finding is made with a slug that no check of the register has."""
    for call in calls_of(ast.parse(source), "Finding"):
        said = slug_given(call)
        if said is None or ast.unparse(said) in PASSED_ON.get(file, ()):
            continue
        slugs = slugs_of(file, said)
        if slugs is None or not set(slugs) <= set(all_checks()):
            yield f"{file}:{call.lineno} {ast.unparse(said)}"


FILES = sorted(path.relative_to(CORE).as_posix() for path in CORE.rglob("*.py"))


def test_every_finding_is_of_a_check_of_the_register():
    found = [each for file in FILES for each in unregistered(file, (CORE / file).read_text(encoding="utf-8"))]
    assert not found, "declare them in the checks folder of the room, and tell them by Check.found"


@pytest.mark.parametrize("slug", ["'no-such-check'", "slug", "f'no-{such}'", "other.slug"])
def test_a_finding_with_another_slug_is_seen(slug):
    assert [*unregistered("kernel/home.py", f"report(Finding({slug}, Severity.ERROR, SAID))")]


def test_a_rule_of_a_table_that_is_delivered_is_told_as_the_check_of_its_deliveries():
    """Each rule that both judge: a column filled, its codes known, its numbers within their limits."""
    all_checks()
    own = {
        (full_name(subject.table), subject.kept_as.get(name, name)): (intake, subject)
        for intake in intakes().values() for subject in intake.subjects for name in subject.columns
    }  # fmt: skip
    judged = []
    for (name, column), (intake, subject) in own.items():
        declared = subject.table.__table__.c[column]
        for kind in kinds_of(declared):
            if kind is rules.MISSING and "missing" in subject.own_checks and not is_told(kind, subject.table, column):
                continue  # the room judges it in another way than row by row, or sees to it itself
            check = told_as(kind, subject.table, column)
            judged.append((name, column, kind.slug, check.slug))
            assert check.room == intake.name, (name, column, kind.slug)
    assert len(judged) > 50


def kinds_of(column):
    """Return the kinds of rules that a column's declaration makes and that deliveries are judged by."""
    facts = column.info[FACTS]
    if not column.nullable and column.server_default is None:
        yield rules.MISSING
    if facts.minimum is not None or facts.maximum is not None:
        yield rules.OUT_OF_RANGE
    if facts.codes is not None:
        yield rules.UNKNOWN_CODE


def is_told(kind, table, column):
    return told_as(kind, table, column) is not kind


def test_checks_are_made_by_the_register_only():
    made = {
        file
        for file in FILES
        for _ in calls_of(ast.parse((CORE / file).read_text(encoding="utf-8")), "Check", "JudgedCheck", "AskedCheck")
    }
    assert made <= MADE_CHECKS


def test_every_check_says_what_holds_and_what_to_do_in_both_languages():
    lacking = [
        slug
        for slug, each in all_checks().items()
        if not (each.holds.en and each.holds.zh and each.says.en and each.says.zh)
        or bool(each.remedy.en) != bool(each.remedy.zh)
        or not (each.remedy.en or slug in {"swmm-error", "swmm-warning"})
    ]
    assert not lacking


def test_every_check_has_its_row_and_its_page_and_no_other_has():
    index = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert [slug for slug in all_checks() if f"| [{slug}](checks/{slug}.md) |" not in index] == []
    assert {page.stem for page in (ROOT / "docs" / "checks").glob("*.md")} == set(all_checks())


def test_the_remedy_of_a_judged_check_is_told_as_it_stands():
    marked = [slug for room in intakes() for slug, each in judged_checks(room).items() if "{" in each.remedy.en]
    assert marked == []

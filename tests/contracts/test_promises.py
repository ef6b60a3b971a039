"""The thirty promises stand on docs/reliability.md, each with tests that exist."""

from __future__ import annotations

import ast

import pytest

from undergrid.tests.fault.page import PAGE, ROOT, kept_lines
from undergrid.tests.fault.promises import PROMISES, Promise


def test_there_are_thirty():
    assert [each.number for each in PROMISES] == [f"R{number}" for number in range(1, 31)]


@pytest.mark.parametrize("promise", PROMISES, ids=lambda each: each.number)
def test_every_test_that_proves_a_promise_is_there(promise: Promise):
    for test in promise.tests:
        path, _, name = test.partition("::")
        file = ROOT / "tests" / path
        assert file.exists(), test
        if name:
            defined = {each.name for each in ast.walk(ast.parse(file.read_text())) if isinstance(each, ast.FunctionDef)}
            assert name in defined, test


@pytest.mark.parametrize("promise", PROMISES, ids=lambda each: each.number)
def test_the_page_tells_every_promise_with_its_tests_and_last_run(promise: Promise):
    line = kept_lines()[promise.number]
    assert promise.words in line
    assert all(f"`{test}`" in line for test in promise.tests)
    assert "**failed**" not in line


def test_the_page_is_named_where_users_look():
    assert PAGE.name in (ROOT / "SECURITY.md").read_text() + (ROOT / "README.md").read_text()

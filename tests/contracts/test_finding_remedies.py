"""What a finding advises is what its check's page advises: there is one remedy for one thing that is wrong."""

import ast
import importlib

from undergrid.core.checking.register import all_checks
from undergrid.core.kernel.text import Text
from undergrid.tests.contracts.test_register_of_checks import CORE, FILES, calls_of, slug_given

OWN = {
    ("kernel/account.py", "parameter-without-effect"): "names the two parameters",
    ("kernel/account.py", "input-without-effect"): "what helps depends on the input; a task may say",
    ("flood/impact/judging.py", "parameter-without-effect"): "names the scheme that the hours belong to",
    ("flood/rain/readings.py", "intake.sheet-not-understood"): "rain has no profiles; a sheet may hold none",
    ("intake/account.py", "intake.unit-unknown"): "names the header that it may be",
}
"""Findings with a remedy of their own, and why."""


def remedies(file, source):
    """Yield slug and remedy of every finding of a file that is made with both written out."""
    module = importlib.import_module("undergrid.core." + file.removesuffix(".py").replace("/", "."))
    for call in calls_of(ast.parse(source), "Finding"):
        slug, keywords = slug_given(call), {each.arg: each.value for each in call.keywords}
        if isinstance(slug, ast.Constant):
            said = call.args[3] if len(call.args) > 3 else keywords.get("remedy")
            if isinstance(said, ast.Call):
                yield slug.value, Text(*(ast.literal_eval(each) for each in said.args))
            else:
                yield slug.value, getattr(module, said.id, None) if isinstance(said, ast.Name) else None


def told() -> dict[tuple[str, str], Text | None]:
    """Every remedy that is written beside a slug, by file and slug."""
    sources = {file: (CORE / file).read_text(encoding="utf-8") for file in FILES}
    return {
        (file, slug): said
        for file, source in sources.items()
        if "Finding(" in source
        for slug, said in remedies(file, source)
    }


def test_a_findings_remedy_is_that_of_its_check():
    found, known = told(), all_checks()
    assert len(found) > 30
    assert {place for place, said in found.items() if said != known[place[1]].remedy} == OWN.keys()

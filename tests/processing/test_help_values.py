"""What a page names as a value of a choice is one: a person who types what the help says is not refused."""

import re

import pytest

from undergrid.processing.algorithm_help import PAGES, ROOT, ROW

VALUE = re.compile(r"`([A-Za-z][\w-]*)`")
OTHERS = {
    "gradeinspection": {"defect_index_parameter"},
}
"""What stands in a row beside the values, and is none: lists, columns."""


def named(algorithm: str, language: str) -> dict[str, set[str]]:
    """The words in the type of code that a page's row says of each parameter."""
    folder = ROOT / PAGES if language == "en" else ROOT / PAGES / language
    found = {}
    for line in (folder / f"{algorithm}.md").read_text(encoding="utf-8").splitlines():
        if row := ROW.match(line):
            words = set(VALUE.findall(row["words"]))
            found |= {name: words for name in re.findall(r"`([A-Z0-9_]+)`", row["names"])}
    return found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_value_that_the_help_names_is_accepted(provider, language):
    refused, count = [], 0
    for each in provider.algorithms():
        if not hasattr(each, "identifier"):
            continue
        parameters = {definition.name(): definition for definition in each.parameterDefinitions()}
        said = named(each.name(), language)
        for name, definition in parameters.items():
            if definition.type() != "enum":
                continue
            for word in said.get(name, set()) - parameters.keys() - OTHERS.get(each.name(), set()):
                count += 1
                if not definition.checkValueIsAcceptable([word] if definition.allowMultiple() else word):
                    refused.append(f"{each.name()} {name}: {word}, not of {definition.options()}")
    assert refused == []
    assert count > 60

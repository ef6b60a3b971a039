"""What a sentence of ours sends a person to is there: algorithms, parameters, and fields of words that are mapped."""

import ast
import re
from pathlib import Path

from undergrid.core.checking.register import all_checks
from undergrid.core.intake.subject import intakes

ROOT = Path(__file__).parents[2]
ALGORITHM = re.compile(r"undergrid:([a-z]+)")
PAGES = {page.stem for page in (ROOT / "docs" / "algorithms").glob("*.md")}


def sentences():
    """Yield file, English and Chinese of every sentence in the engine that is written out in both languages."""
    for path in sorted((ROOT / "core").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
                said = [
                    each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
                ]
                if len(said) == 2:
                    yield path.relative_to(ROOT), *said


def test_an_algorithm_that_a_sentence_names_is_there_and_named_in_both_languages():
    named = [(file, set(ALGORITHM.findall(en)), set(ALGORITHM.findall(zh))) for file, en, zh in sentences()]
    named = [each for each in named if each[1] or each[2]]
    assert len(named) > 5
    assert [each for each in named if each[1] != each[2] or not each[1] <= PAGES] == []


def test_a_field_whose_words_a_remedy_sends_one_to_map_is_one():
    fields = {name for intake in intakes().values() for of in intake.fields.values() for name in of}
    asked = {slug: re.findall(r"under \[(\w+)\]", each.remedy.en) for slug, each in all_checks().items()}
    asked = {slug: names for slug, names in asked.items() if names}
    assert len(asked) > 5
    assert {slug: names for slug, names in asked.items() if not fields.issuperset(names)} == {}
    assert [slug for slug, (name, *_) in asked.items() if f"[{name}]" not in all_checks()[slug].remedy.zh] == []


def test_a_parameter_that_a_sentence_names_is_asked_for_at_import():
    asked = (ROOT / "processing" / "survey" / "import_survey.py").read_text(encoding="utf-8")
    named = {name for _, en, _ in sentences() for name in re.findall(r"at import \(([^)]+)\)", en)}
    assert named
    assert [name for name in named if f'tr("{name}")' not in asked] == []

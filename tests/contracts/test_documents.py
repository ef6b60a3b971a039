"""The derived pages of docs/ are those that the declarations of today give."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("document", ROOT / "tools" / "document.py")
document = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(document)


@pytest.mark.parametrize("name", document.PAGES)
def test_a_derived_page_is_up_to_date(name):
    derived = "\n".join(document.PAGES[name]()) + "\n"
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == derived

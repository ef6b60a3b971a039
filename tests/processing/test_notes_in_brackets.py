"""A note behind a name stands in the brackets of the user's language."""

import pytest

from undergrid.processing import texts


@pytest.mark.parametrize(("language", "said"), [("zh", "现状（11-29 18:38）"), ("en", "现状 (11-29 18:38)")])
def test_brackets_are_as_wide_as_the_language_writes_them(qgis, monkeypatch, language, said):
    monkeypatch.setattr(texts, "language", lambda: language)
    assert texts.with_note("现状", "11-29 18:38") == said
    assert texts.with_note("现状", "") == "现状"

"""The user guide says the same in both languages: page for page, heads, blocks, tables and pictures agree."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
GUIDE = DOCS / "user-guide"
ENGLISH = {page.name.removesuffix(".md"): page for page in GUIDE.glob("*.md") if not page.stem.endswith("zh_CN")}
CHINESE = {name: GUIDE / f"{name}.zh_CN.md" for name in ENGLISH}
MISSING: set[str] = set()
"""Pages that are not in Chinese yet."""
INDEX = "README"
"""Its Chinese page is a guide of its own on one page, so only its links are judged."""
PAIRS = sorted(set(ENGLISH) - MISSING - {INDEX})
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def read(page: Path) -> tuple[str, list[str]]:
    """The text of a page without its fenced blocks, and these."""
    text = page.read_text(encoding="utf-8")
    return FENCE.sub("", text), FENCE.findall(text)


def heads(text: str) -> list[tuple[str, str]]:
    return re.findall(r"^(#+) +(.+)$", text, re.MULTILINE)


def rows(text: str) -> list[int]:
    """How many cells each row of each table has, in the order of the page."""
    return [len(re.findall(r"(?<!\\)\|", line)) - 1 for line in text.splitlines() if line.startswith("|")]


def links(text: str) -> list[str]:
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]


def pictures(text: str) -> list[str]:
    """A picture of the Chinese window stands for the same of the English one."""
    return [link.replace("-zh.", ".") for link in re.findall(r"!\[[^\]]*\]\(([^)\s]+)\)", text)]


def anchors(page: Path) -> set[str]:
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for _, head in heads(read(page)[0])}


def test_every_page_of_the_guide_is_there_in_both_languages():
    assert {name for name, page in CHINESE.items() if not page.exists()} == MISSING
    assert {page.name for page in GUIDE.glob("*.zh_CN.md")} <= {page.name for page in CHINESE.values()}


@pytest.mark.parametrize("name", PAIRS)
def test_a_page_is_built_alike_in_both_languages(name):
    (english, blocks), (chinese, chinese_blocks) = read(ENGLISH[name]), read(CHINESE[name])
    assert [level for level, _ in heads(chinese)] == [level for level, _ in heads(english)]
    assert chinese_blocks == blocks
    assert rows(chinese) == rows(english)
    assert pictures(chinese) == pictures(english)
    assert links(english)[0] == CHINESE[name].name
    assert links(chinese)[0] == ENGLISH[name].name


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=lambda page: page.name)
def test_every_link_of_the_guide_leads_somewhere(page):
    for link in links(read(page)[0]):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        assert not anchor or target.suffix != ".md" or anchor in anchors(target), link


@pytest.mark.parametrize("name", sorted(set(ENGLISH) - MISSING))
def test_a_chinese_page_leads_to_chinese_pages(name):
    own = ENGLISH[name].name
    english = []
    for link in links(read(CHINESE[name])[0]):
        path = (GUIDE / link.partition("#")[0]).resolve()
        in_chinese = path.with_suffix(".zh_CN.md") if path.parent == GUIDE else path.parent / "zh" / path.name
        if path.suffix == ".md" and path.name != own and not path.stem.endswith("zh_CN") and in_chinese.exists():
            english.append(link)
    assert not english


def test_the_chinese_index_leads_to_every_page():
    named = {link.partition("#")[0] for link in links(read(CHINESE[INDEX])[0])}
    assert {CHINESE[name].name for name in PAIRS} <= named

"""Every button, tick box and menu row of the panel is pressed by some scene.

Those that no test pressed were the broken ones. A scene presses one by its words (``hands.press``) or by its name
(``dialog.keep_mine.click()``), or takes a row of the menu of a right click (``hands.press_in_menu``).
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MAKERS = {"button", "_button", "QCheckBox", "QAction", "add_corner", "entry"}


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def text_of(node: ast.AST) -> str:
    """The words of ``tr("words")``; empty for everything else."""
    is_text = isinstance(node, ast.Call) and name_of(node) == "tr" and isinstance(node.args[0], ast.Constant)
    return node.args[0].value if is_text else ""


def first_text(nodes: list[ast.expr]) -> Iterator[str]:
    yield from [text_of(node) for node in nodes if text_of(node)][:1]


def texts_of(tree: ast.Module) -> Iterator[str]:
    """Yield the words on what a file makes to be pressed."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node) in MAKERS:
            yield from first_text(node.args)
        if isinstance(node, ast.FunctionDef) and "QToolButton()" in ast.unparse(node):
            for part in ast.walk(node):
                if isinstance(part, ast.Tuple):
                    yield from first_text(part.elts)
                elif isinstance(part, ast.Dict):
                    yield from filter(None, map(text_of, part.values))
                elif isinstance(part, ast.Call) and name_of(part) == "setText":
                    yield from first_text(part.args)


def names_of(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the names under which a file keeps what it makes to be pressed, with the words on it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and name_of(node.value) in MAKERS:
            for text in first_text(node.value.args):
                yield from ((target.attr, text) for target in node.targets if isinstance(target, ast.Attribute))


def offered() -> dict[str, set[str]]:
    """What can be pressed, and the files that offer it."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "plugins").rglob("*.py")):
        for text in texts_of(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(text, set()).add(path.relative_to(ROOT).as_posix())
    return found


def pressed() -> set[str]:
    """Every word in the scenes that press by words, and the words on what they press by name."""
    found: set[str] = set()
    names = {pair for path in (ROOT / "plugins").rglob("*.py") for pair in names_of(ast.parse(path.read_text("utf-8")))}
    for path in sorted((ROOT / "tests" / "desktop").glob("scene_*.py")):
        text = path.read_text(encoding="utf-8")
        found |= {words for name, words in names if f".{name}.click()" in text}
        if "press(" in text or "actions[" in text:
            found |= {node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)}
    return found


def test_what_can_be_pressed_is_found() -> None:
    assert {"Run", "Side by side", "Upstream", "Refresh", "Cancel", "Show all", "Add the store's layers"} <= set(
        offered()
    )


def test_everything_is_pressed() -> None:
    assert {text: files for text, files in offered().items() if text not in pressed()} == {}

"""Write the Chinese page of every algorithm (docs/algorithms/zh) from its declaration, as the Chinese program says it.

Runs in QGIS's Python. The help of parameters in the Chinese program is taken from these pages; a contract test holds
the committed ones to what is derived here, with ``--check``, which writes nothing and names the pages that differ.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingProvider,
)
from qgis.PyQt.QtCore import QLocale

from undergrid.processing.choices import names_of
from undergrid.processing.texts import install_translator

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "algorithms" / "zh"


def pages(provider: QgsProcessingProvider) -> dict[str, str]:
    """Return the page of each algorithm of ours by its name; models say what they do in their own dialogs."""
    ours = (each for each in provider.algorithms() if hasattr(each, "identifier"))
    return {each.name(): "\n".join(page_of(each)) + "\n" for each in ours}


def page_of(algorithm: QgsProcessingAlgorithm) -> Iterator[str]:
    """Yield the lines of an algorithm's page."""
    yield f"# {algorithm.displayName()}（`{algorithm.id()}`）"
    yield ""
    yield from algorithm.summary.split("\n")
    yield ""
    yield f"所属分组：{algorithm.group()}。公式、约定与示例见[英文说明](../{algorithm.name()}.md)。"
    yield ""
    yield "本页由 `./run document` 根据算法声明及其译文生成，请勿手工修改。"
    yield ""
    yield "```"
    yield f"./run qgis_process run {algorithm.id()} -- 参数=值"
    yield "```"
    yield ""
    yield "| 参数 | 含义 |"
    yield "|---|---|"
    for each in algorithm.parameterDefinitions():
        if not each.flags() & Qgis.ProcessingParameterFlag.Hidden:
            yield f"| `{each.name()}` | {_cell(_meaning(each))} |"
    asked = {each.name() for each in algorithm.parameterDefinitions()}
    outputs = [each for each in algorithm.outputDefinitions() if each.name() not in asked]
    if outputs:
        yield ""
        yield "| 结果 | 含义 |"
        yield "|---|---|"
        for each in outputs:
            yield f"| `{each.name()}` | {_cell(each.description())} |"


def _meaning(definition: QgsProcessingParameterDefinition) -> str:
    said = [definition.description()]
    if isinstance(definition, QgsProcessingParameterEnum):
        names = names_of(definition)
        said.append("可选值：" + "、".join(_option(word, names.get(word, word)) for word in definition.options()))
    default = definition.defaultValue()
    if isinstance(definition, QgsProcessingParameterNumber) and default is not None:
        said.append(f"默认 {float(default):g}")
    elif isinstance(definition, QgsProcessingParameterEnum) and isinstance(default, str) and default:
        said.append(f"默认 `{default}`")
    if definition.flags() & Qgis.ProcessingParameterFlag.Optional:
        said.append("可不填")
    if definition.flags() & Qgis.ProcessingParameterFlag.Advanced:
        said.append("高级参数")
    return "；".join(said)


def _option(word: str, name: str) -> str:
    return f"`{word}`" if name == word else f"`{word}`（{name}）"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main() -> int:
    """Write every page and take away those of algorithms that are no more, or tell which would change."""
    application = QgsApplication([], False)
    application.initQgis()
    QgsApplication.setLocale(QLocale("zh_CN"))
    translator = install_translator()  # before the declarations, whose words are said when they are read
    provider = importlib.import_module("undergrid.processing.provider").UndergridProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    written, found = pages(provider), {page.stem: page for page in PAGES.glob("*.md")}
    stale = [name for name, text in written.items() if name not in found or found[name].read_text("utf-8") != text]
    gone = sorted(set(found) - set(written))
    if "--check" not in sys.argv:
        PAGES.mkdir(exist_ok=True)
        for name in stale:
            (PAGES / f"{name}.md").write_text(written[name], encoding="utf-8")
        for name in gone:
            found[name].unlink()
        stale, gone = [], []
    application.exitQgis()
    del translator
    print(*stale, *gone)
    return len(stale) + len(gone)


if __name__ == "__main__":
    sys.exit(main())

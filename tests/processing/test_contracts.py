"""What holds for every algorithm and every file on QGIS's side, whoever adds it."""

import ast
import os
import re
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt, QTime

from undergrid.processing import texts
from undergrid.tools import translate

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(path for room in ("processing", "plugins") for path in (ROOT / room).rglob("*.py"))
NAMES = [path.relative_to(ROOT).as_posix() for path in SOURCES]
# Those that a start of QGIS must not pay for; QGIS itself may have loaded some of them before.
HEAVY = ("numpy", "matplotlib", "scipy", "processing.gui", "undergrid.plugins.store.page", "undergrid.plugins.layers")


def imports_of(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((0, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.level, node.module or ""


@pytest.fixture(params=SOURCES, ids=NAMES)
def source(request) -> Path:
    return request.param


@pytest.fixture
def tree(source: Path) -> ast.Module:
    return ast.parse(source.read_text(encoding="utf-8"))


def test_qgis_side_never_imports_the_engine(source: Path, tree: ast.Module) -> None:
    deep = len(source.relative_to(ROOT).parts)
    for level, name in imports_of(tree):
        reaches_core = name.split(".")[0] == "core" and level == deep
        assert not reaches_core, name
        assert not name.startswith("undergrid.core"), name


def test_only_what_every_qgis_brings_is_imported(tree: ast.Module) -> None:
    allowed = {*sys.stdlib_module_names, "qgis", "osgeo", "processing", "numpy", "matplotlib"}
    assert {name.split(".")[0] for level, name in imports_of(tree) if level == 0} <= allowed


def test_qt_comes_through_qgis(tree: ast.Module) -> None:
    for _level, name in imports_of(tree):
        assert not name.startswith(("PyQt5", "PyQt6", "PySide", "sip")), name
        assert "WebKit" not in name
        assert "WebEngine" not in name


def test_enums_are_scoped_and_nothing_of_qt5_alone_is_used(tree: ast.Module) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            assert node.attr not in ("exec_", "QVariant"), f"line {node.lineno}"
            is_unscoped = isinstance(node.value, ast.Name) and node.value.id in ("Qt", "Qgis") and node.attr[0] != "_"
            is_enum_kind = node.attr[0].isupper() and node.attr not in ("QGIS_VERSION", "QGIS_VERSION_INT")
            if is_unscoped and is_enum_kind:
                assert node.attr not in UNSCOPED_QT, f"line {node.lineno}: {node.value.id}.{node.attr}"


UNSCOPED_QT = {
    *("Horizontal", "Vertical", "AlignLeft", "AlignRight", "AlignTop", "AlignBottom", "AlignCenter", "AlignHCenter"),
    *("LeftDockWidgetArea", "RightDockWidgetArea", "Checked", "Unchecked", "UserRole", "DisplayRole", "EditRole"),
    *("red", "green", "blue", "black", "white", "gray", "transparent", "SolidLine", "DashLine", "NoPen", "NoBrush"),
    *(
        "LeftButton",
        "RightButton",
        "Key_Escape",
        "Key_Return",
        "ItemIsEnabled",
        "ItemIsSelectable",
        "PointingHandCursor",
    ),
    *("CrossCursor", "WaitCursor", "Info", "Warning", "Critical", "Success", "RichText", "PlainText", "ElideMiddle"),
}


def test_a_file_stays_readable(source: Path) -> None:
    assert len(source.read_text(encoding="utf-8").splitlines()) < 400


# --- algorithms ------------------------------------------------------------------------------------------------------


def algorithms(provider) -> list:
    """The algorithms of ours; the provider's models are made of them."""
    return [each for each in provider.algorithms() if hasattr(each, "identifier")]


def test_the_provider_comes_up_without_a_window(provider) -> None:
    assert provider.id() == "undergrid"
    assert {"createstore", "checkstore", "backupstore", "restorestore", "upgradestore"} <= {
        each.name() for each in provider.algorithms()
    }


def test_every_file_of_a_room_with_an_algorithm_class_is_offered(provider) -> None:
    declared = set()
    for path in sorted((ROOT / "processing").glob("*/[!_]*.py")):
        declared |= set(re.findall(r'^    identifier = "(\w+)"', path.read_text(encoding="utf-8"), re.MULTILINE))
    assert declared == {each.name() for each in algorithms(provider)}


def test_ids_are_plain(provider) -> None:
    assert [each.name() for each in provider.algorithms() if not re.fullmatch(r"[a-z][a-z0-9]*", each.name())] == []


def test_every_algorithm_says_what_it_is(provider) -> None:
    for each in algorithms(provider):
        assert len(each.shortHelpString()) > 80, each.id()
        assert len(each.tags()) >= 3, each.id()
        assert each.group(), each.id()
        assert each.groupId(), each.id()
        assert not each.icon().isNull(), each.id()
        assert each.icon().availableSizes() or each.svgIconPath(), each.id()


def test_every_parameter_and_output_says_what_it_is(provider) -> None:
    for each in algorithms(provider):
        for definition in (*each.parameterDefinitions(), *each.outputDefinitions()):
            assert definition.description(), f"{each.id()} {definition.name()}"
            assert re.fullmatch(r"[A-Z][A-Z0-9_]*", definition.name()), f"{each.id()} {definition.name()}"


def test_every_parameter_is_explained_by_its_page(provider) -> None:
    owed = {
        f"{each.id()}: {definition.name()}"
        for each in algorithms(provider)
        for definition in each.parameterDefinitions()
        if not definition.help()
    }
    assert not owed


def test_every_algorithm_leads_to_its_page(provider) -> None:
    for each in algorithms(provider):
        assert (ROOT / each.helpUrl().partition("/blob/main/")[2]).is_file()


def test_every_algorithm_has_its_page_in_chinese(provider) -> None:
    """What is declared and how it is translated make the page; one that is committed stale would explain another."""
    command = [sys.executable, "-m", "undergrid.tools.document_algorithms", "--check"]
    beside = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(command, env=beside, capture_output=True, text=True, check=False)
    assert told.returncode == 0, f"./run document; stale: {told.stdout} {told.stderr}"
    pages = {page.stem for page in (ROOT / "docs" / "algorithms" / "zh").glob("*.md")}
    assert pages == {each.name() for each in algorithms(provider)}


def test_a_chinese_page_speaks_chinese() -> None:
    for page in (ROOT / "docs" / "algorithms" / "zh").glob("*.md"):
        for line in page.read_text(encoding="utf-8").splitlines():
            said = re.sub(r"`[^`]*`|^\./run .*|\([^)]*\.md\)", "", line)
            assert not re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{3,}", said), f"{page.name}: {line}"


def test_every_algorithm_has_its_page(provider) -> None:
    for each in provider.algorithms():
        page = ROOT / "docs" / "algorithms" / f"{each.name()}.md"
        assert page.exists(), each.id()
        text = page.read_text(encoding="utf-8")
        assert each.id() in text
        missing = [d.name() for d in each.parameterDefinitions() if f"`{d.name()}`" not in text]
        assert not missing, f"{each.id()}: {missing}"


def test_every_algorithm_is_run_by_a_test(provider) -> None:
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "processing").rglob("test_*.py"))
    assert [each.id() for each in provider.algorithms() if f'"{each.id()}"' not in tests] == []


def test_every_task_that_an_algorithm_names_is_a_task_of_the_engine(provider, tmp_path) -> None:
    names = sorted({each.task for each in algorithms(provider) if getattr(each, "task", "")})
    engine = ROOT / "core"
    for name in names:
        *path, function = name.split(".")
        file = engine.joinpath(*path).with_suffix(".py")
        assert file.exists(), name
        tree = ast.parse(file.read_text(encoding="utf-8"))
        marked = {
            node.name
            for node in tree.body
            if isinstance(node, ast.FunctionDef) and any(_marks_a_task(mark) for mark in node.decorator_list)
        }
        assert function in marked, name


def _marks_a_task(mark: ast.expr) -> bool:
    """Tell whether a decorator is ``@task`` or ``@task_from(form)``."""
    name = mark.func if isinstance(mark, ast.Call) else mark
    return isinstance(name, ast.Name) and name.id in {"task", "task_from"}


# --- names of parameters ---------------------------------------------------------------------------------------------

RAIN = {"RAIN", "RAIN_TABLE", "RAIN_GRID", "RAIN_MM_H"}


def test_a_name_that_an_algorithm_does_not_know_is_refused_with_the_nearest(provider) -> None:
    for each in algorithms(provider):
        context = QgsProcessingContext()
        allowed, said = each.create().checkParameterValues({"NOTHING_READS_THIS": 1}, context)
        assert not allowed, each.id()
        assert "NOTHING_READS_THIS" in said, each.id()


def test_a_misspelt_name_is_met_with_the_one_that_was_meant(provider) -> None:
    run = next(each for each in algorithms(provider) if each.name() == "runswmm").create()
    for wrong in ("RAINTABLE", "rain_table", "RAIN_TABLES"):
        assert "RAIN_TABLE?" in run.checkParameterValues({wrong: "storm.csv"}, QgsProcessingContext())[1]


def test_rain_has_the_same_name_in_every_algorithm(provider) -> None:
    files = {}
    for each in algorithms(provider):
        for definition in each.parameterDefinitions():
            if definition.name().startswith("RAIN"):
                assert definition.name() in RAIN, each.id()
                files.setdefault(definition.name(), set()).add(definition.type())
    assert files["RAIN_TABLE"] == {"file"}
    assert files["RAIN"] == {"string"}


def test_a_small_table_may_be_a_text_or_a_workbook(provider) -> None:
    definitions = [each for algorithm in algorithms(provider) for each in algorithm.parameterDefinitions()]
    tables = [each for each in definitions if each.name() in {"RAIN_TABLE", "INFLOWS", "CONTACTS"}]
    assert {each.name() for each in tables} == {"RAIN_TABLE", "INFLOWS", "CONTACTS"}
    for each in tables:
        taken = [each.checkValueIsAcceptable(f"/tables/storm.{end}") for end in ("csv", "txt", "xlsx", "ods", "tif")]
        assert taken == [True, True, True, True, False], each.name()


def test_what_is_called_the_same_has_the_same_name(provider) -> None:
    names: dict[str, set[str]] = {}
    for each in algorithms(provider):
        for definition in each.parameterDefinitions():
            if not definition.isDestination():
                names.setdefault(definition.description(), set()).add(definition.name())
    assert len(names) > 200
    apart = {label: used for label, used in names.items() if len(used) > 1}
    assert apart == {"Name": {"NAME", "NAME_COLUMN"}}  # of a run, and the column with the names of streets


# --- translation -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    translated = translate.read(ROOT / "i18n" / f"undergrid_{language}.ts")
    assert [text for text in translate.gather() if text not in translated] == []


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_a_translation_keeps_the_marks_of_its_text(language: str) -> None:
    def marks(text: str) -> list[str]:
        return sorted(re.findall(r"\{\w*\}", text))

    translated = translate.read(ROOT / "i18n" / f"undergrid_{language}.ts")
    assert [text for text, said in translated.items() if marks(text) != marks(said)] == []


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_what_qt_loads_is_what_was_translated(language: str, tmp_path: Path) -> None:
    source = ROOT / "i18n" / f"undergrid_{language}.ts"
    translate.compile_ts(source, tmp_path / "now.qm")
    assert (tmp_path / "now.qm").read_bytes() == source.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("locale", ["zh_CN", "zh-Hans", "zh", "zh-Hans-CN", "zh_Hans_CN", "ZH-hans"])
def test_chinese_is_spoken_under_every_name_that_qgis_has_for_it(qgis, locale: str) -> None:
    settings = QgsSettings()
    before = {key: settings.value(key) for key in ("locale/overrideFlag", "locale/userLocale")}
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", locale)
    translator = texts.install_translator()
    try:
        assert texts.language() == "zh"
        assert translator is not None
        assert texts.tr("Facilities", "managed") == "管理部件"
        assert texts.tr("Facilities") == "设施"
        assert texts.say({"en": "depth", "zh": "水深"}) == "水深"
        assert texts.on_day(QDate(2026, 11, 29)) == "2026/11/29"
    finally:
        QCoreApplication.removeTranslator(translator)
        for key, value in before.items():
            settings.setValue(key, value)


@pytest.mark.parametrize(
    ("zone", "day", "said"),
    [
        ("Asia/Shanghai", 5, "(UTC+8)"),
        ("Asia/Kolkata", 5, "(UTC+5:30)"),
        ("America/St_Johns", 4, "(UTC-2:30)"),
        ("UTC", 4, "(UTC)"),
    ],
)
def test_a_moment_is_told_by_the_clock_on_the_wall(qgis, monkeypatch, zone: str, day: int, said: str) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        for written in ("2026-07-04T18:50:00", "2026-07-04T18:50:00Z", "2026-07-04T18:50:00+00:00"):
            told = texts.at_moment_of_zone(written)
            there = QDateTime(QDate(2026, 7, 4), QTime(18, 50), Qt.TimeSpec.UTC).toLocalTime()
            assert told.startswith(QLocale().toString(there, QLocale.FormatType.ShortFormat))
            assert told.endswith(said)
            assert there.date().day() == day
    finally:
        monkeypatch.undo()
        time.tzset()


# --- what a start of QGIS costs --------------------------------------------------------------------------------------


def test_offering_the_algorithms_loads_nothing_heavy() -> None:
    script = """
        import sys
        from qgis.core import QgsApplication
        application = QgsApplication([], False)
        application.initQgis()
        before = set(sys.modules)
        from undergrid import classFactory
        classFactory(None).initProcessing()
        import undergrid.plugins.session, undergrid.plugins.dock
        print("\\n".join(set(sys.modules) - before))
    """
    command = [sys.executable, "-P", "-c", textwrap.dedent(script)]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert "undergrid.processing.provider" in loaded
    assert [name for name in loaded if name.startswith(HEAVY)] == []

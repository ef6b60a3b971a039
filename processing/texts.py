"""Words for people on the QGIS side: English in the source, other languages from i18n/."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt, QTranslator

CONTEXT = "undergrid"
FOLDER = Path(__file__).resolve().parent.parent / "i18n"


def tr(text: str, of: str = "") -> str:
    """Return ``text`` in the user's language; ``of`` says whose it is, where one word has two meanings elsewhere."""
    return QCoreApplication.translate(CONTEXT, text, of or None)


def language() -> str:
    """Return the language in which the engine's texts are shown: ``zh`` or ``en``.

    QGIS calls Chinese ``zh-Hans`` in its own settings; the system calls it ``zh_CN``, ``zh_TW`` or ``zh``.
    """
    return "zh" if QgsApplication.locale().lower().startswith("zh") else "en"


def with_note(name: str, note: str) -> str:
    """Return a name with a note in brackets, as wide as the user's language writes them; without a note the name."""
    if not note:
        return name
    return f"{name}（{note}）" if language() == "zh" else f"{name} ({note})"


def on_day(day: QDate) -> str:
    """Return a day as it is written in the user's language: a Chinese program never says 29 Nov."""
    return _habits().toString(day, QLocale.FormatType.ShortFormat)


def on_day_told(day: str) -> str:
    """Return a day that a store tells (ISO 8601) as it is written in the user's language; other words as they are."""
    told = QDate.fromString(day, Qt.DateFormat.ISODate)
    return on_day(told) if told.isValid() else day


def at_moment(moment: QDateTime) -> str:
    """Return a moment as a clock on the wall shows it, written as in the user's language."""
    return _habits().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)


def at_moment_of_zone(moment: str) -> str:
    """Return a moment in UTC (ISO 8601, with or without its zone) as a local clock shows it, with that clock's zone."""
    there = QDateTime.fromString(moment.removesuffix("Z").removesuffix("+00:00"), Qt.DateFormat.ISODate)
    there.setTimeSpec(Qt.TimeSpec.UTC)
    ahead_s = there.toLocalTime().offsetFromUtc()
    hours, minutes = divmod(abs(ahead_s) // 60, 60)
    ahead = f"{'+' if ahead_s > 0 else '-'}{hours}{f':{minutes:02}' if minutes else ''}" if ahead_s else ""
    return f"{at_moment(there)} (UTC{ahead})"


def _habits() -> QLocale:
    """Return how dates are written: as the system does where it speaks the program's language."""
    system = QLocale()
    return system if language() == "en" or system.name().startswith("zh") else QLocale("zh_CN")


def install_translator() -> QTranslator | None:
    """Load the translation of the user's language into the application; the caller keeps what it returns alive."""
    name = "zh_CN" if language() == "zh" else QgsApplication.locale()
    translator = QTranslator()
    if not translator.load(str(FOLDER / f"undergrid_{name}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def say(text: dict[str, str] | None) -> str:
    """Return a text that came over the line in both languages in the user's one."""
    return (text or {}).get(language(), "")


def named(thing: str, told: str) -> str:
    """Return what is told of a thing, behind its name, with the colon of the user's language."""
    return tr("{thing}: {told}").format(thing=thing, told=told)


def sentences(*said: str) -> str:
    """Return sentences one after the other; Chinese has no blank between them."""
    return ("" if language() == "zh" else " ").join(filter(None, said))

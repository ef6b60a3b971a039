"""What gauges' files say, read as it stands: stamps without judgement, values as text, the row of each.

The files come in as every delivery does: any encoding, workbooks, archives; hidden sheets and sheets that are no rain
are told, and every row is accounted for. SWMM's rain files and SensorThings are readers of ``core/flood/reading``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from undergrid.core.flood.rain.gauge import Readings, unreadable
from undergrid.core.flood.rain.gauge_table import read_table
from undergrid.core.formats.files import read_table_file
from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.account import ABOVE, HIDDEN, STRANGE, SheetAccount, account_left
from undergrid.core.intake.delivery import Source
from undergrid.core.intake.receiving import visible_sheets
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text

NO_STATION = re.compile(r"(?:sheet|table|data|工作表|表|数据)?[\s_-]*\d*(?:年|月|日)?(?:\d+月?)?", re.IGNORECASE)
"""Names of sheets that are no station's: those a program gives, and months."""
NO_RAIN = Text("The sheet was left out: {why}", "该表未导入：{why}")
LOOK = Text(
    "Nothing to do if it holds no rain; else give its columns headers with a time and the rain.",
    "如非雨量则无需处理；否则请为其时间列和雨量列加上表头。",
)


@dataclass(slots=True)
class GaugeFiles:
    """The readings of every gauge in some files, what was found on the way, and what became of every row.

    ``sources``: the sheets that hold rain, as they were read.
    """

    readings: list[Readings] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    account: list[SheetAccount] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)


def read_readings(path: Path, quantity: str = "depth") -> list[Readings]:
    """Return the readings of every gauge in one file, what was found of it in the notes of the first."""
    read = read_gauges([path], quantity)
    read.readings[0].notes[:0] = read.findings
    return read.readings


def read_gauges(paths: Sequence[str | Path], quantity: str = "depth", progress: Progress | None = None) -> GaugeFiles:
    """Return what gauges' files hold; ``quantity``: which of several columns of rain is meant.

    Errors: SourceError for a file that cannot be read, or in which no sheet holds rain.
    """
    progress, read = progress or Progress(), GaugeFiles()
    for number, path in enumerate(map(Path, paths)):
        part = progress.part(number / len(paths), (number + 1) / len(paths))
        _read_file(path, read_table_file(path, part), quantity, read)
    return read


def _read_file(path: Path, sheets: list[Sheet], quantity: str, read: GaugeFiles) -> None:
    seen, findings = visible_sheets(sheets)
    read.findings += findings
    of_file = Counter(sheet.file for sheet in seen)
    refused: list[tuple[Sheet, SourceError]] = []
    before = len(read.readings)
    for sheet in sheets:
        if all(sheet is not each for each in seen):
            read.account.append(account_left(sheet, HIDDEN))
            continue
        read.findings += sheet.findings
        try:
            readings, account = read_table(sheet, quantity, _station(sheet, of_file[sheet.file]))
        except SourceError as fault:
            refused.append((sheet, fault))
            read.account.append(account_left(sheet, STRANGE))
        else:
            read.readings += readings
            read.account.append(account)
            read.sources.append(Source(sheet, {}, {}, "gauges", account.left.get(ABOVE, 0)))
    if len(read.readings) == before:
        raise refused[0][1] if refused else unreadable(path.name, Text("no rows", "没有数据行"))
    for sheet, refusal in refused:
        place, text = Place(sheet.file, sheet.name), NO_RAIN.fill(why=refusal.text)
        read.findings.append(Finding("intake.sheet-not-understood", Severity.WARNING, text, LOOK, place))


def _station(sheet: Sheet, sheets: int) -> str:
    """Return whose a value is that nobody names: of the file, or of a sheet that is called as a station is."""
    if sheets > 1 and sheet.name and not NO_STATION.fullmatch(sheet.name):
        return sheet.name
    return Path(sheet.file).stem

"""What is found while the files are read: cells that say nothing readable, coordinates that need a word."""

from __future__ import annotations

from undergrid.core.formats.beside_tables import LEFT_ASIDE, PUT_IN_ROWS
from undergrid.core.formats.delimited import CLOSE_QUOTE, OPEN_QUOTE
from undergrid.core.formats.drawing import (
    CIRCLES,
    DRAW_AS_LINE,
    LEFT_OUT,
    LOOK_AT_CIRCLES,
    LOOK_AT_THEM,
    NUMBERED,
    SET_UNIT,
    SIZED,
    UNIT,
)
from undergrid.core.formats.files import FILE_LEFT, KNOWN
from undergrid.core.formats.joined_tables import JOINED, LOOK_AT_IT
from undergrid.core.formats.one_cell import APART, NOTHING_TO_DO
from undergrid.core.formats.text import SLUG as TEXT_BROKEN
from undergrid.core.formats.text import TYPE_AGAIN
from undergrid.core.intake.account import BY_WORDS, LOOK_AT_COLUMNS, LOOK_AT_ROWS, MAP_COLUMNS
from undergrid.core.intake.arranging import ARRANGED
from undergrid.core.intake.arranging import LOOK_AT_IT as AS_ROWS
from undergrid.core.intake.coordinates import IN_DEGREES, SAY_AXES, SAY_CRS, SAY_UNIT, TOO_LARGE, TURNED
from undergrid.core.intake.receiving import SHOW_IT
from undergrid.core.intake.sections_read import WRITE_PLAINLY
from undergrid.core.intake.understanding import LEAVE_EMPTY, MAP_UNIT, MESSAGES, SAY_IN_PROFILE
from undergrid.core.intake.unit_of_column import SAY_METRES, UNIT_BY_SYSTEM
from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE

HOLDS = {
    "value-not-a-number": Text("Numbers are written as numbers.", "数值字段为数字。"),
    "value-not-whole": Text("Counts are whole numbers.", "计数字段为整数。"),
    "value-not-a-year": Text("Years are written as years.", "年代字段为年份。"),
    "value-not-a-date": Text("Dates are written as dates.", "日期字段为日期。"),
    "value-not-a-section": Text("Sections are written so that they can be read.", "断面尺寸书写规范。"),
    "value-not-a-count": Text("Duct counts are written as counts.", "孔数书写规范。"),
    "value-not-a-choice": Text("Values of short lists are known.", "选项字段的值在可选范围内。"),
}
for _slug, _, _remedy in {each[0]: each for each in MESSAGES.values()}.values():
    declare(f"intake.{_slug}", WARNING if _slug == "value-not-a-choice" else ERROR, holds=HOLDS[_slug], remedy=_remedy)

declare(
    "intake.unit-unknown",
    ERROR,
    holds=Text("The units of headers are known.", "表头中的单位可识别。"),
    remedy=MAP_UNIT,
)
declare(
    UNIT_BY_SYSTEM,
    WARNING,
    holds=Text("Columns say their unit where coordinates are in feet.", "坐标以英尺为单位时，各列注明单位。"),
    remedy=SAY_METRES,
)
declare(
    JOINED,
    ADVICE,
    holds=Text("What belongs to a thing stands in one table.", "同一对象的内容填在一张表中。"),
    remedy=LOOK_AT_IT,
)
declare(
    ARRANGED,
    ADVICE,
    holds=Text("A table holds one thing in each row.", "表格中每个对象占一行。"),
    remedy=AS_ROWS,
)
declare(
    LEFT_ASIDE,
    WARNING,
    holds=Text("All that a file tells stands in rows of its tables.", "文件内容均写在表格各行中。"),
    remedy=PUT_IN_ROWS,
)
declare(
    APART,
    ADVICE,
    holds=Text("Each cell holds one thing.", "每个单元格只填一项内容。"),
    remedy=NOTHING_TO_DO,
)
declare(
    TURNED,
    WARNING,
    holds=Text("Coordinates stand in the columns of their axes.", "坐标列与坐标轴方向一致。"),
    remedy=SAY_AXES,
)
declare(
    TOO_LARGE,
    WARNING,
    holds=Text("Coordinates are in metres, or say their unit.", "坐标以米为单位，或注明单位。"),
    remedy=SAY_UNIT,
)
declare(
    "intake.crs-assumed",
    ADVICE,
    holds=Text("A delivery says its coordinate system.", "成果注明坐标系。"),
    remedy=Text("Name the coordinate system at import or in the profile.", "请在导入时或在方案中指定坐标系。"),
)
declare(
    "intake.sheet-not-understood",
    WARNING,
    holds=Text("Every sheet of a delivery is understood.", "成果的每张表均可识别。"),
    remedy=Text("Choose another profile, or draft one from this file.", "请选择其他方案，或由该文件起草方案。"),
)
declare(
    "intake.columns-left-out",
    ADVICE,
    holds=Text("Every filled column stands for something known.", "有内容的列均可识别。"),
    remedy=MAP_COLUMNS,
)
declare(
    "intake.rows-left-out",
    ADVICE,
    holds=Text("Every row below the header is a row of data.", "表头以下各行均为数据行。"),
    remedy=LOOK_AT_ROWS,
)
declare(
    "intake.value-stands-for-none",
    ADVICE,
    holds=Text("What is not known is left empty.", "未知的值留空。"),
    remedy=LEAVE_EMPTY,
)
declare(
    "intake.section-assumed",
    ADVICE,
    holds=Text("A section can be read in one way only.", "断面写法只有一种理解。"),
    remedy=WRITE_PLAINLY,
)
declare(
    "intake.value-needs-a-key",
    WARNING,
    holds=Text("Figures that stand for words are explained in the profile.", "以数字代替文字的取值已在方案中说明。"),
    remedy=SAY_IN_PROFILE,
)
declare(
    LEFT_OUT,
    WARNING,
    holds=Text("A drawing holds lines, points, blocks and texts only.", "图形中只有线、点、块和文字。"),
    remedy=DRAW_AS_LINE,
)
declare(
    UNIT,
    ADVICE,
    holds=Text("A drawing is in metres and says so.", "图形单位为米且文件头一致。"),
    remedy=SET_UNIT,
)
declare(
    CIRCLES,
    ADVICE,
    holds=Text("Points of a drawing are blocks or points.", "图形中的点为块或点。"),
    remedy=LOOK_AT_CIRCLES,
)
declare(
    NUMBERED,
    ADVICE,
    holds=Text("Points of a drawing have their numbers as attributes.", "图形中各点以块属性给出点号。"),
    remedy=LOOK_AT_THEM,
)
declare(
    SIZED,
    ADVICE,
    holds=Text(
        "Lines of a drawing have their sizes as data, not as text.", "图形中管线的管径以数据给出，而非仅为文字。"
    ),
    remedy=LOOK_AT_THEM,
)
declare(
    TEXT_BROKEN,
    WARNING,
    holds=Text("All bytes of a text fit its encoding.", "文本的全部字节符合其编码。"),
    remedy=TYPE_AGAIN,
)
declare(
    OPEN_QUOTE,
    ERROR,
    holds=Text("Quotation marks are closed in the row that opens them.", "引号在同一行内闭合。"),
    remedy=CLOSE_QUOTE,
)
declare(
    "intake.sheet-hidden",
    WARNING,
    holds=Text("No sheet of a workbook is hidden.", "工作簿中没有隐藏的工作表。"),
    remedy=SHOW_IT,
)
declare(
    FILE_LEFT,
    WARNING,
    holds=Text("Every file of a delivery is of a format that is read.", "成果的每个文件格式均受支持。"),
    remedy=KNOWN,
)
declare(
    BY_WORDS,
    ADVICE,
    holds=Text("The import profile knows every column by its own names.", "导入方案以自身名称识别各列。"),
    remedy=LOOK_AT_COLUMNS,
)
declare(
    IN_DEGREES,
    WARNING,
    holds=Text("Degrees come with the name of their coordinate system.", "经纬度坐标注明坐标系。"),
    remedy=SAY_CRS,
)

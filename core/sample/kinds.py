"""The vocabulary of slips: which kinds there are, and what one planted slip is.

The names are stable. Each kind says by which check of the survey it is found, and as what else the same slip rightly
shows; slugs are those of the register, without the room's ``survey.``.
"""

from __future__ import annotations

from dataclasses import dataclass

from undergrid.core.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of slip: ``found_as`` the slugs that find it, any one of them, ``also`` those that may come along.

    ``cell`` if the check points at the very cell that was spoilt; ``beside`` if it speaks of the lines of a spoilt
    point, or of the points of a spoilt line. ``in_workbook`` if the workbook of results has a place for the slip.
    """

    name: str
    text: Text
    found_as: tuple[str, ...]
    also: tuple[str, ...] = ()
    cell: bool = True
    beside: bool = False
    in_workbook: bool = True


@dataclass(frozen=True, slots=True)
class Slip:
    """One planted slip: which row of which table, and what stands there instead of what.

    ``index`` counts the table's rows from 0. ``cells`` holds column: (clean, planted); an added row was not there.
    """

    kind: str
    utility: str
    table: str
    index: int
    subject: str
    cells: dict[str, tuple[str, str]]
    added: bool = False


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "duplicate_point_number", Text("the point number stands twice", "管线点号重复"), ("point-number-duplicate",)
        ),
        Kind(
            "line_to_missing_point",
            Text("the line leads to a point that does not exist", "连接点号不存在"),
            ("segment-end-unknown",),
        ),
        Kind("self_loop", Text("the line begins and ends at the same point", "管线起终点相同"), ("segment-self-loop",)),
        Kind(
            "reversed_duplicate_line",
            Text("the line is delivered again, turned round", "管线反向重复"),
            ("segment-reversed-duplicate", "segment-duplicate"),
            cell=False,
        ),
        Kind(
            "missing_mandatory",
            Text("a mandatory value is missing", "必填项缺失"),
            ("segment-material-missing", "segment-burial-missing"),
        ),
        Kind(
            "unknown_material",
            Text("the material is not in the code list", "材质不在代码表中"),
            ("segment-material-unknown",),
        ),
        Kind(
            "unknown_feature",
            Text("the feature is not in the code list", "特征不在代码表中"),
            ("point-feature-unknown",),
        ),
        Kind("depth_negative", Text("the depth of a buried line is negative", "埋深为负"), ("segment-above-ground",)),
        Kind("depth_absurd", Text("the depth is beyond all belief", "埋深异常"), ("segment-too-deep",)),
        Kind(
            "level_mismatch",
            Text("ground is not depth plus pipe level", "地面高程不等于埋深加管线高程"),
            ("segment-level-inconsistent",),
            ("segment-rises",),
            cell=False,
        ),
        Kind("swapped_xy", Text("X and Y are exchanged", "X、Y坐标互换"), ("point-axes-swapped",)),
        Kind("wrong_zone_prefix", Text("the easting carries a zone number", "Y坐标带有带号"), ("point-zone-wrong",)),
        Kind("coordinate_outside", Text("the point lies outside the survey area", "坐标超出测区"), ("point-far-away",)),
        Kind(
            "duplicate_xyz",
            Text("two points stand at the same place", "两点坐标高程相同"),
            ("point-same-place",),
            ("point-alone",),
            cell=False,
        ),
        Kind(
            "adverse_slope",
            Text("the gravity pipe rises in the direction of flow", "重力管逆坡"),
            ("segment-rises",),
            cell=False,
        ),
        Kind(
            "diameter_shrinks",
            Text("the pipe is smaller than the one above it", "下游管径小于上游"),
            ("segment-shrinks",),
        ),
        Kind(
            "isolated_piece",
            Text("a piece is connected to nothing", "孤立管段"),
            ("point-piece-small",),
            cell=False,
            beside=True,
        ),
        Kind(
            "wrong_degree",
            Text("the feature does not fit the number of lines", "特征与连接数不符"),
            ("point-feature-degree",),
        ),
        Kind(
            "feature_and_appurtenance",
            Text("feature and appurtenance are both given", "特征与附属物同时填写"),
            ("point-kind-both",),
        ),
        Kind(
            "zero_length", Text("the line has no length", "管线长度为零"), ("segment-too-short",), ("point-same-place",)
        ),
        Kind("too_long", Text("the line is longer than points may be apart", "管线段过长"), ("segment-too-long",)),
        Kind(
            "other_utility_point",
            Text("the line ends on a point of another utility", "管线连接到其他专业的点"),
            ("segment-other-utility",),
            ("pipes-too-near", "segment-from-one-end"),
            cell=False,
        ),
        Kind(
            "unreadable_size",
            Text("the size cannot be read", "管径无法识别"),
            ("value-not-a-section",),
            ("segment-section-missing",),
        ),
        Kind(
            "future_date",
            Text("the date lies in the future", "日期晚于当前"),
            ("segment-laid-in-future",),
            in_workbook=False,
        ),
        Kind(
            "missing_owner", Text("the owner is missing", "权属单位缺失"), ("segment-owner-missing",), in_workbook=False
        ),
        Kind("ground_differs", Text("one point has two ground levels", "同一点地面高程不一致"), ("point-rows-differ",)),
        Kind(
            "clearance_horizontal",
            Text("the lines run too close together", "水平净距不足"),
            ("pipes-too-near",),
            cell=False,
            beside=True,
        ),
        Kind("clearance_vertical", Text("the lines cross too close", "垂直净距不足"), ("pipes-too-near",)),
        Kind(
            "cover_too_small", Text("the cover is too small", "覆土过浅"), ("segment-cover-small",), ("pipes-too-near",)
        ),
    )
}
WORKBOOK_ONLY = frozenset({"ground_differs"})

"""How each kind of slip is made, smallest first disturbance: one function per kind."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from undergrid.core.sample.deliveries import Row
from undergrid.core.sample.planter import Planter

LEVEL = "{:.3f}"


def _has_chamber(row: Row, _degree: int) -> bool:
    return row["Subsid"] in ("雨水井", "污水井", "检修井", "手孔", "灯杆")


def _plain(line: Row, a: Row, b: Row) -> bool:
    """Say whether a line runs between two plain chambers or points, away from ends and branches."""
    return line["PSize"] not in ("200", "100", "110") and "出水口" not in (a["Feature"], b["Feature"])


def _shifted(row: Row, north_m: float, east_m: float) -> dict[str, str]:
    return {"X": f"{float(row['X']) + north_m:.3f}", "Y": f"{float(row['Y']) + east_m:.3f}"}


def _fresh(planter: Planter, utility: str) -> str:
    """Return a point number that nobody has."""
    return f"{utility}{9000 + len(planter.survey[utility].points):04d}"


def duplicate_point_number(planter: Planter) -> None:
    for utility in ("WS", "JS", "DH"):
        row = planter.survey[utility].points[planter.point(utility, lambda _row, degree: degree == 2)]
        planter.add("duplicate_point_number", utility, "points", row, "Exp_No", **_shifted(row, 3.2, 1.1))


def line_to_missing_point(planter: Planter) -> None:
    for utility in ("YS", "GD", "LD"):
        row = planter.survey[utility].points[planter.point(utility, _has_chamber)]
        like = planter.survey[utility].lines[planter.at[utility][row["Exp_No"]][0]]
        depth = like["S_Deep" if like["S_Exp"] == row["Exp_No"] else "E_Deep"]
        level = like["S_High" if like["S_Exp"] == row["Exp_No"] else "E_High"]
        planter.add(
            "line_to_missing_point", utility, "lines", like, "E_Exp",
            S_Exp=row["Exp_No"], E_Exp=f"{utility}8{len(planter.slips):03d}",
            S_Deep=depth, E_Deep=depth, S_High=level, E_High=level,
        )  # fmt: skip


def self_loop(planter: Planter) -> None:
    for utility in ("WS", "LD"):
        row = planter.survey[utility].points[planter.point(utility, _has_chamber)]
        number = row["Exp_No"]
        like = planter.survey[utility].lines[planter.at[utility][number][0]]
        side = "S" if like["S_Exp"] == number else "E"
        same = {"Deep": like[f"{side}_Deep"], "High": like[f"{side}_High"]}
        ends = {f"{end}_{name}": value for end in "SE" for name, value in same.items()}
        planter.add("self_loop", utility, "lines", like, "E_Exp", S_Exp=number, E_Exp=number, **ends)


def reversed_duplicate_line(planter: Planter) -> None:
    turned = {"S": "E", "E": "S"}
    for utility in ("JS", "TR", "DH"):
        line = planter.survey[utility].lines[planter.line(utility, _plain)]
        swap = {f"{turned[end]}_{name}": line[f"{end}_{name}"] for end in "SE" for name in ("Exp", "Deep", "High")}
        planter.add("reversed_duplicate_line", utility, "lines", line, "S_Exp", **swap)


def missing_mandatory(planter: Planter) -> None:
    for utility, column in (("YS", "Material"), ("JS", "EmBed"), ("GD", "Material")):
        planter.change("missing_mandatory", utility, "lines", planter.line(utility, _plain), **{column: ""})


def unknown_material(planter: Planter) -> None:
    for utility, word in (("JS", "塑钢管"), ("WS", "塑钢瓦"), ("TR", "PXE")):
        planter.change("unknown_material", utility, "lines", planter.line(utility, _plain), Material=word)


def unknown_feature(planter: Planter) -> None:
    for utility, word in (("JS", "弯管头"), ("TR", "直行点儿"), ("DH", "拐角处")):
        index = planter.point(utility, lambda row, _degree: row["Feature"] in ("弯头", "直线点", "转折点"))
        planter.change("unknown_feature", utility, "points", index, Feature=word)


def _set_depth(planter: Planter, kind: str, utility: str, index: int, ends: str, depth_m: float) -> None:
    """Write another depth, and the level that goes with it, at one or both ends of a line."""
    tables = planter.survey[utility]
    cells = {}
    for end in ends:
        ground = float(tables.points[planter.point_of[utility][tables.lines[index][f"{end}_Exp"]]]["High"])
        cells[f"{end}_Deep"], cells[f"{end}_High"] = f"{depth_m:.2f}", LEVEL.format(ground - depth_m)
    planter.change(kind, utility, "lines", index, **cells)


def depth_negative(planter: Planter) -> None:
    for utility in ("LD", "DH"):
        _set_depth(planter, "depth_negative", utility, planter.line(utility, _mid_block), "S", -0.72)


def _mid_block(line: Row, a: Row, b: Row) -> bool:
    """Say whether both ends lie at ordinary depth, so away from junctions."""
    return (
        _plain(line, a, b)
        and abs(float(line["S_Deep"]) - float(line["E_Deep"])) < 0.005
        and float(line["S_Deep"]) < 1.35
        and "三通" not in (a["Feature"], b["Feature"])
    )


def depth_absurd(planter: Planter) -> None:
    for utility, depth in (("JS", 134.0), ("TR", 85.0)):
        _set_depth(planter, "depth_absurd", utility, planter.line(utility, _mid_block), "E", depth)


def level_mismatch(planter: Planter) -> None:
    for utility, end, error in (("YS", "S", -1.0), ("WS", "E", -0.5), ("GD", "S", 1.0)):
        index = planter.line(utility, _plain if utility in ("YS", "WS") else _mid_block)
        line = planter.survey[utility].lines[index]
        column = f"{end}_High"
        planter.change("level_mismatch", utility, "lines", index, **{column: LEVEL.format(float(line[column]) + error)})


def swapped_xy(planter: Planter) -> None:
    for utility in ("JS", "DH"):
        index = planter.point(utility, lambda _row, degree: degree == 2)
        row = planter.survey[utility].points[index]
        planter.change("swapped_xy", utility, "points", index, X=row["Y"], Y=row["X"])


def wrong_zone_prefix(planter: Planter) -> None:
    for utility in ("WS", "GD"):
        index = planter.point(utility, lambda _row, degree: degree == 2)
        easting = planter.survey[utility].points[index]["Y"]
        planter.change("wrong_zone_prefix", utility, "points", index, Y=f"36{easting}")


def coordinate_outside(planter: Planter) -> None:
    for utility, metres in (("TR", 20000.0), ("LD", -3000.0)):
        index = planter.point(utility, lambda _row, degree: degree == 2)
        northing = float(planter.survey[utility].points[index]["X"]) + metres
        planter.change("coordinate_outside", utility, "points", index, X=f"{northing:.3f}")


def duplicate_xyz(planter: Planter) -> None:
    for utility in ("JS", "DH"):
        row = planter.survey[utility].points[planter.point(utility, lambda _row, degree: degree == 2)]
        number = _fresh(planter, utility)
        planter.add("duplicate_xyz", utility, "points", row, "X", Exp_No=number, Map_No=number)


def adverse_slope(planter: Planter) -> None:
    for utility in ("YS", "WS", "YS"):
        lines = planter.survey[utility].lines

        def deep_and_flat(line: Row, a: Row, b: Row) -> bool:
            fall = float(line["S_High"]) - float(line["E_High"])
            return (
                _plain(line, a, b) and 0 < fall < 0.5 and 2.4 < float(line["E_Deep"]) < 3.6 and line["PSize"] != "300"
            )

        index = planter.line(utility, deep_and_flat if utility == "YS" else _gentle_foul)
        rise = float(lines[index]["S_High"]) - float(lines[index]["E_High"]) + 0.18
        depth, level = float(lines[index]["E_Deep"]) - rise, float(lines[index]["E_High"]) + rise
        planter.change("adverse_slope", utility, "lines", index, E_Deep=f"{depth:.2f}", E_High=LEVEL.format(level))


def _gentle_foul(line: Row, a: Row, b: Row) -> bool:
    fall = float(line["S_High"]) - float(line["E_High"])
    return _plain(line, a, b) and 0 < fall < 0.3 and 2.7 < float(line["E_Deep"]) < 4.0


def diameter_shrinks(planter: Planter) -> None:
    for utility, from_sizes, to in (("YS", ("800", "1000", "1200"), "400"), ("WS", ("400", "500"), "300")):

        def follows_as_large(
            line: Row, a: Row, b: Row, utility: str = utility, sizes: tuple[str, ...] = from_sizes
        ) -> bool:
            above = [planter.survey[utility].lines[i] for i in planter.at[utility][line["S_Exp"]]]
            return (
                _plain(line, a, b)
                and line["PSize"] in sizes
                and any(other["E_Exp"] == line["S_Exp"] and other["PSize"] == line["PSize"] for other in above)
            )

        for _ in range(2 if utility == "YS" else 1):
            planter.change("diameter_shrinks", utility, "lines", planter.line(utility, follows_as_large), PSize=to)


def isolated_piece(planter: Planter) -> None:
    for utility, east in (("JS", 0.0), ("TR", 60.0)):
        tables = planter.survey[utility]
        index = planter.line(utility, _mid_block)
        line = tables.lines[index]
        a, b = (tables.points[planter.point_of[utility][line[end]]] for end in ("S_Exp", "E_Exp"))
        first = _fresh(planter, utility)
        away = planter.north_edge_m + 55 - float(a["X"])
        end = {"Feature": "盖堵" if utility == "JS" else "管堵", "Subsid": "", "WellDeep": ""}
        planter.add("", utility, "points", a, "", Exp_No=first, Map_No=first, **end, **_shifted(a, away, east))
        second = _fresh(planter, utility)
        planter.add("", utility, "points", b, "", Exp_No=second, Map_No=second, **end, **_shifted(b, away, east))
        planter.add("isolated_piece", utility, "lines", line, "S_Exp", S_Exp=first, E_Exp=second)


def wrong_degree(planter: Planter) -> None:
    for utility in ("JS", "TR", "JS"):
        index = planter.point(utility, lambda row, degree: degree == 2 and bool(row["Feature"]))
        planter.change("wrong_degree", utility, "points", index, Feature="三通")


def feature_and_appurtenance(planter: Planter) -> None:
    for utility, chamber in (("DH", "手孔"), ("GD", "检修井"), ("TR", "阀门井")):
        index = planter.point(utility, lambda row, _degree: row["Feature"] in ("转折点", "直线点"))
        planter.change("feature_and_appurtenance", utility, "points", index, Subsid=chamber)


def zero_length(planter: Planter) -> None:
    for utility in ("GD", "DH"):
        tables = planter.survey[utility]
        row = tables.points[planter.point(utility, _has_chamber)]
        number, other = row["Exp_No"], _fresh(planter, utility)
        like = tables.lines[planter.at[utility][number][0]]
        side = "S" if like["S_Exp"] == number else "E"
        ends = {f"{end}_{name}": like[f"{side}_{name}"] for end in "SE" for name in ("Deep", "High")}
        planter.add("", utility, "points", row, "", Exp_No=other, Map_No=other)
        planter.add("zero_length", utility, "lines", like, "E_Exp", S_Exp=number, E_Exp=other, **ends)


def too_long(planter: Planter) -> None:
    """A meter chamber on the uppermost road feeds a cap far up in the park."""
    tables = planter.survey["JS"]
    for _ in range(2):
        index = planter.point("JS", lambda row, _degree: row["Subsid"] == "水表井" and row["Address"] == "云顶路")
        row = tables.points[index]
        like = tables.lines[planter.at["JS"][row["Exp_No"]][0]]
        number = _fresh(planter, "JS")
        planter.add(
            "", "JS", "points", row, "",
            Exp_No=number, Map_No=number, Feature="盖堵", Subsid="", WellDeep="", **_shifted(row, 134.0, 6.0),
        )  # fmt: skip
        depth, level = like["E_Deep"], like["E_High"]
        planter.add(
            "too_long", "JS", "lines", like, "E_Exp",
            S_Exp=row["Exp_No"], E_Exp=number, S_Deep=depth, E_Deep=depth, S_High=level, E_High=level,
        )  # fmt: skip


def other_utility_point(planter: Planter) -> None:
    for utility, other in (("LD", "DH"), ("TR", "GD")):
        tables = planter.survey[utility]
        row = tables.points[planter.point(utility, lambda row, _degree: bool(row["Subsid"]))]
        place = np.array([float(row["X"]), float(row["Y"])])
        clean = planter.survey[other].points[: len(planter.point_of[other])]
        others = [point for point in clean if point["Exp_No"] not in planter.touched]
        spots = np.array([[float(point["X"]), float(point["Y"])] for point in others])
        near = others[int(np.argmin(np.hypot(*(spots - place).T)))]
        planter.touch(other, [near["Exp_No"]])
        like = tables.lines[planter.at[utility][row["Exp_No"]][0]]
        side = "S" if like["S_Exp"] == row["Exp_No"] else "E"
        depth = float(like[f"{side}_Deep"])
        planter.add(
            "other_utility_point", utility, "lines", like, "E_Exp",
            S_Exp=row["Exp_No"], E_Exp=near["Exp_No"], S_Deep=f"{depth:.2f}", E_Deep=f"{depth:.2f}",
            S_High=like[f"{side}_High"], E_High=LEVEL.format(float(near["High"]) - depth),
        )  # fmt: skip


def unreadable_size(planter: Planter) -> None:
    for utility, size, words in (("YS", "800", "8OO"), ("JS", "200", "2O0"), ("GD", "375X250", "375 250X")):
        index = planter.line(utility, lambda line, _a, _b, size=size: line["PSize"] == size)  # type: ignore[misc]
        planter.change("unreadable_size", utility, "lines", index, PSize=words)


def future_date(planter: Planter) -> None:
    for utility, day in (("YS", "2061-04-01"), ("TR", "2105-06-01")):
        planter.change("future_date", utility, "lines", planter.line(utility, _plain), MDate=day)


def missing_owner(planter: Planter) -> None:
    for utility in ("WS", "LD", "DH"):
        planter.change("missing_owner", utility, "lines", planter.line(utility, _plain), Belong="")


def ground_differs(planter: Planter) -> None:
    """Only the workbook repeats a point's level; the renderer writes this slip into the point's second row."""
    for utility in ("YS", "JS", "GD"):
        index = planter.point(utility, lambda _row, degree: degree == 2)
        row = planter.survey[utility].points[index]
        raised = LEVEL.format(float(row["High"]) + 0.35)
        planter.note("ground_differs", utility, "points", index, "High", row["High"], raised)


def clearance_horizontal(planter: Planter) -> None:
    """A lamp stands half a metre nearer the road than its lane, so that its cable comes beside the water main."""
    tables = planter.survey["LD"]
    for _ in range(3):

        def straight(row: Row, degree: int) -> bool:
            return row["Subsid"] == "灯杆" and degree == 2 and row["Address"] not in ("滨江路", "中兴路")

        index = planter.point("LD", straight)
        row = tables.points[index]
        around = [tables.points[planter.point_of["LD"][n]] for n in planter.neighbours("LD", row["Exp_No"])]
        way = np.array([float(around[-1][axis]) - float(around[0][axis]) for axis in ("Y", "X")])
        way *= np.sign(way[0])  # from west to east; the lane lies left of the road
        inward = np.array([way[1], -way[0]]) / np.hypot(*way) * 0.5
        planter.change(
            "clearance_horizontal", "LD", "points", index, **_shifted(row, float(inward[1]), float(inward[0]))
        )


def clearance_vertical(planter: Planter) -> None:
    """A service pipe is laid at the depth of the telephone ducts it crosses."""
    for _ in range(3):
        index = planter.line("JS", lambda _line, _a, b: b["Subsid"] == "水表井")
        _set_depth(planter, "clearance_vertical", "JS", index, "SE", 0.88)


def cover_too_small(planter: Planter) -> None:
    for _ in range(3):
        index = planter.line("TR", lambda _line, _a, b: b["Subsid"] == "调压箱")
        _set_depth(planter, "cover_too_small", "TR", index, "SE", 0.24)


PLANTERS: tuple[Callable[[Planter], None], ...] = (
    duplicate_point_number, line_to_missing_point, self_loop, reversed_duplicate_line, missing_mandatory,
    unknown_material, unknown_feature, depth_negative, depth_absurd, level_mismatch, swapped_xy, wrong_zone_prefix,
    coordinate_outside, duplicate_xyz, adverse_slope, diameter_shrinks, isolated_piece, wrong_degree,
    feature_and_appurtenance, zero_length, too_long, other_utility_point, unreadable_size, future_date, missing_owner,
    ground_differs, clearance_horizontal, clearance_vertical, cover_too_small,
)  # fmt: skip

"""What the engine tells of a tiny sewer and of a tiny street, as the desktop's plots get it."""


def sewer_profile() -> dict:
    """Two DN300 pipes of 30 m from W1 to W3, falling 10 and 20 per mille; a gas pipe crosses at 45 m."""
    stations = [
        {"at_m": at_m, "point_no": name, "kind": None, "ground_m": 10.0, "bottom_m": floor, "x": at_m, "y": 0.0}
        for at_m, name, floor in ((0.0, "W1", 7.9), (30.0, "W2", None), (60.0, "W3", 7.0))
    ]
    runs = [pipe(0.0, 8.0, 7.7, 10.0), pipe(30.0, 7.7, 7.1, 20.0)]
    crossing = {
        "segment_id": "g", "at_m": 45.0, "category": "TR", "name_en": "natural gas", "name_zh": "天然气",
        "colour": "#FF00FF", "level_m": 9.0, "width_m": 0.2, "height_m": 0.2, "size": "DN200", "owner": "Gas Co",
    }  # fmt: skip
    return {"length_m": 60.0, "colour": "#4C3926", "stations": stations, "runs": runs, "crossings": [crossing]}


def pipe(from_m: float, begin: float, end: float, slope: float) -> dict:
    """One pipe of 30 m and 300 mm."""
    return {
        "segment_id": str(from_m), "from_m": from_m, "to_m": from_m + 30.0, "invert_from_m": begin,
        "invert_to_m": end, "crown_from_m": begin + 0.3, "crown_to_m": end + 0.3, "slope_permille": slope,
        "length_m": 30.0, "category": "WS", "size": "DN300", "material": "PE",
    }  # fmt: skip


def street_section(length_m: float = 10.0) -> dict:
    """A round water main 1 m deep, and a telephone duct that was never measured, under a street of 6 m with a kerb."""
    cuts = [cut(4.0, "JS", "#00FFFF", 9.0), cut(7.0, "DH", "#00FF00", None)]
    bands = [{"from_m": 2.0, "to_m": 8.0, "kind": "carriageway", "street": "Main"}]
    return {"length_m": length_m, "cuts": cuts, "bands": bands, "marks": [{"at_m": 2.0, "name": "kerb"}]}


def cut(at_m: float, category: str, colour: str, level_m: float | None) -> dict:
    """One pipe of 600 mm under a ground at 10 m."""
    return {
        "segment_id": category, "at_m": at_m, "category": category, "name_en": category, "name_zh": category,
        "colour": colour, "level_m": level_m, "ground_m": 10.0, "cover_m": None if level_m is None else 9.7 - level_m,
        "width_m": 0.6, "height_m": 0.6, "round": True, "size": "DN600", "material": None, "owner": None,
    }  # fmt: skip

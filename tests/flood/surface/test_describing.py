"""What a table of rain amounts to before it is run."""

import pytest

from undergrid.core.flood.surface.describing import describe_rain
from undergrid.core.kernel.errors import SourceError

DATED = "站名：沙坪坝\n时间,雨量(mm)\n2024-06-01 23:55,1\n2024-06-02 00:00,2\n2024-06-02 00:05,1\n"


def lasts(call, tmp_path, text):
    (tmp_path / "rain.csv").write_text(text, encoding="utf-8")
    return describe_rain(call, rain_table=str(tmp_path / "rain.csv"))["lasts_min"]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("begin_min,depth_mm\n" + "".join(f"{5 * step},1\n" for step in range(36)), 180),
        ("time_s,intensity_mm_h\n0,20\n5400,10\n10800,0\n", 270),
        ("time_h,mm_h\n0,20\n1,10\n2,5\n", 180),
        ("time_min,rain_mm_h\n0,20\n45,10\n", 90),
        (DATED, 15),
    ],
)  # fmt: skip
def test_a_table_is_as_long_as_it_is_dated_or_not(call, tmp_path, text, minutes):
    assert lasts(call, tmp_path, text) == pytest.approx(minutes)


@pytest.mark.parametrize("text", ["", "begin_min,depth_mm\n0,1\n", "begin_min,depth_mm\na,1\nb,2\n", "nothing\n1\n"])
def test_what_is_no_table_of_rain_says_why(call, tmp_path, text):
    with pytest.raises(SourceError):
        lasts(call, tmp_path, text)

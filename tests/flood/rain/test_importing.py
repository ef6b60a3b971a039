"""Measured rain is in the store in UTC and millimetres, or nothing is."""

from datetime import UTC, datetime

import numpy as np
import pytest
import sqlalchemy as sa

from undergrid.core.flood import tables
from undergrid.core.flood.rain.designing import design_storm
from undergrid.core.flood.rain.importing import import_rainfall
from undergrid.core.flood.rain.stored_series import load_series
from undergrid.core.kernel.errors import SourceError, StoreError


@pytest.fixture
def gauge_file(tmp_path):
    path = tmp_path / "gauge.csv"
    path.write_text("time,SPB\n2024-07-01 08:00,1.5\n2024-07-01 08:05,2\n2024-07-01 08:10,0\n", encoding="utf-8")
    return path


def test_a_gauge_is_kept_in_utc(store, call, gauge_file, tmp_path):
    import_rainfall(call, files=[str(gauge_file)], table=str(tmp_path / "all.csv"))
    with store.connect() as connection:
        rain = connection.execute(sa.select(tables.Rain)).one()
    assert (rain.name, rain.kind, rain.total_mm, rain.step_s, rain.depths) == ("SPB", "measured", 3.5, 300, [1.5, 2, 0])
    assert rain.begins_at == datetime(2024, 7, 1, tzinfo=UTC)
    assert len((tmp_path / "all.csv").read_text().splitlines()) == 4


def test_rain_in_the_wrong_unit_is_not_kept(store, call, gauge_file, findings):
    with pytest.raises(SourceError, match="nothing was stored"):
        import_rainfall(call, files=[str(gauge_file)], unit="m")
    assert {finding.slug for finding in findings} == {"rain-unit"}
    with store.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.Rain)) == 0


def test_a_design_storm_is_kept_and_taken_out_again(store, call):
    made = design_storm(call, formula="CQ-SPB", return_period_a=20, duration_min=60, keep_as="P20")
    design_storm(call, formula="CQ-SPB", return_period_a=20, duration_min=60, keep_as="P20")
    _, series = load_series(store, "P20")
    assert series.depth_mm.tolist() == pytest.approx(made["depth_mm"])
    assert series.step_s == 300


def written(path, month, *depths):
    rows = "".join(f"2024-{month:02d}-01 08:{5 * i:02d},{depth}\n" for i, depth in enumerate(depths))
    path.write_text(f"time,G1\n{rows}", encoding="utf-8")
    return str(path)


def stored(store):
    with store.connect() as connection:
        return {row.name: row for row in connection.execute(sa.select(tables.Rain)).all()}


def test_august_goes_on_after_july_and_nothing_is_dry_between(store, call, tmp_path, findings):
    import_rainfall(call, files=[written(tmp_path / "july.csv", 7, 1, 2, 0)])
    july = stored(store)["G1"]
    import_rainfall(call, files=[written(tmp_path / "august.csv", 8, 9, 9, 0)])
    gauge = stored(store)["G1"]
    assert (gauge.id, gauge.begins_at, gauge.total_mm) == (july.id, july.begins_at, 21)
    _, series = load_series(store, "G1", findings.append)
    assert series.depth_mm[:3].tolist() == [1, 2, 0]
    assert series.depth_mm[-3:].tolist() == [9, 9, 0]
    assert np.isnan(series.depth_mm[3:-3]).all()
    assert len(series.depth_mm) == 31 * 288 + 3
    assert [finding.slug for finding in findings] == ["rain-goes-on", "rain-missing-as-dry"]


def test_an_earlier_month_may_come_later(store, call, tmp_path):
    import_rainfall(call, files=[written(tmp_path / "august.csv", 8, 9, 9, 0)])
    import_rainfall(call, files=[written(tmp_path / "july.csv", 7, 1, 2, 0)])
    _, series = load_series(store, "G1")
    assert series.begin[0] == np.datetime64("2024-07-01T00:00:00")
    assert series.total_mm == 21


def test_what_contradicts_the_store_is_refused_until_it_shall_replace(store, call, tmp_path):
    import_rainfall(call, files=[written(tmp_path / "one.csv", 7, 1, 2, 0)])
    other = written(tmp_path / "other.csv", 7, 1, 5, 0, 4)
    with pytest.raises(SourceError, match=r"differs in 1 intervals.*replace"):
        import_rainfall(call, files=[other])
    assert stored(store)["G1"].depths == [1, 2, 0]
    import_rainfall(call, files=[other], existing="replace")
    assert stored(store)["G1"].depths == [1, 5, 0, 4]


def test_a_gauge_never_deletes_a_storm_nor_a_storm_a_gauge(store, call, tmp_path):
    design_storm(call, formula="CQ-SPB", return_period_a=20, duration_min=60, keep_as="G1")
    before = stored(store)["G1"].depths
    with pytest.raises(StoreError, match=r"design storm.*prefix"):
        import_rainfall(call, files=[written(tmp_path / "g.csv", 7, 1, 2, 0)], existing="replace")
    assert stored(store)["G1"].depths == before
    import_rainfall(call, files=[written(tmp_path / "g.csv", 7, 1, 2, 0)], prefix="SPB ")
    with pytest.raises(StoreError, match="another kind"):
        design_storm(call, formula="CQ-SPB", return_period_a=50, duration_min=60, keep_as="SPB G1")
    assert stored(store)["SPB G1"].depths == [1, 2, 0]


def test_a_missing_value_stays_missing_in_the_store(store, call, tmp_path):
    import_rainfall(call, files=[written(tmp_path / "g.csv", 7, 1, "", 2, 0)])
    _, series = load_series(store, "G1")
    np.testing.assert_array_equal(series.depth_mm, [1, np.nan, 2, 0])


def test_several_files_of_one_gauge_are_one_series(store, call, tmp_path):
    files = [written(tmp_path / "a.csv", 7, 1, 2, 0), written(tmp_path / "b.csv", 8, 9, 9, 0)]
    assert import_rainfall(call, files=files)["gauges"] == {"G1": 21}

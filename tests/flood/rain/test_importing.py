"""Measured rain is in the store in UTC and millimetres, or nothing is."""

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from undergrid.core.flood import tables
from undergrid.core.flood.rain.designing import design_storm
from undergrid.core.flood.rain.importing import import_rainfall
from undergrid.core.flood.rain.stored_series import load_series
from undergrid.core.kernel.errors import SourceError


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

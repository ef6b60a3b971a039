"""The storm drains in EPA SWMM itself: a 3-year storm stays in the pipes, a 50-year one comes out of them.

Both in the kinematic wave, which is the rational method's own way of thinking, and in the full dynamic wave.
"""

import re

import numpy as np
import pytest
from swmm.toolkit import solver

from undergrid.core.sample.sections import intensity_m_s

MINUTES = 120
PEAK_SHARE = 0.4
STEP_MIN = 1


def hyetograph(design, return_period_a):
    """Return rain intensities (m/s) per minute: alternating blocks of the district's formula around its peak."""
    depth = [intensity_m_s(design, t, return_period_a) * t * 60 for t in range(1, MINUTES + 1)]
    blocks = np.diff([0.0, *depth]) / 60
    rain = np.zeros(MINUTES)
    left = right = int(PEAK_SHARE * MINUTES)
    rain[left] = blocks[0]
    for block in blocks[1:]:
        if right + 1 < MINUTES and (left == 0 or right - PEAK_SHARE * MINUTES <= PEAK_SHARE * MINUTES - left):
            right += 1
            rain[right] = block
        else:
            left -= 1
            rain[left] = block
    return rain


def model(district, return_period_a, routing):
    """Return a SWMM input of the storm mains; inflows wait out the inlet time."""
    network, storm = district.network.of("YS"), district.design["storm"]
    pipes = [pipe for pipe in network.pipes if pipe.role in ("main", "outfall")]
    keys = {key for pipe in pipes for key in (pipe.start, pipe.end)}
    nodes = {key: network.nodes[key] for key in keys}
    low: dict[str, float] = {}
    for p in pipes:
        for key, level in ((p.start, p.start_level_m), (p.end, p.end_level_m)):
            low[key] = min(low.get(key, level), level)
    delay = np.ones(int(storm["inlet_time_min"])) / storm["inlet_time_min"]
    flow = np.convolve(hyetograph(district.design, return_period_a), delay)
    lines = [
        "[OPTIONS]", "FLOW_UNITS CMS", f"FLOW_ROUTING {routing}", "LINK_OFFSETS ELEVATION", "START_DATE 06/01/2025",
        "START_TIME 00:00", "END_DATE 06/01/2025", "END_TIME 02:30", "REPORT_STEP 00:05:00", "ROUTING_STEP 2",
        "ALLOW_PONDING NO", "THREADS 1", "[JUNCTIONS]",
    ]  # fmt: skip
    ends = [node for node in nodes.values() if node.feature == "出水口"]
    for key, node in sorted(nodes.items()):
        if node not in ends:
            lines.append(f"{node.number} {low[key]:.3f} {node.ground_m - low[key]:.3f} 0 0 0")
    lines += ["[OUTFALLS]", *(f"{n.number} {low[n.key]:.3f} FREE NO" for n in ends), "[CONDUITS]"]
    for i, p in enumerate(pipes):
        a, b = nodes[p.start], nodes[p.end]
        length = network.length_m(p)
        levels = f"{p.start_level_m:.3f} {p.end_level_m:.3f}"
        lines.append(f"C{i} {a.number} {b.number} {length:.2f} {storm['manning']} {levels}")
    lines.append("[XSECTIONS]")
    for i, p in enumerate(pipes):
        s = p.section
        kind = "CIRCULAR" if s.height_mm is None else "RECT_CLOSED"
        lines.append(f"C{i} {kind} {s.height_m} {0 if s.height_mm is None else s.width_m} 0 0")
    lines.append("[INFLOWS]")
    lines += [f"{n.number} FLOW rain FLOW 1.0 {n.effective_area_m2:.1f}" for n in nodes.values() if n.effective_area_m2]
    lines.append("[TIMESERIES]")
    lines += [f"rain {m // 60}:{m % 60:02d} {value:.4e}" for m, value in enumerate([*flow, 0.0])]
    return "\n".join(lines) + "\n[REPORT]\nINPUT NO\n"


def ran(district, return_period_a, routing, folder):
    """Run a storm and return a function that gives the figures of SWMM's report by their names."""
    names = [str(folder / f"storm{return_period_a}.{kind}") for kind in ("inp", "rpt", "out")]
    (folder / f"storm{return_period_a}.inp").write_text(model(district, return_period_a, routing), encoding="utf-8")
    solver.swmm_run(*names)
    report = (folder / f"storm{return_period_a}.rpt").read_text(encoding="utf-8", errors="replace")
    return lambda name: float(re.search(rf"{name} \.+\s+([-\d.]+)", report)[1])


@pytest.mark.parametrize("routing", ["KINWAVE", "DYNWAVE"])
@pytest.mark.parametrize(("return_period_a", "least", "most"), [(3, 0.0, 0.005), (50, 0.01, 0.4)])
def test_the_drains_take_three_years_and_not_fifty(district, tmp_path, routing, return_period_a, least, most):
    figure = ran(district, return_period_a, routing, tmp_path)
    assert least <= figure("Flooding Loss") / figure("External Inflow") <= most


@pytest.mark.parametrize("return_period_a", [3, 50])
def test_the_dynamic_wave_keeps_its_water(district, tmp_path, return_period_a):
    figure = ran(district, return_period_a, "DYNWAVE", tmp_path)
    assert abs(figure(r"Continuity Error \(%\)")) < 2.0

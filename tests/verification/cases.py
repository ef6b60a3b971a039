"""The reference cases: ground, forcing and exact solution of each, at any cell size.

Every function returns what a test, and the table of convergence in docs, compares; see each test for the source.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.integrate import quad
from scipy.optimize import brentq

from undergrid.core.flood.surface.forcing import MM_PER_HOUR, Inflow
from undergrid.core.flood.surface.grid import Edge, SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.settings import Settings
from undergrid.core.flood.surface.simulation import GRAVITY, SurfaceSimulation

LANE = 3  # rows of a channel that is one-dimensional


@dataclass(frozen=True)
class Compared:
    """A computed and an exact profile (m) over the same places."""

    x_m: np.ndarray
    computed_m: np.ndarray
    exact_m: np.ndarray

    @property
    def mae(self) -> float:
        """Mean absolute error, m."""
        return float(np.abs(self.computed_m - self.exact_m).mean())

    @property
    def rmse(self) -> float:
        """Root mean square error, m."""
        return float(np.sqrt(np.square(self.computed_m - self.exact_m).mean()))


def order(coarse: float, fine: float) -> float:
    """Return the order of convergence when the cell is halved."""
    return float(np.log2(coarse / fine))


def nash_sutcliffe(computed: np.ndarray, exact: np.ndarray) -> float:
    """Return the Nash-Sutcliffe efficiency: 1 for a perfect fit."""
    return float(1 - np.square(computed - exact).sum() / np.square(exact - exact.mean()).sum())


def dam_break(cell_m: float, right_m: float, seconds: float = 6.0, **settings: Any) -> Compared:
    """1 m of water behind a dam at x = 0 that vanishes, over ``right_m`` of standing water, without friction."""
    x = (np.arange(round(100 / cell_m)) + 0.5) * cell_m - 50
    run = SurfaceSimulation(SurfaceGrid(np.zeros((LANE, x.size)), cell_m, 0.0), settings=Settings(**settings))
    run.set_depth(np.where(x < 0, 1.0, right_m) * np.ones((LANE, 1)))
    run.advance(seconds)
    exact = ritter(x / seconds) if right_m == 0 else stoker(x / seconds, right_m)
    return Compared(x, run.depth_m[1], exact)


def ritter(speed: np.ndarray) -> np.ndarray:
    """Depth (m) where x / t = ``speed``, 1 m over dry ground."""
    c = np.sqrt(GRAVITY)
    fan = np.square(2 * c - speed) / (9 * GRAVITY)
    return np.where(speed < -c, 1.0, np.where(speed < 2 * c, fan, 0.0))


def stoker(speed: np.ndarray, right_m: float) -> np.ndarray:
    """Depth (m) where x / t = ``speed``, 1 m over ``right_m``: rarefaction, plateau, bore."""
    c = np.sqrt(GRAVITY)

    def mismatch(plateau: float) -> float:
        behind = 2 * (c - np.sqrt(GRAVITY * plateau))
        bore = (plateau - right_m) * np.sqrt(GRAVITY * (plateau + right_m) / (2 * plateau * right_m))
        return float(behind - bore)

    plateau = brentq(mismatch, right_m, 1.0)
    u = 2 * (c - np.sqrt(GRAVITY * plateau))
    front = plateau * u / (plateau - right_m)
    fan = np.square(2 * c - speed) / (9 * GRAVITY)
    after = np.where(speed < u - np.sqrt(GRAVITY * plateau), fan, np.where(speed < front, plateau, right_m))
    return np.where(speed < -c, 1.0, after)


def bowl(cell_m: float, periods: float = 1.0, **settings: Any) -> Compared:
    """Thacker's axisymmetric oscillation in a parabolic bowl 0.1 m deep and 1 m in radius, 0.8 m wet at first."""
    deep, radius, wet = 0.1, 1.0, 0.8
    amplitude = (radius**2 - wet**2) / (radius**2 + wet**2)
    omega = np.sqrt(8 * GRAVITY * deep) / radius
    n = round(4 / cell_m)
    centre = (np.arange(n) + 0.5) * cell_m - 2
    r2 = np.square(centre)[:, None] + np.square(centre)[None, :]
    ground = -deep * (1 - r2 / radius**2)

    def depth(t: float) -> np.ndarray:
        swing = 1 - amplitude * np.cos(omega * t)
        root = np.sqrt(1 - amplitude**2) / swing
        level = deep * (root - 1 - r2 / radius**2 * ((1 - amplitude**2) / swing**2 - 1))
        return np.maximum(level - ground, 0.0)

    run = SurfaceSimulation(SurfaceGrid(ground, cell_m, 0.0), settings=Settings(**settings))
    run.set_depth(depth(0.0))
    end = periods * 2 * np.pi / omega
    run.advance(end)
    return Compared(centre, run.depth_m, depth(end))


def macdonald_in_rain(x_m: np.ndarray, flow_m2_s: float, rain_m_s: float) -> tuple[np.ndarray, np.ndarray]:
    """(bed, level) in m of a channel of 1 km, n = 0.033, whose bed makes the depth a hump around its middle.

    The bed's slope is what the steady momentum equation leaves for it, integrated from the channel's end.
    """

    def depth(x: np.ndarray) -> np.ndarray:
        return (4 / GRAVITY) ** (1 / 3) * (1 + 0.5 * np.exp(-16 * (x / 1000 - 0.5) ** 2))

    def slope(x: np.ndarray) -> np.ndarray:
        h, q = depth(x), flow_m2_s + rain_m_s * x
        rise = -(h - (4 / GRAVITY) ** (1 / 3)) * 0.032 * (x / 1000 - 0.5)
        friction = (0.033 * q) ** 2 / h ** (10 / 3)
        return (q**2 / (GRAVITY * h**3) - 1) * rise - 2 * q * rain_m_s / (GRAVITY * h**2) - friction

    bed = np.array([-quad(slope, x, 1000)[0] for x in x_m])
    return bed, bed + depth(x_m)


def macdonald(
    bed_m: np.ndarray,
    level_m: np.ndarray,
    cell_m: float,
    flow_m2_s: float = 2.0,
    rain_m_s: float = 0.0,
    **settings: Any,
) -> Compared:
    """A long channel with n = 0.033 and a known steady level, after an hour and a half of constant inflow and rain."""
    ground = np.tile(bed_m, (LANE, 1))
    inflow = Inflow([(row, 0) for row in range(LANE)], Series.constant(flow_m2_s * LANE * cell_m))
    grid = SurfaceGrid(ground, cell_m, 0.033, edges=(Edge("east", "stage", level_m=Series.constant(level_m[-1])),))
    rain = Series.constant(rain_m_s) if rain_m_s else None
    run = SurfaceSimulation(grid, inflows=[inflow], rain_m_s=rain, settings=Settings(**settings))
    run.set_depth(0.5)
    run.advance(5400)
    return Compared(np.arange(bed_m.size) * cell_m, bed_m + run.depth_m[1], level_m)


def plane_wave(cell_m: float, **settings: Any) -> Compared:
    """A wave that climbs a level plain at 1 m/s against n = 0.03 without changing its shape, for an hour."""
    n, u, end = 0.03, 1.0, 3600.0

    def depth(x: np.ndarray | float, t: np.ndarray | float) -> Any:
        return np.power(np.maximum(7 / 3 * n**2 * u**2 * (u * t - x), 0.0), 3 / 7)

    t = np.linspace(0, end, 721)
    x = (np.arange(round(5000 / cell_m)) + 0.5) * cell_m
    # The ghost cell's centre lies half a cell before the first face.
    level = Series(t, depth(-0.5 * cell_m, t))
    grid = SurfaceGrid(np.zeros((LANE, x.size)), cell_m, n, edges=(Edge("west", "stage", level_m=level),))
    run = SurfaceSimulation(grid, settings=Settings(**settings))
    run.advance(end)
    return Compared(x, run.depth_m[1], depth(x, end))


def kinematic_plane(cell_m: float, **settings: Any) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(time s, computed, exact) outflow in m2/s: 200 m of 1 % slope, n = 0.03, 50 mm/h for half an hour."""
    length, slope, n, rain = 200.0, 0.01, 0.03, 50 * MM_PER_HOUR
    x = (np.arange(round(length / cell_m)) + 0.5) * cell_m
    ground = np.tile(slope * (length - x), (LANE, 1))
    grid = SurfaceGrid(ground, cell_m, n, edges=(Edge("east", "outfall", slope=slope),))
    run = SurfaceSimulation(grid, rain_m_s=Series.constant(rain), settings=Settings(**settings))
    times, left = [0.0], [0.0]
    while run.time_s < 1800:
        run.advance(run.time_s + 15)
        times.append(run.time_s)
        left.append(run.ledger().edge_out_m3)
    middle = 0.5 * (np.array(times[1:]) + np.array(times[:-1]))
    computed = np.diff(left) / 15 / (LANE * cell_m)
    exact = np.minimum(np.sqrt(slope) / n * np.power(rain * middle, 5 / 3), rain * length)
    return middle, computed, exact


def v_catchment(cell_m: float, **settings: Any) -> tuple[SurfaceSimulation, float]:
    """(run, steady outflow m3/s) of the tilted V catchment after 90 minutes of 10.8 mm/h."""
    half = round(800 / cell_m)
    channel = round(20 / cell_m)
    rows, columns = round(1000 / cell_m), 2 * half + channel
    away = np.maximum(half - 0.5 - np.arange(columns), np.arange(columns) - half - channel + 0.5)
    is_channel = away < 0
    up = (rows - 0.5 - np.arange(rows))[:, None] * cell_m
    ground = 0.02 * up + np.where(is_channel, 0.0, 0.05 * (away + 0.5) * cell_m)
    manning = np.where(is_channel, 0.15, 0.015) * np.ones((rows, 1))
    outlet = Edge("south", "outfall", slope=0.02, start=half, end=half + channel)
    run = SurfaceSimulation(
        SurfaceGrid(ground, cell_m, manning, edges=(outlet,)),
        rain_m_s=Series.steps([0], [10.8 * MM_PER_HOUR], end_s=5400),
        settings=Settings(**settings),
    )
    run.advance(5280)
    before = run.ledger().edge_out_m3
    run.advance(5400)
    return run, (run.ledger().edge_out_m3 - before) / 120


def ea_test_4(hydrograph: list[tuple[float, float]], end_s: float = 3600.0, **settings: Any) -> SurfaceSimulation:
    """A level plain, 1 km by 2 km in 10 m cells, n = 0.05, with an inflow along 20 m in the middle of the west side."""
    grid = SurfaceGrid(np.zeros((200, 100)), 10.0, 0.05, west_m=0.0, north_m=2000.0)
    inflow = Inflow([(99, 0), (100, 0)], Series.through(hydrograph))
    run = SurfaceSimulation(grid, inflows=[inflow], settings=Settings(**settings))
    run.advance(end_s)
    return run


def steep_street(slope: float = 0.18, **settings: Any) -> tuple[float, float, float]:
    """(computed depth m, normal depth m, its Froude number) of 0.15 m2/s down a street, n = 0.016."""
    cell_m, n, flow = 2.0, 0.016, 0.15
    x = (np.arange(100) + 0.5) * cell_m
    inflow = Inflow([(row, 0) for row in range(LANE)], Series.constant(flow * LANE * cell_m))
    grid = SurfaceGrid(np.tile(500 - slope * x, (LANE, 1)), cell_m, n, edges=(Edge("east", "outfall", slope=slope),))
    run = SurfaceSimulation(grid, inflows=[inflow], settings=Settings(**settings))
    run.advance(300)
    normal = (n * flow / np.sqrt(slope)) ** 0.6
    return float(run.depth_m[1, 30:90].mean()), normal, flow / normal / np.sqrt(GRAVITY * normal)

"""How well a simulated series fits an observed one.

NSE: Nash and Sutcliffe (1970). KGE: Gupta, Kling, Yilmaz, Martinez (2009), J. Hydrology 377. One is perfect in
both; the observed mean, as a prediction, has an NSE of 0 and a KGE of 1 - sqrt(2) (Knoben, Freer, Woods 2019).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.text import Text

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fit:
    """The fit of one series. Values that the data leave undefined, such as an NSE of a constant, are None.

    ``peak_error`` is simulated over observed peak less one, ``peak_later_s`` how much later the simulated peak comes,
    ``volume_error`` the relative error of the sum; ``rmse`` and ``bias`` are in the unit of the series.
    """

    count: int
    nse: float | None
    kge: float | None
    correlation: float | None
    rmse: float
    bias: float
    peak_error: float | None
    peak_later_s: float
    volume_error: float | None

    def as_json(self) -> dict[str, float | None]:
        """Return the figures."""
        return asdict(self)


def fit_of(time_s: Floats, observed: Floats, simulated: Floats) -> Fit:
    """Return the fit of two series at the same times; pairs with a gap in either count in none of the figures.

    Raises ModelError when fewer than two pairs are left.
    """
    known = ~(np.isnan(observed) | np.isnan(simulated))
    time, seen, made = time_s[known], observed[known], simulated[known]
    if len(time) < 2:
        raise ModelError(
            Text("Observed and simulated series share fewer than two instants.", "实测与模拟序列的共同时刻不足两个。"),
            Text("Check the clocks of both.", "请核对两者的时间。"),
        )
    error = made - seen
    return Fit(
        count=len(time),
        nse=nash_sutcliffe(seen, made),
        kge=kling_gupta(seen, made),
        correlation=_correlation(seen, made),
        rmse=float(np.sqrt((error**2).mean())),
        bias=float(error.mean()),
        peak_error=_ratio(float(made.max()), float(seen.max())),
        peak_later_s=float(time[made.argmax()] - time[seen.argmax()]),
        volume_error=_ratio(float(made.sum()), float(seen.sum())),
    )


def nash_sutcliffe(observed: Floats, simulated: Floats) -> float | None:
    """Return 1 - sum of squared errors over sum of squared deviations of the observed; None for a constant."""
    spread = ((observed - observed.mean()) ** 2).sum()
    return float(1.0 - ((simulated - observed) ** 2).sum() / spread) if spread > 0.0 else None


def kling_gupta(observed: Floats, simulated: Floats) -> float | None:
    """Return 1 - sqrt((r-1)^2 + (alpha-1)^2 + (beta-1)^2), with alpha the ratio of standard deviations and beta of
    means; None where one of them is undefined.
    """
    correlation = _correlation(observed, simulated)
    if correlation is None or observed.mean() == 0.0:
        return None
    alpha = float(simulated.std() / observed.std())
    beta = float(simulated.mean() / observed.mean())
    return float(1.0 - np.sqrt((correlation - 1.0) ** 2 + (alpha - 1.0) ** 2 + (beta - 1.0) ** 2))


def _correlation(observed: Floats, simulated: Floats) -> float | None:
    if np.ptp(observed) == 0.0 or np.ptp(simulated) == 0.0:
        return None
    return float(np.corrcoef(observed, simulated)[0, 1])


def _ratio(made: float, seen: float) -> float | None:
    return made / seen - 1.0 if seen != 0.0 else None

"""The case before the checks of inspections: with the lists of what may be seen, asked once for every code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from undergrid.core.checking import case as checking
from undergrid.core.survey.inspection.defects import Catalogue

RUNS, SEEN = "inspections", "defects"
NOTHING_KNOWN = Catalogue({}, {})


@dataclass(frozen=True)
class InspectionCase(checking.Case):
    """Inspections and what they saw, delivered or accepted."""

    known: Catalogue = NOTHING_KNOWN

    @property
    def runs(self) -> pd.DataFrame:
        """The runs."""
        return self.table(RUNS)

    @property
    def seen(self) -> pd.DataFrame:
        """What the runs saw."""
        return self.table(SEEN)

    @cached_property
    def codes_seen(self) -> pd.DataFrame:
        """Of each observation: what it is (``kind``), whether CJJ 181 grades it (``counts``), its highest grade."""
        pairs = list(zip(self.seen["code"], self.seen["scheme"], strict=True))
        told = {each: self._told(*each) for each in set(pairs)}
        return pd.DataFrame([told[each] for each in pairs], columns=["kind", "graded", "counts", "highest"])

    def _told(self, code: Any, scheme: Any) -> tuple[str | None, bool, bool, float]:
        if pd.isna(code):
            return "none", False, False, np.nan
        defect = self.known.find(str(code), str(scheme))
        highest = max(defect.scores, default=0) if defect else np.nan
        return self.known.kind_of(str(code), str(scheme)), defect is not None, bool(defect and defect.counts), highest

    def of_run(self, name: str) -> np.ndarray:
        """Return a column of each observation's run; None or NaN for one that is of none."""
        values = np.append(self.runs[name].to_numpy(object), np.array([None], dtype=object))
        return np.asarray(values[self.seen["run"].to_numpy(np.int64)])

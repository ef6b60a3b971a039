"""Outfalls as SWMM wants them: one pipe each. Of several pipes at one outlet, each gets an outfall of its own."""

from __future__ import annotations

import pandas as pd

from undergrid.core.flood.checks.building import SHARED_OUTFALL
from undergrid.core.kernel.findings import Finding


def one_pipe_each(nodes: pd.DataFrame, links: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, list[Finding]]:
    """Return nodes and links with one link at each outfall, and a finding for each outlet that several share.

    Free outfalls at one place take what each pipe brings, just as the outlet does; the further ones are named after
    the first, each with the bottom of its own pipe.
    """
    links, findings, added = links.copy(), list[Finding](), list[pd.Series]()
    names = {str(name).upper() for name in nodes["name"]}
    count = links["to_node"].value_counts()
    arriving_at = links.groupby("to_node", sort=False).groups
    shared = (nodes["kind"] == "outfall") & (nodes["name"].map(count).fillna(0) >= 2)
    for _, outfall in nodes[shared].iterrows():
        arriving = arriving_at[outfall["name"]]
        for link in arriving[1:]:
            more = outfall.copy()
            more["name"] = _free_name(str(outfall["name"]), names)
            offset = links.at[link, "to_offset_m"]
            if not pd.isna(offset):
                more["invert_m"] = outfall["invert_m"] + float(offset)
                links.at[link, "to_offset_m"] = 0.0
            links.at[link, "to_node"] = more["name"]
            added.append(more)
        point = outfall["geometry"]
        findings.append(
            SHARED_OUTFALL.found(
                subject=str(outfall["name"]), wkt=f"POINT ({point.x:.3f} {point.y:.3f})", count=len(arriving)
            )
        )
    if added:
        nodes = pd.concat([nodes, pd.DataFrame(added)], ignore_index=True)
    return nodes, links, findings


def _free_name(name: str, taken: set[str]) -> str:
    number = 1
    while f"{name}~{number}".upper() in taken:
        number += 1
    taken.add(f"{name}~{number}".upper())
    return f"{name}~{number}"

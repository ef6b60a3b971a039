"""Divide a graph by KaHIP or METIS, in the peers' own environment.

Takes one JSON argument (package, graph, parts, imbalance, seed), prints one JSON line with the seconds of the division
alone, and writes the part of each vertex beside the graph.
"""

import json
import sys
import time

import numpy as np

told = json.loads(sys.argv[1])
graph = np.load(told["graph"])
rows, heads = graph["rows"].tolist(), graph["heads"].tolist()
weights, costs = graph["weights"].tolist(), graph["costs"].tolist()
began = time.perf_counter()
if told["package"] == "kahip":
    import kahip

    began = time.perf_counter()
    _, part = kahip.kaffpa(
        weights, rows, costs, heads, told["parts"], told["imbalance"], True, told["seed"], kahip.ECO
    )  # fmt: skip
else:
    import pymetis

    options = pymetis.Options(ufactor=max(1, round(1000 * told["imbalance"])), seed=told["seed"])
    began = time.perf_counter()
    part = pymetis.part_graph(
        told["parts"], xadj=rows, adjncy=heads, vweights=weights, eweights=costs, recursive=False, contiguous=True,
        options=options,
    ).vertex_part  # fmt: skip
spent = time.perf_counter() - began
np.save(told["parts_file"], np.asarray(part, dtype=np.int64))
print(json.dumps({"seconds": spent}))

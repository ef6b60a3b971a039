"""Run the benchmark's town in itzi-core or itzi (both 26-style interfaces), in the peers' own environment.

Takes one JSON argument, prints one JSON line: processor seconds of the time loop, steps and the volume error; writes
the depth at the end beside the town.
"""

import importlib
import json
import sys
import time
from datetime import datetime, timedelta

import numpy as np

told = json.loads(sys.argv[1])
package = told["package"]


def part(name):
    return importlib.import_module(f"{package}.{name}")


containers, const = part("data_containers"), part("const")
DomainData = part("domain_data" if package == "itzi_core" else "providers.domain_data").DomainData
memory_input, memory_output = part("providers.memory_input"), part("providers.memory_output")
SimulationBuilder = part("simulation_builder").SimulationBuilder

town = np.load(told["town"])
ground, manning = town["ground"], town["manning"]
rows, columns = ground.shape
cell = told["cell_m"]
begin = datetime(2024, 1, 1)
end = begin + timedelta(seconds=told["seconds"])
rain_m_s = told["rain_mm_h"] / 3.6e6

config = containers.SimulationConfig(
    start_time=begin,
    end_time=end,
    record_step=timedelta(seconds=told["seconds"]),
    temporal_type=const.TemporalType.RELATIVE,
    input_map_names={},
    output_map_names={"water_depth": "depth"},
    dtinf=60.0,
    surface_flow_parameters=containers.SurfaceFlowParameters(
        cfl=told["courant"], theta=told["theta"], hmin=0.005, dtmax=5.0, max_error=1e9
    ),
)
domain = DomainData(north=rows * cell, south=0, east=columns * cell, west=0, rows=rows, cols=columns, crs_wkt="")
ground_key, rain_key = ("ground_elevation", "rainfall_rate") if package == "itzi_core" else ("dem", "rain")
start = np.full(ground.shape, told["start_m"], np.float32)
arrays = {
    ground_key: ground,
    "friction": manning,
    rain_key: np.full(ground.shape, rain_m_s, np.float32),
    "water_depth": start,
}
named_outputs = [] if package == "itzi_core" else [{"out_map_names": {"water_depth": "depth"}}]
builder = (
    SimulationBuilder(config, np.zeros(ground.shape, bool), np.float32)
    .with_input_provider(
        memory_input.MemoryRasterInputProvider(
            {
                "domain_data": domain,
                "simulation_start_time": begin,
                "simulation_end_time": end,
                "static_arrays": arrays,
            }
        )
    )
    .with_raster_output_provider(
        memory_output.MemoryRasterOutputProvider(
            *([] if package == "itzi_core" else [{"out_map_names": {"water_depth": "depth"}}])
        )
    )
)
if package == "itzi":
    builder = builder.with_vector_output_provider(memory_output.MemoryVectorOutputProvider({}))
simulation = builder.build()
simulation.initialize()
steps = 0
began = time.process_time()
while simulation.sim_time < simulation.end_time:
    simulation.update()
    steps += 1
seconds = time.process_time() - began
depth = simulation.get_array("water_depth").astype(float)
np.save(told["depth"], depth)
expected = told["start_m"] + rain_m_s * told["seconds"]
print(json.dumps({"seconds": seconds, "steps": steps, "volume_error": depth.mean() / expected - 1}))

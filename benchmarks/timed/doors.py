"""Which function belongs to which part of a wait; all else of a task is told as its rest.

A function that stands here and is gone is an error of the run: a door nobody watches would let its seconds into the
rest.
"""

from __future__ import annotations

START, READING, WORK, WRITING, RECORDING, LAYERS, REST = (
    "starting the engine", "reading", "the work itself", "writing files", "recording in the store", "layers in QGIS",
    "the rest",
)  # fmt: skip
ERRANDS = "errands"
"""Waiting for processes that tell of their own parts."""
PARTS = (START, READING, WORK, WRITING, RECORDING, LAYERS, REST)
ENGINE = (
    ("core.survey.accepted:accepted_of", READING),
    ("core.store.codebook:stored_codes", READING),
    ("core.formats.files:read_files", READING),
    ("core.flood.surface.terrain:read_terrain", READING),
    ("core.flood.surface.inputs:features", READING),
    ("core.flood.pipes.reading:read_model", READING),
    ("core.flood.pipes.reading:chosen_model", READING),
    ("core.flood.pipes.results:read_results", READING),
    ("core.flood.coupling.coupled:CoupledRun.advance", WORK),
    ("core.flood.pipes.build.building:build_network", WORK),
    ("core.flood.pipes.build.building:_assembled", WORK),
    ("core.flood.pipes.build.building:checked", WORK),
    ("core.flood.pipes.engine:Simulation.run", WORK),
    ("core.flood.pipes.capacity:failures", WORK),
    ("core.flood.pipes.capacity:grade", WORK),
    ("core.flood.pipes.capacity:as_completed", ERRANDS),
    ("core.intake.receiving:understand_files", WORK),
    ("core.intake.receiving:judge", WORK),
    ("core.flood.surface.outputs:Observer.look", WRITING),
    ("core.flood.surface.outputs:Observer.write", WRITING),
    ("core.flood.pipes.running:write_run", WRITING),
    ("core.flood.pipes.layers:write_layers", WRITING),
    ("core.flood.coupling.inlet_results:InletRecord.write", WRITING),
    ("core.flood.coupling.inlet_results:InletRecord.write_layers", WRITING),
    ("core.flood.pipes.inp:InpFile.write", WRITING),
    ("core.flood.pipes.model:Model.file", WRITING),
    ("core.formats.geopackage:write_layer", WRITING),
    ("core.intake.outputs:write_outputs", WRITING),
    ("core.flood.pipes.stored_model:keep_model", RECORDING),
    ("core.flood.pipes.stored_model:keep_run", RECORDING),
    ("core.flood.pipes.capacity:_keep", RECORDING),
    ("core.intake.importing:_record", RECORDING),
    ("core.intake.importing:_enter", RECORDING),
)
QGIS = (
    ("processing.engine:Engine.__init__", START),
    ("processing.engine:Engine.end", START),
    ("processing.maps.make_project:MakeProject._described", READING),
    ("processing.maps.make_project:MakeProject._open_on_store", READING),
    ("processing.maps.make_project:write_project", WRITING),
    ("processing.maps.make_project:MakeProject._add_store", WORK),
    ("processing.maps.make_project:MakeProject._add_file", WORK),
    ("processing.maps.map_page:MapPage._project", READING),
    ("processing.maps.layout:make_page", WORK),
    ("processing.maps.layout:write_pdf", WORK),
    ("processing.maps.layout:write_png", WORK),
    ("processing.maps.layout:shows_something", READING),
)
"""Beside what the engine tells of the time in which it is asked."""

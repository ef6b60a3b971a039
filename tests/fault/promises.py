"""What Undergrid promises, and the tests that prove it; docs/reliability.md is written from both."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """``tests`` are files, or single tests, under tests/; ``waits``: what would prove the rest, and is not there."""

    number: str
    words: str
    tests: tuple[str, ...]
    waits: str = ""


SURFACE = "flood/surface"
PROMISES = (
    Promise("R1", "An import is whole or was never there, whatever is killed when",
        ("fault/test_kills.py", "store/test_large_batch.py")),
    Promise("R2", "A fault at any step leaves nothing half done",
        ("fault/test_cut_lines.py", "fault/test_failing_files.py",
         "store/test_backup.py::test_a_restore_that_fails_midway_leaves_no_database",
         "store/test_batch.py::test_an_error_refuses_the_batch_and_leaves_nothing"),
        "what libraries write by themselves fails by a full disk only"),
    Promise("R3", "The same content enters once",
        ("store/test_batch.py::test_the_same_content_enters_once", "fault/test_cut_lines.py")),
    Promise("R4", "No edit is lost and none is overwritten in silence",
        ("store/test_editing.py", "store/test_letting_go.py", "processing/store/test_plain_qgis.py",
         "processing/store/test_an_hour.py",
         "desktop/test_desktop.py::test_two_people_settle_their_conflicts_and_lose_nothing")),
    Promise("R5", "Import, edit, delete and upgrade in every order: no deadlock", ("store/test_interleaving.py",)),
    Promise("R6", "A line that is cut or falls silent is told, with nothing doubled",
        ("fault/test_cut_lines.py", "fault/test_silent_lines.py", "fault/test_messages.py")),
    Promise("R7", "A full disk is told, and no cut-off file is ever seen",
        ("fault/test_bad_servers.py::test_a_full_disk_is_named_and_the_store_lives_on", "fault/test_full_folders.py",
         "line/test_line.py::test_a_full_disk_is_told_as_such")),
    Promise("R8", "Cancel ends any work soon and leaves nothing",
        ("fault/test_cancels.py", "fault/test_kills.py::test_cancel_reaches_a_long_statement",
         "processing/test_engine.py::test_cancel_ends_any_work_and_leaves_no_process",
         "flood/pipes/test_running.py::test_a_cancel_is_heard_within_a_second",
         "processing/test_cancelled_anywhere.py")),
    Promise("R9", "Bad input is read or refused in words, in bounded time and memory",
        ("fault/test_mutated_files.py", "formats/test_door.py", "contracts/test_readers.py",
         "flood/pipes/test_refused.py")),
    Promise("R10", "Every bad row is found and located",
        ("survey/test_planted_slips.py", "survey/test_checks.py", "sample/test_deliveries.py")),
    Promise("R11", "No hostile file wins",
        ("formats/test_door.py", "contracts/test_readers.py", "flood/pipes/test_named_files.py")),
    Promise("R12", "No text that a person gives becomes SQL", ("store/test_injection.py",)),
    Promise("R13", "Roles are what is declared, for tables, views and functions, and nobody climbs",
        ("store/test_roles.py", "store/test_role_matrix.py", "store/test_attacks.py", "store/test_trust.py")),
    Promise("R14", "What leaves the store is no finer than its class allows",
        ("store/test_attacks.py::test_readers_see_how_much_lies_in_a_square_and_a_street_and_never_where",
         "store/test_roles.py::test_a_reader_sees_the_generalised_view_and_never_the_exact_place",
         "catalog/test_gate.py", "catalog/test_gate_parts.py", "catalog/test_site.py")),
    Promise("R15", "Every change has its line in the audit trail, and a trail that was rewritten is told",
        ("store/test_editing.py", "store/test_attacks.py", "store/test_letting_go.py")),
    Promise("R16", "A table is seen as it stood",
        ("store/test_editing.py::test_a_table_is_seen_as_it_stood",
         "store/test_editing.py::test_a_bulk_loaded_row_has_its_whole_history")),
    Promise("R17", "An upgrade from every version equals a fresh store",
        ("store/test_lifecycle.py", "store/test_kept_stores.py")),
    Promise("R18", "A backup that is restored has every row, role and right",
        ("store/test_backup.py", "store/test_bureau.py"), "ten million rows; point in time (the server's own)"),
    Promise("R19", "A SWMM model runs here as it runs in SWMM",
        ("flood/pipes/test_files.py", "flood/pipes/test_running.py", "flood/pipes/test_awkward_models.py",
         "flood/pipes/test_regression_suite.py")),
    Promise("R20", "Water is neither made nor lost",
        (f"{SURFACE}/test_volume.py", "flood/coupling/test_coupled.py", "flood/coupling/test_convergence.py")),
    Promise("R21", "The surface schemes meet exact solutions and published results (docs/verification.md)",
        ("verification",)),
    Promise("R22", "Turned ground, other heights, more threads, a stop and a restart change nothing",
        (f"{SURFACE}/test_sameness.py", "flood/coupling/test_checkpoint.py")),
    Promise("R23", "What is exported is read elsewhere, with all its attributes",
        ("survey_network/test_cityjson.py", "fieldwork/test_fieldwork.py", "catalog/test_judged_packages.py",
         "catalog/test_real_packages.py", "catalog/test_rasters.py")),
    Promise("R24", "Units and coordinate systems are converted or refused, never mistaken",
        ("flood/pipes/test_files.py::test_feet_come_back_as_the_feet_they_were", "flood/rain/test_measured.py",
         "store/test_lifecycle.py::test_a_geographic_system_is_refused")),
    Promise("R25", "Loading and leaving the plugin leaves nothing behind",
        ("desktop/test_desktop.py::test_unloading_leaves_the_window_as_it_was",
         "desktop/test_desktop.py::test_qgis_leaves_no_engine_behind"),
        "five hundred loads, a thousand imports"),
    Promise("R26", "Work in the background touches no window and no layer",
        ("processing/test_contracts.py", "desktop/test_disturbed.py")),
    Promise("R27", "Passwords stand nowhere",
        ("fault/test_bad_servers.py", "processing/test_connections.py",
         "processing/test_engine.py::test_credentials_are_on_no_command_line_and_in_no_environment")),
    Promise("R28", "Another version of plugin or store is refused and harms nothing",
        ("fault/test_bad_servers.py::test_a_store_of_another_version",
         "fault/test_bad_servers.py::test_a_newer_store_is_not_upgraded_backwards",
         "store/test_keeping.py::test_a_store_is_upgraded_under_a_waiting_connection")),
    Promise("R29", "Summer time, leap days and clocks lose and double no measurement",
        ("flood/rain/test_measured.py", "flood/pipes/test_dates.py"), "monitoring data"),
    Promise("R30", "What is installed is what was locked, and the zip is the same to the last bit",
        ("contracts/test_locks.py", "contracts/test_package.py", "processing/test_environment.py")),
)  # fmt: skip

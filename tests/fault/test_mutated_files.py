"""Files of every kind we read, with bytes changed, cut, doubled, in another encoding: read, or refused in a sentence.

With UNDERGRID_LONG_TESTS ten thousand of them, drawn anew in each run; else a fiftieth, the same in each run.
"""

from __future__ import annotations

import os
import random
import resource
import secrets
import signal
from collections.abc import Callable
from pathlib import Path

from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.formats.files import read_files
from undergrid.core.kernel.errors import UndergridError
from undergrid.tests.flood.pipes.worlds import TWO_PIPES
from undergrid.tests.formats.autocad import write_dwg
from undergrid.tests.formats.jet4 import write_jet4
from undergrid.tests.formats.test_door import MADE
from undergrid.tests.intake import invented

IS_LONG = "UNDERGRID_LONG_TESTS" in os.environ
FILES = 10_000 if IS_LONG else 200
LONGEST_S = 10
MOST_MB = 1024
WORDS = (b"NaN", b"-inf", b"1e999", b"#REF!", b"=1+1", b'"', b"<!--", b"\xef\xbb\xbf")


def database(path: Path) -> None:
    write_jet4(path, {"点表": [{"点号": f"W{n}", "X": float(n), "Y": 2.0} for n in range(20)]})


def model(path: Path) -> None:
    path.write_text(TWO_PIPES, encoding="utf-8")


def invention(write: Callable[[invented.Team], None]) -> Callable[[Path], None]:
    """Return what writes the first file of an invented team under a name."""

    def made(path: Path) -> None:
        team = invented.Team(path.parent)
        write(team)
        team.files[0].rename(path)

    return made


KINDS: dict[str, Callable[[Path], object]] = {
    **MADE,
    "a.mdb": database,
    "a.inp": model,
    "a.dwg": write_dwg,
    "a.sqlite": invention(invented.plain_sqlite),
    "b.xml": invention(invented.xml_of_records),
    "a.json": invention(invented.json_of_tables),
    "a.mif": invention(invented.map_info_in_chinese),
    "b.csv": invention(invented.tables_under_their_names),
    "b.xlsx": invention(invented.neighbours_in_numbered_columns),
}


def refusal_of(path: Path) -> UndergridError | None:
    """Read a file as the program would, and return how it was refused; any other error is a fault."""
    try:
        if path.suffix == ".inp":
            Model.of(InpFile.read(path))
        else:
            read_files([path])
    except UndergridError as refused:
        return refused
    return None


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Return content with some harm done to it."""
    changed = bytearray(content)
    for _ in range(chance.choice([1, 1, 3, 30])):
        at = chance.randrange(max(1, len(changed)))
        match chance.randrange(7):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[at : at + chance.randrange(1, 300)]
            case 2:
                changed[at:at] = changed[max(0, at - 80) : at]
            case 3:
                del changed[at:]
            case 4:
                changed[at : at + 8] = chance.choice([b"\xff" * 8, b"\x00" * 8, b"\x7f\xff\xff\xff\xff\xff\xff\xff"])
            case 5:
                changed[at:at] = chance.choice(WORDS)
            case _:
                text = bytes(changed).decode("utf-8", "replace")
                return text.encode(chance.choice(["utf-16", "gb18030"]))
    return bytes(changed)


def too_long(_signal: int, _frame: object) -> None:
    raise TimeoutError(f"more than {LONGEST_S} s")


def test_a_file_with_harm_done_to_it_is_read_or_refused(tmp_path: Path, record_property):
    seed = int(os.environ.get("UNDERGRID_TEST_SEED") or (secrets.randbelow(10**6) if IS_LONG else 7))
    print(f"UNDERGRID_TEST_SEED={seed}")
    chance = random.Random(seed)  # noqa: S311  (not for secrets)
    sound = {}
    for name, make in KINDS.items():
        (tmp_path / "sound").mkdir(exist_ok=True)
        make(tmp_path / "sound" / name)
        sound[name] = (tmp_path / "sound" / name).read_bytes()
    signal.signal(signal.SIGALRM, too_long)
    refusals = 0
    for number in range(FILES):
        name = list(KINDS)[number % len(KINDS)]
        path = tmp_path / name
        path.write_bytes(mutated(sound[name], chance))
        print(f"file {number}: {name}")  # shown when it fails, and the file lies there as it was
        signal.alarm(LONGEST_S)
        refused = refusal_of(path)
        signal.alarm(0)
        if refused is not None:
            refusals += 1
            assert refused.remedy.en, refused
            assert refused.remedy.zh, refused
    most_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    assert most_mb < MOST_MB
    assert 0 < refusals < FILES
    record_property(
        "R9",
        f"{FILES} mutated files of {len(KINDS)} kinds: 0 faults, 0 over {LONGEST_S} s, {refusals} refused in words, "
        f"{most_mb} MB at most",
    )

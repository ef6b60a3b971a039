"""A family of awkward models, made anew from seeds: each is run as SWMM runs it, and comes back as it was written."""

import hashlib
import random
import re
import subprocess
import sys

import pytest

from undergrid.core.flood.pipes.engine_check import checked
from undergrid.core.flood.pipes.exchanging import export_swmm_model, import_swmm_model
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.results import read_results
from undergrid.core.flood.pipes.running import run_swmm
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.pipes.worlds import TWO_PIPES

BARE = "import sys; from swmm.toolkit import solver; solver.swmm_run(*sys.argv[1:])"
SEEDS = range(12)
ENCODINGS = ("utf-8", "gb18030", "cp1252", "ascii")
LETTERS = {
    "utf-8": ("检查井一", "Rue-Été", "Ω7"),
    "gb18030": ("检查井一", "雨水口甲", "出水口二"),
    "cp1252": ("RÜB_Rum", "Straße", "Été"),
    "ascii": ("007", "8_1", "inf"),
}


class Made:
    """One model of a seed: names, spelling, blanks, comments, line ends, units and encoding by chance."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311  (no secret)
        self.encoding = ENCODINGS[seed % len(ENCODINGS)]
        self.end = self.random.choice(["\n", "\r\n"])
        self.names = [
            *self.random.sample(LETTERS[self.encoding], 3),
            *self.random.sample(["a.b", "N-1", "J~2", "12.50"], 3),
        ]

    def spelled(self, name: str) -> str:
        """Return the name in other capitals, as people write it from one section to the next."""
        turned = "".join(self.random.choice([each.lower(), each.upper()]) if each.isascii() else each for each in name)
        return f'"{turned}"' if self.random.random() < 0.2 else turned

    def row(self, *tokens: object) -> str:
        """Return a row with blanks and tabs between its tokens, and now and then a comment."""
        gap = self.random.choice([" ", "   ", "\t", " \t"])
        return gap.join(map(str, tokens)) + self.random.choice(["", "", " ;as built", "\t"])

    def figure(self, value: float) -> str:
        """Return a figure in one of the ways in which people and programs write it."""
        return self.random.choice([f"{value:g}", f"{value:.3f}", f"{value:.2e}", f"+{value:g}"])

    def text(self) -> str:
        """Return the model: five manholes in a row, with an offset, a loss and a base inflow."""
        *manholes, outfall = self.names
        units = self.random.choice(["CMS", "LPS", "CFS", "GPM"])
        rows = ["[TITLE]", "made by chance", "[options]", f"FLOW_UNITS {units}", "FLOW_ROUTING DYNWAVE"]
        rows += [
            "[REPORT]",
            "NODES ALL",
            "LINKS ALL",
            "[OPTIONS]",
            "START_DATE 06/01/2024",
            "END_DATE 06/01/2024",
            "END_TIME 00:20",
            "REPORT_STEP 00:01:00",
            "ROUTING_STEP 2",
        ]
        rows += ["[JUNCTIONS]", ";;name level depth"]
        for place, name in enumerate(manholes):
            rows += [f";Schacht {place}"] * self.random.randint(0, 2)
            rows.append(self.row(name, self.figure(90.0 - place), *["3", "0", "0", "0"][: self.random.randint(1, 4)]))
        rows += ["", "[OUTFALLS]", self.row(outfall, self.figure(80), "FREE", "NO"), "[CONDUIT]"]
        for place, (first, last) in enumerate(zip(manholes, [*manholes[1:], outfall], strict=True)):
            offset = self.random.choice(["0", "0.00", "0.05"])
            rows.append(
                self.row(f"C{place}", self.spelled(first), self.spelled(last), 50 + place, "0.013", offset, "0", "0")
            )
        rows.append("[XSECT]")
        rows += [self.row(self.spelled(f"C{place}"), "CIRCULAR", self.figure(0.5), 0, 0, 0) for place in range(4)]
        rows += [self.row("C4", "IRREGULAR", self.names[0]), "[TRANSECTS]", "NC 0.03 0.03 0.03"]
        rows += [f"X1 {self.names[0]} 4 0 10 0 0 0 0 0 0", "GR 2 0 0 4 0 6 2 10"]
        rows += ["[INFLOWS]", self.row(self.spelled(manholes[0]), "FLOW", '""', "FLOW", "1.0", "1.0", "0.02")]
        rows += ["[LOSSES]", self.row("c1", "0.5", "0.1", "0"), "[COORDINATES]"]
        rows += [
            self.row(self.spelled(name), 500000 + 50 * place, self.figure(3270000.5))
            for place, name in enumerate(self.names)
        ]
        return self.end.join([*rows, "[VERTICES]", "C1 500060.123 3270010.5"]) + self.random.choice(["", self.end])


@pytest.fixture(params=SEEDS)
def made(request, tmp_path):
    """Give a model of the family and the file it stands in."""
    model = Made(request.param)
    path = tmp_path / "made.inp"
    path.write_bytes(model.text().encode(model.encoding))
    return model, path


def md5(path):
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def test_it_comes_back_byte_for_byte(made):
    _, path = made
    assert Model.of(InpFile.read(path)).file().content() == path.read_bytes()


def test_one_changed_figure_changes_one_token(made):
    _, path = made
    model = Model.of(InpFile.read(path))
    links = model.links.copy()
    links.loc[links["name"] == "C2", "roughness"] = 0.015
    before = path.read_bytes().decode(model.original.encoding)
    after = Model(model.nodes, links, model.subcatchments, model.original, model.read).file().text()
    changed = [(one, other) for one, other in zip(before.split("\n"), after.split("\n"), strict=True) if one != other]
    assert len(changed) == 1
    assert changed[0][0].replace("0.013", "0.015") == changed[0][1]


def test_it_runs_as_the_bare_engine_runs_it(made, tmp_path):
    model, path = made
    findings = []
    answer = run_swmm(Call(report=findings.append), inp=str(path), output_folder=str(tmp_path / "run"))
    bare = [str(path), str(tmp_path / "bare.rpt"), str(tmp_path / "bare.out")]
    subprocess.run([sys.executable, "-c", BARE, *bare], check=False, capture_output=True)
    ours = read_results(tmp_path / "run" / "model.out", model.encoding)
    assert (tmp_path / "run" / "model.inp").read_bytes() == path.read_bytes()
    assert ours.names["node"] == model.names
    assert md5(tmp_path / "run" / "model.out") == md5(tmp_path / "bare.out")
    assert answer["flooded_nodes"] == 0
    assert not [each for each in findings if each.severity is Severity.ERROR]


def test_its_findings_name_its_elements_and_the_rows_of_its_file(made):
    model, path = made
    lines = path.read_bytes().decode(model.encoding).splitlines()
    row = next(number for number, line in enumerate(lines, start=1) if line.startswith(("C1 ", "C1\t")))
    lines[row - 1] = re.sub(r"(\s)51(\s)", r"\g<1>0\2", lines[row - 1])
    path.write_bytes("\n".join(lines).encode(model.encoding))
    [finding] = [each for each in checked(Model.of(InpFile.read(path))) if each.slug == "swmm-error-111"]
    assert (finding.subject, finding.place.sheet, finding.place.row) == ("C1", "CONDUITS", row)
    assert finding.wkt.startswith("LINESTRING (500050")


@pytest.mark.parametrize("seed", SEEDS[:4])
def test_it_goes_through_the_store_and_comes_out_as_it_was(store, call, tmp_path, seed):
    made = Made(seed)
    path, back = tmp_path / "made.inp", tmp_path / "back.inp"
    path.write_bytes(made.text().encode(made.encoding))
    import_swmm_model(call, inp=str(path), name="made", crs="EPSG:4545")
    export_swmm_model(call, name="made", inp=str(back))
    assert back.read_bytes() == path.read_bytes()


def test_a_mark_before_the_first_section_loses_no_options(tmp_path):
    path = tmp_path / "marked.inp"
    path.write_bytes(TWO_PIPES[TWO_PIPES.index("[OPTIONS]") :].encode("utf-8-sig"))
    findings = []
    run_swmm(Call(report=findings.append), inp=str(path), output_folder=str(tmp_path / "run"), layers=False)
    assert Model.of(InpFile.read(path)).units.flow == "CMS"
    assert [each.slug for each in findings if "mark" in each.slug] == ["model-byte-order-mark"]
    assert (tmp_path / "run" / "model.inp").read_bytes().startswith(b"[OPTIONS]")


def test_names_that_differ_in_capitals_are_one_and_keep_their_places():
    text = TWO_PIPES.replace("first upper lower", "FIRST Upper LOWER").replace("lower 100 0\n", "LoWeR 100 0\n")
    model = Model.of(InpFile.parse(text))
    assert list(model.links["from_node"]) == ["upper", "lower"]
    assert model.links["geometry"].notna().all()
    assert not [*checked(model)]
    assert model.file().text() == text


@pytest.mark.parametrize(
    ("extra", "name"), [("LOWER 9.5 2 0 0 0\n", "LOWER"), ("lower 9.0 2.0 0 0 0\n", "lower")], ids=["other", "same"]
)
def test_a_name_that_stands_twice_is_refused_with_both_rows(tmp_path, extra, name):
    path = tmp_path / "twice.inp"
    path.write_text(TWO_PIPES.replace("lower 9.0 2.0 0 0 0\n", "lower 9.0 2.0 0 0 0\n" + extra))
    findings = []
    with pytest.raises(ModelError, match="twice"):
        run_swmm(Call(report=findings.append), inp=str(path), output_folder=str(tmp_path / "run"))
    [finding] = findings
    assert (finding.slug, finding.subject, finding.place.row) == ("swmm-error-207", name, 35)
    assert "row 34" in finding.text.en
    assert not (tmp_path / "run" / "model.out").exists()


@pytest.mark.parametrize("name", ["007", "8_1", "12.50", "inf", "nan", "0x10"])
def test_a_transect_whose_name_looks_like_a_figure_stays_what_it_is(name):
    text = TWO_PIPES.replace("second CIRCULAR 0.4 0 0 0 1\n", f"second IRREGULAR {name}\n")
    text = text.replace(
        "\n[TIMESERIES]",
        f"\n[TRANSECTS]\nNC 0.03 0.03 0.03\nX1 {name} 4 0 10 0 0 0 0 0 0\nGR 2 0 0 4 0 6 2 10\n\n[TIMESERIES]",
    )
    model = Model.of(InpFile.parse(text))
    row = model.links.set_index("name").loc["second"]
    assert (row["section"], row["height_m"] == row["height_m"]) == (name, False)
    links = model.links.assign(width_m=None)  # the row is written anew
    assert (
        f"second IRREGULAR {name}\n"
        in Model(model.nodes, links, model.subcatchments, model.original, model.read).file().text()
    )
    assert not [each for each in checked(model) if each.severity is Severity.ERROR]


ONLY_A_STREET = """\
[OPTIONS]
FLOW_UNITS CMS
FLOW_ROUTING KINWAVE
START_DATE 01/01/2020
END_DATE 01/01/2020
END_TIME 01:00:00
REPORT_STEP 00:05:00
WET_STEP 00:01:00
ROUTING_STEP 30
[RAINGAGES]
G1 INTENSITY 0:10 1.0 TIMESERIES T1
[SUBCATCHMENTS]
S1 G1 {outlet} 2 50 100 1 0
[SUBAREAS]
S1 0.01 0.1 1 5 25 OUTLET
[INFILTRATION]
S1 50 5 4 7 0
{outfall}[TIMESERIES]
T1 0:00 60
T1 0:30 0
[REPORT]
SUBCATCHMENTS ALL
NODES ALL
"""


@pytest.mark.parametrize(
    ("outlet", "outfall"), [("O1", "[OUTFALLS]\nO1 100 FREE NO\n"), ("S1", "")], ids=["no links", "no nodes"]
)
def test_a_model_without_links_or_nodes_runs_as_swmm_runs_it(store, call, tmp_path, outlet, outfall):
    path = tmp_path / "street.inp"
    path.write_text(ONLY_A_STREET.format(outlet=outlet, outfall=outfall))
    import_swmm_model(call, inp=str(path), name="street")
    answer = run_swmm(call, model="street", output_folder=str(tmp_path / "run"), keep_as="street")
    bare = [str(path), str(tmp_path / "bare.rpt"), str(tmp_path / "bare.out")]
    subprocess.run([sys.executable, "-c", BARE, *bare], check=False, capture_output=True)
    assert read_results(tmp_path / "run" / "model.out").series("subcatchment", "runoff_m3_s").max() > 0.01
    assert md5(tmp_path / "run" / "model.inp") == md5(path)
    assert md5(tmp_path / "bare.out") == md5(tmp_path / "run" / "model.out")
    assert answer["run"]

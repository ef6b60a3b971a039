"""Twice the delivery takes about twice the steps, however nasty it is; quadratic work would take four times as many.

Steps are those of the interpreter in the program's own code, and what trees of places are asked for: no clock is read.
"""

import numpy as np
import pytest
import shapely

from undergrid.core.formats import drawn_circles, drawn_numbers, drawn_sizes
from undergrid.core.formats.beside_tables import told_once
from undergrid.core.formats.delimited import sheet_of_text
from undergrid.core.formats.html_table import read_html
from undergrid.core.formats.joined_tables import join_tables
from undergrid.core.formats.markup_tables import read_markup_tables
from undergrid.core.formats.one_cell import take_cells_apart
from undergrid.core.formats.several_tables import with_tables_apart
from undergrid.core.formats.sheet import Sheet, spread_merges, text_columns
from undergrid.core.kernel.errors import SourceError
from undergrid.tests.growth import steps_of

MOST = 2.6
"""n log n gives 2.3 for twice as much, and what is done once a little; quadratic work gives 4."""
ZERO = (0.0, 0.0, 0.0)


def table(rows, name="t", merges=()):
    width = max(map(len, rows))
    return Sheet("f.csv", name, text_columns(rows, width), np.arange(1, len(rows) + 1), merges=list(merges))


def several_in_every_cell(columns):
    cells = [[f"A{row}-{at}, A{(row + 1) % 20}-{at}, B" for at in range(columns)] for row in range(20)]
    return [table([[f"h{at}" for at in range(columns)], *cells])]


def neighbours_in_every_cell(columns):
    half = columns // 2
    rows = [[f"K{row}c{at}" for at in range(half)] + [f"K{(row + 1) % 20}c0, z{row}"] * half for row in range(20)]
    return [table([[f"h{at}" for at in range(columns)], *rows])]


def ends_in_a_cell_of_many_sheets(sheets):
    pipes = [
        table([["pipe", "ends"], *([f"p{row}", f"W{at}x{row}-W{at}y{row}"] for row in range(10))])
        for at in range(sheets)
    ]
    return pipes + [table([["no", "deep"], *([f"W{at}x{row}", "1"] for row in range(10))]) for at in range(sheets)]


def one_list_and_every_table(tables):
    codes = table([["code", "says"], *([str(at), f"w{at}"] for at in range(1500))], "list")
    using = [
        table([["id", "code"], *([f"a{row}", str(row % 9)] for row in range(40))], f"t{at}") for at in range(tables)
    ]
    return [codes, *using]


def every_list_and_one_table(lists):
    rows = [[f"a{row}", *[str(row % 3) for _ in range(lists)]] for row in range(30)]
    codes = [table([[f"code{at}", "says"], *([str(row), f"w{at}"] for row in range(3))]) for at in range(lists)]
    return [table([["id", *[f"code{at}" for at in range(lists)]], *rows]), *codes]


def open_quotes(lines):
    return ("a,b,c\n" + 'x",",\n' * lines).encode()


def pairs_of_blanks(cells):
    return [table([["a", "b"], *([f"12.34{' ' * 150}x", "k"] for _ in range(cells))])]


def merged_and_merged_again(columns):
    return [[f"h{at}" for at in range(columns)]], [((0, at), (0, columns - 1)) for at in reversed(range(columns))]


STEPS = {
    "several things in every cell": (20, several_in_every_cell, take_cells_apart),
    "neighbours in every cell": (50, neighbours_in_every_cell, take_cells_apart),
    "both ends in a cell of many sheets": (20, ends_in_a_cell_of_many_sheets, take_cells_apart),
    "blanks between two figures": (20, pairs_of_blanks, take_cells_apart),
    "one list of codes and every table": (40, one_list_and_every_table, join_tables),
    "every list of codes and one table": (40, every_list_and_one_table, join_tables),
    "a quote opened in every line": (1500, open_quotes, lambda content: sheet_of_text(content, "f.csv")),
    "one name told again": (300, lambda n: [("name", at) for at in range(n)], told_once),
    "a table below a table": (60, lambda n: table([["a", "b"], ["1", "2"], []] * n), with_tables_apart),
    "merged cells merged again": (100, merged_and_merged_again, lambda made: spread_merges(*made)),
    "circles in one place": (
        200,
        lambda n: [drawn_circles.Circle(at, ZERO, 0.5) for at in range(n)],
        lambda circles: drawn_circles.signs(circles, [], 1.0),
    ),
    "ends at circles in one place": (
        100,
        lambda n: ([[(0.5, 0.0, 0.0), (9.0, 9.0, 0.0)] for _ in range(n)], n),
        lambda made: drawn_circles.run_to_middles(
            made[0], [drawn_circles.Circle(at, ZERO, 0.5) for at in range(made[1])], 1.0
        ),
    ),
}


@pytest.mark.parametrize("name", STEPS)
def test_twice_as_much_takes_about_twice_the_steps(name):
    number, make, work = STEPS[name]
    work(make(number // 2))  # the first call compiles patterns
    took = [steps_of(work, make(size)) for size in (number, 2 * number)]
    assert took[1] < MOST * took[0], took


def test_elements_within_elements_take_steps_as_many_as_they_are(tmp_path):
    took = []
    for number in (200, 400):
        file = tmp_path / f"{number}.xml"
        rows = "".join(f'<p a="1"><b>{at}</b><b>2</b><c><d>{at}</d></c></p>' for at in range(number))
        file.write_text(f"<r>{rows}</r>", encoding="utf-8")
        took.append(steps_of(read_markup_tables, file))
    assert took[1] < MOST * took[0], took


def test_cells_of_a_page_that_span_all_are_refused_before_they_are_laid_out(tmp_path):
    file = tmp_path / "page.html"
    file.write_text("<table>" + "<tr><td rowspan=1000 colspan=1000>x</td></tr>" * 2000 + "</table>", encoding="utf-8")
    with pytest.raises(SourceError, match="reach as far"):
        read_html(file)


def test_texts_at_points_in_one_place_ask_a_tree_of_one(monkeypatch):
    asked = []
    real = drawn_numbers.cKDTree
    monkeypatch.setattr(drawn_numbers, "cKDTree", lambda places: asked.append(len(places)) or real(places))
    texts = [f"W{at}" for at in range(900)]
    places = np.zeros((900, 2))
    drawn_numbers.numbers_beside(places, texts, places, np.ones(900))
    assert asked == [1]


def test_texts_amid_more_lines_than_one_can_tell_apart_are_left():
    angles = np.linspace(0, np.pi, 2 * drawn_sizes.MOST_BESIDE)
    ends = 100 * np.column_stack([np.cos(angles), np.sin(angles)])
    star = [shapely.LineString([-end, end]) for end in ends]
    apart = [shapely.LineString([(1000 * at, 500), (1000 * at + 900, 500)]) for at in range(1, 3001)]
    texts = [f"DN{100 + at}" for at in range(3001)]
    places = np.array([(0.5, 0.25), *((1000.0 * at + 450, 501.0) for at in range(1, 3001))])
    found, taken = drawn_sizes.sizes_along([*star, *apart], texts, places, np.ones(3001))
    assert taken == set(range(1, 3001))
    assert found[len(star)] == ("101", None)


def test_a_long_line_is_looked_at_in_pieces_whose_boxes_are_near_it():
    lines = [shapely.LineString([(0, 0), (10_000, 10_000)])] * 4
    pieces, of = drawn_sizes._pieces(lines, 8.0)
    assert len(pieces) <= (1 + drawn_sizes.MOST_CUTS) * len(lines)
    assert np.ptp(pieces, axis=1).max() <= 10_000 / (drawn_sizes.MOST_CUTS - 1)
    assert set(of) == {0, 1, 2, 3}
    own = pieces[of == 0]
    assert np.allclose(own[1:, 0], own[:-1, 1])
    assert own[0, 0].tolist() == [0, 0]
    assert own[-1, 1].tolist() == [10_000, 10_000]

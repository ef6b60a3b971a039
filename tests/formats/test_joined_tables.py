"""Tables that explain others are read beside them, nothing of them lost; parts of one table are no such pair."""

from undergrid.core.formats.files import read_files

HEAD = "number,kind,X,Y\n"


def test_a_file_without_places_is_not_lost_beside_one_of_the_same_columns(tmp_path):
    placed, bare = tmp_path / "placed.csv", tmp_path / "bare.csv"
    placed.write_text(HEAD + "".join(f"P{n},lamp,{500000 + n}.25,{3270000 + n}.75\n" for n in range(40)), "utf-8")
    bare.write_text(HEAD + "".join(f"P{n},lamp,,\n" for n in range(40)), "utf-8")
    sheets = read_files([placed, bare])
    assert [(sheet.file, len(sheet)) for sheet in sheets] == [("placed.csv", 41), ("bare.csv", 41)]


def read(folder, **tables):
    """Return the sheets of tables that came together, by their stems."""
    paths = [folder / f"{name}.csv" for name in tables]
    for path in paths:
        path.write_text(tables[path.stem], encoding="utf-8")
    return {sheet.file.removesuffix(".csv"): sheet for sheet in read_files(paths)}


def cells(sheet):
    return [column.to_pylist() for column in sheet.columns]


def told(sheet):
    return [each.text.en for each in sheet.findings]


def test_a_list_of_codes_explains_every_table_that_uses_it(tmp_path):
    sheets = read(
        tmp_path,
        pipes="pipe,MaterialID\nA,1\nB,2\nC,1\n",
        wells="well,MaterialID\nW1,2\nW2,2\nW3,1\n",
        lu="MaterialID,Says\n1,PE\n2,PVC\n",
    )
    assert cells(sheets["pipes"])[2] == ["Material", "PE", "PVC", "PE"]
    assert cells(sheets["wells"])[2] == ["Material", "PVC", "PVC", "PE"]
    assert sheets.keys() == {"pipes", "wells"}


def test_what_a_list_says_stands_under_a_name_of_its_own(tmp_path):
    """A price beside a diameter is no second diameter, and a note of a material no note of a pipe."""
    sheets = read(
        tmp_path,
        pipes="pipe,dn,note\nA,300,old\nB,400,new\nC,300,old\n",
        prices="dn,price,note\n300,12,cheap\n400,15,dear\n",
    )
    assert cells(sheets["pipes"])[1:] == [
        ["dn", "300", "400", "300"],
        ["note", "old", "new", "old"],
        ["price", "12", "15", "12"],
        ["prices.csv note", "cheap", "dear", "cheap"],
    ]


def test_a_column_that_says_the_same_again_is_not_read_twice(tmp_path):
    same = read(tmp_path, pipes="p,mid,mat\nA,1,PE\nB,2,PVC\nC,1,PE\n", lu="mid,mat\n1,PE\n2,PVC\n")
    assert cells(same["pipes"]) == [["p", "A", "B", "C"], ["mid", "1", "2", "1"], ["mat", "PE", "PVC", "PE"]]


def test_codes_that_no_list_explains_are_counted(tmp_path):
    pipes = "pipe,mid\n" + "".join(f"P{n},{9 if n == 50 else n % 2 + 1}\n" for n in range(100))
    sheets = read(tmp_path, pipes=pipes, lu="mid,name\n1,PE\n2,PVC\n3,UC\n")
    assert told(sheets["pipes"])[1:] == [
        "1 cells of mid stand in no row of lu.csv, such as 9; what they mean is not known."
    ]


def test_rows_of_the_other_half_that_belong_to_none_are_counted(tmp_path):
    places = "well,X,Y\n" + "".join(f"W{n},{500000 + n}.25,{3270000 + n}.75\n" for n in range(40))
    facts = "well,cover\n" + "".join(f"W{n},iron\n" for n in range(1, 41))
    sheets = read(tmp_path, places=places, facts=facts)
    assert sheets.keys() == {"places"}
    assert told(sheets["places"])[1:] == [
        "1 cells of well stand in no row of facts.csv, such as W0; what they mean is not known.",
        "1 rows of facts.csv were left out, as no row here has their well, such as W40.",
    ]


def test_what_may_be_the_half_of_two_tables_is_that_of_none(tmp_path):
    """Two surveys of the same wells: nobody says which of them the facts belong to."""
    one = "well,X,Y\n" + "".join(f"W{n},{500000 + n}.25,{3270000 + n}.75\n" for n in range(9))
    two = "well,X,Y,Z\n" + "".join(f"W{n},{500000 + n}.35,{3270000 + n}.85,2\n" for n in range(9))
    facts = "well,cover\n" + "".join(f"W{n},iron\n" for n in range(9))
    assert read(tmp_path, one=one, two=two, facts=facts).keys() == {"one", "two", "facts"}

"""Two files of one kind are parts of one table: neither is read as a list that explains the other."""

from undergrid.core.formats.files import read_files

HEAD = "number,kind,X,Y\n"


def test_a_file_without_places_is_not_lost_beside_one_of_the_same_columns(tmp_path):
    placed, bare = tmp_path / "placed.csv", tmp_path / "bare.csv"
    placed.write_text(HEAD + "".join(f"P{n},lamp,{500000 + n}.25,{3270000 + n}.75\n" for n in range(40)), "utf-8")
    bare.write_text(HEAD + "".join(f"P{n},lamp,,\n" for n in range(40)), "utf-8")
    sheets = read_files([placed, bare])
    assert [(sheet.file, len(sheet)) for sheet in sheets] == [("placed.csv", 41), ("bare.csv", 41)]

"""One decoder of text: whatever a table is written in comes back as it was written, and what does not fit is told."""

import random

import geopandas
import pytest
import shapely

from undergrid.core.formats.delimited import sheet_of_text
from undergrid.core.formats.files import read_files
from undergrid.core.formats.text import decoded, decoded_name, encoding_of

CHINESE = [
    "点号,特征,备注\nW1,三通,检查井\n",
    "no,road\n1,李家塆\n",
    "WS管A井B,1\n",
    "管线\U00020000点,编号\n",
    "Φ300,混凝土\n",
]
WESTERN = [
    "Straße;Größe;Öffnung\n",
    "José;Peña;Núñez\n",
    "RÜB_Rum\n",
    "Malmö,Åre,Växjö\n",
    "señal;población\n",
    "21 °C,µm\n",
]
WIDE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", [*WIDE, "gb18030"])
@pytest.mark.parametrize("text", CHINESE)
def test_chinese_text_comes_back_from_every_encoding(text, encoding):
    content = ("point,x,y,z\n1,2,3,4\n" + text).encode(encoding)
    assert decoded(content).text.endswith(text)
    assert not decoded(content).broken_lines


@pytest.mark.parametrize("encoding", [*WIDE, "cp1252", "latin-1"])
@pytest.mark.parametrize("text", WESTERN)
def test_western_text_comes_back_from_every_encoding(text, encoding):
    assert decoded(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("text", "encoding"), [(CHINESE[0], "gb18030"), (CHINESE[1], "gb18030"), (CHINESE[0], "utf-8")]
)
def test_a_mark_of_utf_8_does_not_bind(text, encoding):
    assert decoded(b"\xef\xbb\xbf" + text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("seed", range(25))
def test_one_broken_byte_changes_its_line_only_and_is_told_with_it(encoding, seed):
    """The rest of the table is read as if nothing had happened, never in another encoding."""
    chance = random.Random(seed)  # noqa: S311  (not for secrets)
    lines = ["点号,特征,道路名称", *(f"WS{number},三通,人民路{number}号" for number in range(1, 20))]
    content = [line.encode(encoding) for line in lines]
    hit = chance.randrange(len(lines))
    at = chance.choice([place for place, byte in enumerate(content[hit]) if byte > 0x7F])
    content[hit] = content[hit][:at] + b"\xff" + content[hit][at + 1 :]
    sheet = sheet_of_text(b"\n".join(content) + b"\n", "t.csv")
    whole = sheet_of_text("\n".join(lines).encode(encoding) + b"\n", "t.csv")
    for number in range(len(lines)):
        if number != hit:
            assert sheet.top(20)[number] == whole.top(20)[number]
    assert [finding.place.row for finding in sheet.findings] == [hit + 1]


def test_names_in_a_zip_of_chinese_windows_are_read_as_they_were_meant():
    for name in ("YS点.csv", "污水管线成果表.xlsx", "数据/WS线.csv"):
        assert decoded_name(name.encode("gbk").decode("cp437")) == name
    assert decoded_name("plain.csv") == "plain.csv"


@pytest.mark.parametrize("seed", range(25))
def test_a_quote_that_is_never_closed_takes_no_other_row(seed):
    chance = random.Random(seed)  # noqa: S311  (not for secrets)
    rows = [["no", "from", "to", "note"], *([str(n), f"W{n}", f"W{n + 1}", "人民路"] for n in range(1, 12))]
    hit, column = chance.randrange(1, len(rows)), chance.randrange(4)
    rows[hit][column] = '"' + rows[hit][column]
    sheet = sheet_of_text("\n".join(map(",".join, rows)).encode(), "t.csv")
    assert len(sheet) == len(rows)
    assert [finding.place.row for finding in sheet.findings] == [hit + 1]
    assert sheet.unreadable == {hit}


@pytest.mark.parametrize("seed", range(10))
def test_quotes_that_are_closed_are_believed_over_several_lines(seed):
    chance = random.Random(seed)  # noqa: S311  (not for secrets)
    rows = [["no", "size", "note"], *([str(n), '12"', "plain"] for n in range(1, 8))]
    rows[chance.randrange(1, 8)][2] = '"two\nlines, and ""quoted"""'
    sheet = sheet_of_text("\n".join(map(",".join, rows)).encode(), "t.csv")
    assert len(sheet) == len(rows)
    assert sheet.findings == []
    assert 'two\nlines, and "quoted"' in [row[2] for row in sheet.top(8)]


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("cp949", "맨홀번호,관경,시점맨홀,종점맨홀"),
        ("cp932", "人孔番号,管径,上流人孔,座標"),
        ("cp1251", "Колодец;Участок;КОЛОДЕЦ"),
        ("cp1250", "Współrzędna;Studnia początkowa"),
        ("cp1254", "Sağa (Y);Akış Yönü"),
        ("big5", "點號,管徑,材質"),
        ("gb18030", "点号,管径,材质"),
        ("cp1252", "Größe;Straße"),
    ],
)
def test_old_encodings_are_told_by_their_letters(encoding, said):
    assert encoding_of(f"{said}\n1,2,3\n".encode(encoding)) == encoding


def test_a_layer_that_claims_utf_8_and_holds_something_else_is_read(tmp_path):
    """GDAL hands such bytes on unseen: they are decided as those of every other text are."""
    frame = geopandas.GeoDataFrame(
        {"no": ["WS1", "WS2"], "road": ["PLACE1", "PLACE2"]}, geometry=[shapely.Point(5e5, 2.5e6)] * 2, crs=4547
    )
    frame.to_file(tmp_path / "a.fgb", driver="FlatGeobuf")
    content = (tmp_path / "a.fgb").read_bytes()
    for plain, meant in (("PLACE1", "人民路"), ("PLACE2", "解放路")):
        content = content.replace(plain.encode(), meant.encode("gb18030"))
    (tmp_path / "a.fgb").write_bytes(content)
    (sheet,) = read_files([tmp_path / "a.fgb"])
    assert sheet.columns[sheet.names.index("road")].to_pylist() == ["人民路", "解放路"]


def test_a_layer_with_one_broken_cell_tells_its_row(tmp_path):
    frame = geopandas.GeoDataFrame({"no": ["WS1", "WS2", "WS3"]}, geometry=[shapely.Point(5e5, 2.5e6)] * 3, crs=4547)
    frame.to_file(tmp_path / "a.fgb", driver="FlatGeobuf")
    content = (tmp_path / "a.fgb").read_bytes()
    (tmp_path / "a.fgb").write_bytes(content.replace(b"WS2", b"\xff\xfe2"))
    (sheet,) = read_files([tmp_path / "a.fgb"])
    (broken,) = sheet.findings
    assert broken.place.row is not None
    assert sheet.columns[0].to_pylist()[broken.place.row - 1] not in ("WS1", "WS3")

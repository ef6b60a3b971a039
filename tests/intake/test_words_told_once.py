"""A word that no list knows is told once, with its rows and what it may mean; mapped once, it is known."""

from undergrid.tests.survey.asking import import_survey

POINTS = "point_no,easting,northing,category,ground_m,feature\n" + "".join(
    f"W{n},{500000 + 30 * n},{2500000 + n},WS,10,{'弯管头' if n % 2 else ''}\n" for n in range(12)
)
LINES = "from_point_no,to_point_no,section,material\n" + "".join(
    f"W{n},W{n + 1},300,{'砼管子' if n < 8 else 'P.V.C. pipe'}\n" for n in range(11)
)


def test_a_strange_word_is_told_once_with_its_count_and_a_proposal(call_in, findings, tmp_path):
    for name, table in (("points", POINTS), ("lines", LINES)):
        (tmp_path / f"{name}.csv").write_text(table, encoding="utf-8")
    files = [str(tmp_path / "points.csv"), str(tmp_path / "lines.csv")]
    result = import_survey(call_in(4547), files=files, accept=True)
    told = [each for each in findings if each.slug == "survey.segment-material-unknown"]
    assert [each.place.value for each in told] == ["砼管子", "P.V.C. pipe"]
    assert [each.text.en.split("that say so: ")[1][0] for each in told] == ["8", "3"]
    assert "可能是“混凝土”（T）" in told[0].text.zh
    assert result["counts"]["survey.segment-material-unknown"] == 11
    (feature,) = [each for each in findings if each.slug == "survey.point-feature-unknown"]
    assert "6" in feature.text.en
    (tmp_path / "words.toml").write_text('[material]\n"砼管子" = "砼"\n"P.V.C. pipe" = "PVC"\n', encoding="utf-8")
    assert "words.toml under [material]" in told[0].remedy.en
    findings.clear()
    import_survey(call_in(4547), files=files, accept=True, profile_folders=[str(tmp_path)])
    assert not [each for each in findings if each.slug == "survey.segment-material-unknown"]


def test_a_column_of_nothing_but_new_words_is_cut_short_and_said_so(call_in, findings, tmp_path):
    rows = "".join(f"W{n},{500000 + 30 * n},{2500000 + n},word {n},10\n" for n in range(300))
    (tmp_path / "points.csv").write_text(f"point_no,easting,northing,category,ground_m\n{rows}", encoding="utf-8")
    import_survey(call_in(4547), files=[str(tmp_path / "points.csv")], accept=True)
    told = [each for each in findings if each.slug == "survey.utility-unknown-word"]
    assert len(told) == 101
    assert "200 more words, 200 rows" in told[-1].text.en

"""Sewers that a camera went through, the files it left, and the doors by which they come in."""

from __future__ import annotations

from sqlalchemy import select, text

from undergrid.core.intake.importing import import_delivery
from undergrid.core.survey.tables import Defect

CHINESE = """道路名称,起始设施编号,终止设施编号,检测长度,流向,缺陷距离,缺陷代码,缺陷等级,位置(时钟),照片编号,备注
人民路,A,B,30,顺流,5.0,PL,4,0309,P1,
,,,,,12.0,CJ,2,,P2,
人民路,C,B,20,逆流,4.0,SL,Ⅰ,,,
"""
WINCAN = """Section;Start Node;End Node;Inspection Date;Distance;OpCode;Char1;Quantity 1;Clock;Remark
1;A;B;2024-05-06;5.0;BAA;A;12;;
1;A;B;2024-05-06;7.5;BCA;A;;;connection
1;A;B;2024-05-06;9.0;BAJ;B;;;
"""
ISYBAU = """<?xml version="1.0" encoding="UTF-8"?>
<Identifikation xmlns="http://www.ofd-hannover.la/Identifikation"><Datenkollektive><Zustandsdatenkollektiv>
<InspizierteAbwassertechnischeAnlage><Objektbezeichnung>H1</Objektbezeichnung><Anlagentyp>1</Anlagentyp>
<OptischeInspektion><Auftragskennung>1</Auftragskennung><Inspektionsdatum>2023-02-01</Inspektionsdatum>
<Rohrleitung><Rohrleitungstyp>1</Rohrleitungstyp><Inspektionsrichtung>U</Inspektionsrichtung>
<Inspektionslaenge>30.00</Inspektionslaenge>
<RGrunddaten><KnotenZulauf>A</KnotenZulauf><KnotenZulaufTyp>0</KnotenZulaufTyp><KnotenAblauf>B</KnotenAblauf>
<KnotenAblaufTyp>0</KnotenAblaufTyp></RGrunddaten>
<Inspektionsdaten>
<RZustand><Station>2.00</Station><InspektionsKode>BBC</InspektionsKode><Charakterisierung1>A</Charakterisierung1>
<Quantifizierung1Numerisch>35</Quantifizierung1Numerisch><Streckenschaden>A</Streckenschaden>
<StreckenschadenLfdNr>1</StreckenschadenLfdNr></RZustand>
<RZustand><Station>9.00</Station><InspektionsKode>BBC</InspektionsKode><Charakterisierung1>A</Charakterisierung1>
<Streckenschaden>B</Streckenschaden><StreckenschadenLfdNr>1</StreckenschadenLfdNr></RZustand>
</Inspektionsdaten></Rohrleitung></OptischeInspektion></InspizierteAbwassertechnischeAnlage>
</Zustandsdatenkollektiv></Datenkollektive></Identifikation>
"""
HEADER = "起始设施编号,终止设施编号,缺陷距离,缺陷代码,缺陷等级\n"


def written(folder, name, content):
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return str(path)


def import_inspection(call, *, files, accept=True, replaces=None, **options):
    entry = {"accept": accept, "clean_rows_only": accept, "replaces": replaces}
    return import_delivery(call, room="inspections", files=files, options=options, entry=entry)


def told(findings):
    """Return what was found, without what is said of columns."""
    return [each for each in findings if each.slug != "intake.columns-left-out"]


def defects(store):
    with store.connect() as connection:
        return {
            row.code: row
            for row in connection.execute(
                select(Defect.__table__, text("ST_AsText(defect.geom) AS wkt"), text("ST_Z(defect.geom) AS z"))
            )
        }

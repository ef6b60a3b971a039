"""Tiny drainage models, each small enough to reckon by hand."""

TWO_PIPES = """\
[TITLE]
Two pipes in a row, a street's rain on the first manhole

[OPTIONS]
FLOW_UNITS           CMS
INFILTRATION         HORTON
FLOW_ROUTING         DYNWAVE
START_DATE           07/01/2024
START_TIME           00:00:00
REPORT_START_DATE    07/01/2024
REPORT_START_TIME    00:00:00
END_DATE             07/01/2024
END_TIME             02:00:00
REPORT_STEP          00:01:00
WET_STEP             00:01:00
DRY_STEP             01:00:00
ROUTING_STEP         5

[RAINGAGES]
G1 INTENSITY 0:30 1.0 TIMESERIES storm

[SUBCATCHMENTS]
street G1 upper 1.0 80 100 1.0 0

[SUBAREAS]
street 0.013 0.15 1 5 25 OUTLET

[INFILTRATION]
street 76 13 4.14 7 0

[JUNCTIONS]
;the upper manhole
upper 10.0 2.0 0 0 0
lower 9.0 2.0 0 0 0

[OUTFALLS]
river 8.0 FREE NO

[CONDUITS]
first upper lower 100 0.013 0 0 0 0
second lower river 100 0.013 0 0 0 0

[XSECTIONS]
first CIRCULAR 0.4 0 0 0 1
second CIRCULAR 0.4 0 0 0 1

[TIMESERIES]
storm 0:00 60
storm 0:30 0

[REPORT]
SUBCATCHMENTS ALL
NODES ALL
LINKS ALL

[COORDINATES]
upper 0 0
lower 100 0
river 200 0

[POLYGONS]
street -10 0
street 90 0
street 90 100
street -10 100
"""

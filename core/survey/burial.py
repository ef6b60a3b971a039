"""Codes of the burial methods that decide how a segment is judged."""

TRENCH = "GG"
AERIAL = "JK"
RISER = "SJ"
ON_SURFACE = "DM"
IN_CHAMBER = "JN"
DIRECT = "ZM"

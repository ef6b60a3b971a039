"""The small shared language of every room: texts, errors, findings, progress, calls, units, crs, safe files."""

"""The question by which a thing is found by its number or name; the start and QGIS's search line both ask it."""

TASK = "store.finding.find_called"
SHORTEST = 2  # letters: fewer would find half a city

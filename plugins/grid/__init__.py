"""The page of the management grid: cells listed and changed on the map, and the borders that they tile."""

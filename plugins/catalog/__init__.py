"""The catalogue: data sets found, described, put on the map and handed over."""

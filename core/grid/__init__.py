"""Management cells: boundaries, unit cells along real features, duty grids, and what is counted by cell."""

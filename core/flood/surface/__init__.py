"""Two-dimensional storm-water flow over a raster: compiled kernels and the simulation that drives them."""

"""Streets and pipes in one: the exchange of water between the surface model and SWMM."""

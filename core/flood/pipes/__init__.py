"""The pipe model: EPA SWMM 5.2, its files, its runs and its results."""

"""What a run leaves in the store beside its series: inundated areas, rasters, and the word of runs that broke off."""

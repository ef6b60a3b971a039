"""What the water means: hazard, inundated areas, who and what is exposed, whom to warn."""

"""Reports: a run told to people who were not there."""

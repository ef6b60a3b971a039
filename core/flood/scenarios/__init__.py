"""Scenarios: rain, network variant and measures crossed, run side by side, compared, and looked up for a forecast."""

"""Calibration: how well a run fits what was measured, and the parameters that fit best."""

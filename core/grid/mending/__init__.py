"""Mends of administrative areas: what two sources draw a little differently is drawn once."""

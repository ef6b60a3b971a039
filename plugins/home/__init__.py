"""The panel's start: what waits for a decision, and everything one can do, found by its words."""

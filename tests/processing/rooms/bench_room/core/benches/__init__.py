"""Park benches: a room of sixty lines, to see what a room costs."""

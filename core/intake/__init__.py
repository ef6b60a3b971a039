"""How any delivery comes in: read, understood, judged, staged, accepted, withdrawn."""

"""What cameras saw in pipes: read, placed on the pipes, and graded by CJJ 181."""

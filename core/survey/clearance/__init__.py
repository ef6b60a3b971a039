"""How far pipes must lie from each other and from the surface, and where they do not."""

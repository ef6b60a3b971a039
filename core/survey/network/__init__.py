"""The pipes as a network that is always current, and what is asked of it."""

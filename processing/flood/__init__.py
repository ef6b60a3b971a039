"""Storm-water flood: rain, pipes, the water on the street, and what it means."""

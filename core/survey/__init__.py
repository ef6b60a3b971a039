"""Underground pipelines: their points and segments as surveyed, the checks on them, and the network they make."""

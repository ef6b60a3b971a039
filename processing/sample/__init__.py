"""A district to try everything on, made by the project itself."""

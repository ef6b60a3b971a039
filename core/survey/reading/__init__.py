"""Readers: every format becomes sheets of text, with file, sheet, row and column kept."""

"""Mends: what can be put right in a survey without going back to the street, proposed, previewed, applied, undone."""

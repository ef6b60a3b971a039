"""Checks of the management grid."""

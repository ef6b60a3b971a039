"""Algorithms of the management grid."""

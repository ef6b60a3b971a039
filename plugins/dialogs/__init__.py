"""Widgets of ours in the dialogs of algorithms: choices by their names, names that the store knows."""

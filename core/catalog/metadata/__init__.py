"""Metadata of what is handed over, from one record, in the forms that others read."""

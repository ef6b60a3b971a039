"""Packages: what is handed over as a whole, with data, dictionary, metadata, licence, lineage and checksums."""

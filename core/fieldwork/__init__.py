"""Field packages: rows taken out to the field and merged back by revision."""

"""The gate: the one way by which rows of a data set leave the store."""

"""Making, upgrading, checking, saving and bringing back the store."""

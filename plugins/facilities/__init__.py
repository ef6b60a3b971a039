"""The page of the facilities: what stands in the streets, one of them told in full, deliveries of a census."""

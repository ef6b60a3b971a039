"""Forms and cards of deliveries, their findings and mends, for every room."""

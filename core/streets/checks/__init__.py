"""What is found wrong with streets."""

"""What is told of the telling itself."""

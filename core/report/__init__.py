"""What is handed to people: pages, figures, map pictures."""

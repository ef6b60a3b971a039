"""What is found when a field package comes back."""

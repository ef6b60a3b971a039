"""What must hold of facilities."""

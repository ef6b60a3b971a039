"""What this floor finds on its way, declared for the register."""

"""What is found when the store itself is examined, and the rules that its tables declare."""

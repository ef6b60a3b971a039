"""The engine's end of the line to its asker: messages, requests, errors, and what happens when either side dies."""

"""Storms, the water in the pipes and in the streets, and what it means."""

"""The citizens' site: released rows as a folder of static files."""

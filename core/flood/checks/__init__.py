"""What is found on the way of a flood study: in rain, terrain, models, runs and what they are used for."""

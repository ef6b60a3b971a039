"""The sample district: a made-up hillside above a river, true to the rules by which real ones are built."""

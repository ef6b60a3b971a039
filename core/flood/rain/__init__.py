"""Rain: design storms from intensity formulas, and measured series and grids."""

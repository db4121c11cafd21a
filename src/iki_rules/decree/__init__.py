"""Read the table that a decree prints: its columns, its rows, and the shapes of its formulas."""

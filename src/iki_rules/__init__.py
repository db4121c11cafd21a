"""Performance indicators as rule books: checked, computed exactly, explained."""

"""The words of what the checker refuses, a file for each kind of question."""

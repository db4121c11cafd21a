"""The small typed language that every engine reads; it has no names left to look up."""

"""What tests of rule books and engines share; the room is still empty."""

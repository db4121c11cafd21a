"""Write a rule book back as the page of its decree."""

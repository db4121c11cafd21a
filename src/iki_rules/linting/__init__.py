"""Mark what an auditor would mark in the decree itself."""

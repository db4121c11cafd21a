"""All wording of the data room: one function for each diagnostic, split by subject."""

"""The typed core into one other thing: a folder for each engine, none knows another."""

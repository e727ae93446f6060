"""The use cases: load, let the domain decide, save, in one transaction; rights are checked here."""

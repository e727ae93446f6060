"""The pages on which settings are made."""

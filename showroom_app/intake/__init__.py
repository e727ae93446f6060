"""How messages from outside become leads."""

"""Pictures of every screen, taken of the real window on a real database."""

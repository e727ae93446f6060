"""The television in the showroom: who is up, who comes back when, whether leads wait."""

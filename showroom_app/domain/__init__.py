"""What the program decides: pure rules of the trade, standard library only."""

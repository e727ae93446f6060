"""The board: who takes the next customer, who comes in, and what just happened."""

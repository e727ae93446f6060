"""The fairness page: what each rep had of the rotation in a month."""

"""The lead inbox: list, reading pane and what is done with a lead."""

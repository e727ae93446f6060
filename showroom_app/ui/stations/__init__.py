"""This PC as a station: what it is there for, and what other PCs decide about it."""

"""The prospecting page: rows, log, appointment, visit, the list of the workshop."""

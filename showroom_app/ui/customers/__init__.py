"""The customers page: one record a person, searched, kept right, merged."""

"""Small widgets and plain painters from which the pages are made."""

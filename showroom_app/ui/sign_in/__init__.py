"""Where somebody signs in: the form, a card on a page, and the panel of the top bar."""

"""Choosing a role: the cards, the quota and the PIN, in a dialog and at the kiosk."""

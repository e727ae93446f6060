"""The kiosk: where reps come to know their place and say what they do, by touch."""

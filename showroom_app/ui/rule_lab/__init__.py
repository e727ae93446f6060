"""The rule lab: a month that is over, replayed under other settings."""

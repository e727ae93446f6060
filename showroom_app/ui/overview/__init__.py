"""The page Reports: the month at a glance, and what else a manager reads of it."""

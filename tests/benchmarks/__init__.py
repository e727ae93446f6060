"""Speed, each figure against a yardstick of the same run; not collected as tests."""

"""Prospecting off turn: who waits in service, happy calls, own customers due."""

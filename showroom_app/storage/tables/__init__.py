"""The tables by subject: every column, key and check; their indexes are in indexes.py.

Whoever needs a subject loads that subject only, whoever needs the whole database `every`.
"""

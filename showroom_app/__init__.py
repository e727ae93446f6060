"""Showroom: the up queue, the lead inbox and the quota gauges of a car dealership."""

__version__ = "0.1.0"

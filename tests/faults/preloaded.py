"""What a program that acts would load one by one while it is already watched."""

from __future__ import annotations

import importlib
import pkgutil

import holidays
import phonenumbers
import psycopg

import showroom_app.services
import showroom_app.storage.repositories
from tests.faults import one_of_twenty

LOADED = [holidays, phonenumbers, psycopg, one_of_twenty]

for _package in (showroom_app.services, showroom_app.storage.repositories):
    LOADED += [
        importlib.import_module(found.name)
        for found in pkgutil.iter_modules(_package.__path__, f"{_package.__name__}.")
    ]

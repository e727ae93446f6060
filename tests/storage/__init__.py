"""The database: each test runs on SQLite and on a real PostgreSQL."""

"""One file a subject: explicit queries that turn rows into frozen values."""

"""The quota page: one gauge a rep, and the ledger behind it."""

"""The SQLAlchemy repository layer: rows in, frozen values out; nobody else imports SQLAlchemy."""

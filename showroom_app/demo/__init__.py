"""A realistic demo dealership, made through the services and the import like a real one."""

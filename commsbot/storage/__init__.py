"""The store on SQLite and PostgreSQL: the record, its index, pencil rows, deliveries and the inbox."""

"""Runs migrations on the connection that the store hands in; nothing here opens a database."""

from alembic import context

from commsbot.storage import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.METADATA,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()

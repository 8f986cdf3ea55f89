"""The commands; each imports what it needs when it is called, so that help stays quick."""

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


@app.callback()
def commsbot() -> None:
    """Critical-incident communication for public safety: drafted, approved, published once, and on the record."""

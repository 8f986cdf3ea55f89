"""Telegram as a place to work: intake, dialogue, buttons, screens and cards."""

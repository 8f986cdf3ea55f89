"""What the edges share: sessions, the telegram request, pace and redaction."""

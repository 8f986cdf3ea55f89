"""The desk: the acts of the chat from a terminal on the server, so that Telegram's failure never silences the agency (promise 7)."""

"""Who drains which lane: embedded asyncio tasks here, a cluster later."""

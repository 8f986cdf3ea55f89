"""Bluesky's own data server on loopback, and the adapter's checks against it."""

"""commsbot: critical-incident communication for public safety."""

__version__ = "0.1.0"

"""commsbot: critical-incident communication for public safety."""

"""The acts: load, decide, append; blind to each other."""

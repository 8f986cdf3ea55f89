"""Pure rules and values, one module per station of a statement's road; no clock, I/O, randomness or async."""

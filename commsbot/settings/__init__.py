"""The agency's settings: `config.toml` and secrets from a folder outside the checkout, typed, frozen, checked all at once.

A value comes from one place only: what may be seen from `config.toml`, what may not from the environment or from a file in `secrets/`
(mode 0600). The option that lost, any key from any source, makes it hard to say at night where a wrong value came from.
"""

"""The demo: the whole service against the simulated platforms, to be played on the rehearsal page or by itself to its end.

It is the same service that runs for real: only addresses, tokens and people are the rehearsal's own.
"""

"""The platforms, simulated over real HTTP on loopback, and the page to play with them."""

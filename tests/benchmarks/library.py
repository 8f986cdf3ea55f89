"""How long the message library takes to load, in a new process and again in the same one: `python -m tests.benchmarks.library`."""

import time

from commsbot import parts
from commsbot.templates import loading, showing


def main() -> None:
    took = []
    for _ in range(3):
        began = time.perf_counter()
        library = loading.load(parts.LIBRARY, showing.EXAMPLE, None)
        took.append(time.perf_counter() - began)
    print(f"library: {len(library.templates)} templates: {took[0]:.2f} s, again {took[1]:.2f} s and {took[2]:.2f} s")


if __name__ == "__main__":
    main()

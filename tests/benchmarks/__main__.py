"""All benchmarks, one after the other, the library first because its first load must find nothing warm: `python -m tests.benchmarks`.

They print and judge nothing: a time depends on the machine, so no test asserts one.
"""

from tests.benchmarks import checks, library

if __name__ == "__main__":
    library.main()
    checks.main()

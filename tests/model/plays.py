"""Plays a desk for so many sequences; the same ones each time, or those of a seed."""

from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

STEPS = 25
"""Acts in one sequence, at most."""


def play(
    machine: type[RuleBasedStateMachine], sequences: int, number: int | None = None, *, steps: int = STEPS
) -> None:
    """Play; raises with the shortest sequence that breaks a promise. Without a `number` the sequences are always the same."""
    chosen = settings(
        max_examples=sequences, stateful_step_count=steps, derandomize=number is None, deadline=None, database=None,
        suppress_health_check=list(HealthCheck), print_blob=False,
    )  # fmt: skip
    run_state_machine_as_test(machine if number is None else seed(number)(machine), settings=chosen)

"""`commsbot desk`: each act as a command; what an act does and says is the desk's, here it is asked for and printed.

The order of the imports is the order in which help lists the commands.
"""

from commsbot.cli_desk import drafting, deciding, planning, stopping, staffing  # isort: skip  # help's order
from commsbot.cli_desk.asking import desk

__all__ = ["deciding", "desk", "drafting", "planning", "staffing", "stopping"]

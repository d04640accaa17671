"""python -m calculators: see `command_line`."""

import os
import sys

from .command_line import main


def run() -> int:
    """The command line on this process's own arguments and outputs. Returns the exit status."""
    try:
        status = main(sys.argv[1:], sys.stdout, sys.stderr)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output, such as head, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


if __name__ == "__main__":
    sys.exit(run())

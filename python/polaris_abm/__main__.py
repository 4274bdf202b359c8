"""The program `polaris`, as `polaris ...` or `python -m polaris_abm ...`."""

import os
import shutil
import signal
import sys

from polaris_abm import _native


def main() -> None:
    """Runs the command line of this process and ends it with the exit status of the program."""
    # The program handles Ctrl-C itself. Until it does so the system ends it at once, as it does with any program.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Job scripts call the program by its path, which is not that of Python.
    os.environ.setdefault("POLARIS_PROGRAM", shutil.which("polaris") or "polaris")
    status = _native.main(["polaris", *sys.argv[1:]])
    # Nothing of Python is left to be done; its threads and buffers are not those of the program.
    os._exit(status)


if __name__ == "__main__":
    main()

"""What the scripts of this folder share: scenarios, running the program, comparing folders."""

import os
import pathlib
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# May differ between runs with the same results.
FREE = {"run.log.json"}


def scenario(replicates, municipalities, years=4, more=""):
    return f"""title = "Faults"
question = "Is anything lost?"
[run]
replicates = {replicates}
years = {years}
burn_in_years = 4
[[municipalities]]
profile = "small"
count = {municipalities}
inhabitants = 20000
[[policies]]
name = "baseline"
[[policies]]
name = "induction"
inwerkprogramma = 1
{more}"""


def binary(given):
    if given:
        return str(pathlib.Path(given).resolve())
    subprocess.run(["cargo", "build", "--release", "--bin", "polaris"], cwd=ROOT, check=True)
    target = os.environ.get("CARGO_TARGET_DIR", ROOT / "target")
    return str(pathlib.Path(target, "release", "polaris").resolve())


def files(folder):
    """The bytes of all files of a folder by name."""
    folder = pathlib.Path(folder)
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and name not in FREE:
            found[name] = path.read_bytes()
    return found


def temporary(name):
    last = name.rsplit("/", 1)[-1]
    # A new set of results gets its final place when it is whole.
    return name.startswith(".new/") or last.startswith(".polaris-") and last.endswith(".part")


def half_written(folder, good):
    """Files with a final name that are not those of the good run."""
    if not pathlib.Path(folder).exists():
        return []
    found = files(folder)
    return [n for n, bytes in found.items() if not temporary(n) and good.get(n) != bytes]


def differences(folder, good):
    found = files(folder)
    return sorted(n for n in found.keys() | good.keys() if found.get(n) != good.get(n))


class Ended:
    """What became of a process: status (negative: killed by that signal), output, seconds."""

    def __init__(self, status, out, err, wall, cpu):
        self.status, self.out, self.err, self.wall, self.cpu = status, out, err, wall, cpu


def run(command, cwd, after=None, then=None):
    """Runs to the end, or kills after some seconds. `then` is called once it runs."""
    with open(pathlib.Path(cwd, ".out"), "w+b") as out, open(pathlib.Path(cwd, ".err"), "w+b") as err:
        began = time.monotonic()
        process = subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        if then:
            then(process)
        if after is not None:
            time.sleep(max(0.0, after - (time.monotonic() - began)))
            # Only this process, which is not yet waited for, has this number.
            os.kill(process.pid, signal.SIGKILL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        said = [stream.read().decode(errors="replace") for stream in (out, err)]
    return Ended(process.returncode, *said, wall, usage.ru_utime + usage.ru_stime)


def fail(told):
    print("FAILED:", told)
    sys.exit(1)

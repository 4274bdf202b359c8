"""Times every form of the relation core and Polaris on one core, and prints one table.

usage: measure.py [--polaris PROGRAM] [--rounds N] [--core N]

In each round every form runs once, one after the other, so that what else the machine does disturbs all alike. What
is counted is processor time: of the simulation alone in the Python forms, without start and imports; of the whole
program in Polaris, which also records all its outcomes, computes its statistics and writes its tables.
"""

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from common import SCENARIO, WEEKS

#: Municipalities that a form simulates in one round: some seconds of work.
UNITS = {"numpy": 16000, "plain": 200, "mesa": 100}
#: Replicates of Polaris, of 100 municipalities each.
REPLICATES = 200
TIMED = """
import sys, time
sys.path.insert(0, sys.argv[1])
import core_{form} as core
core.simulate(2, 0)
began = time.process_time()
results = core.simulate({units}, {seed})
print(time.process_time() - began, sum(pairs for *_, pairs in results))
"""


def one_core(core):
    """What pins a command to one core, where that can be done."""
    return ["taskset", "-c", str(core)] if core is not None else []


def time_form(form, seed, core):
    """Nanoseconds of processor time for each dyad-week of a form."""
    code = TIMED.format(form=form, units=UNITS[form], seed=seed)
    command = [*one_core(core), sys.executable, "-c", code, str(Path(__file__).resolve().parent)]
    seconds, pairs = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds) * 1e9 / (int(pairs) * WEEKS)


def time_polaris(program, seed, core):
    """Nanoseconds of processor time for each dyad-week of Polaris."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "core"
        command = [*one_core(core), program, "run", str(SCENARIO), "--rows", "profile", "--no-plots",
                   "--no-assumptions", "--quiet", "--threads", "1", "--replicates", str(REPLICATES),
                   "--seed", str(seed), "--out", str(out)]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        header, *rows = (line.split(",") for line in (out / "outcomes.csv").read_text().splitlines())
        dyads = header.index("dyads")
        return seconds * 1e9 / (sum(float(row[dyads]) for row in rows) * 52)


def machine():
    """The processor, and how busy the machine is."""
    name = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        name = next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{name}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polaris", default="polaris", help="the program to compare with")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--core", type=int, help="the core to which everything is pinned, if any")
    options = parser.parse_args()
    print(f"machine: {machine()}; Python {platform.python_version()}; {options.rounds} rounds")
    times = {name: [] for name in ("polaris", *UNITS)}
    for seed in range(1, options.rounds + 1):
        times["polaris"].append(time_polaris(options.polaris, seed, options.core))
        for form in UNITS:
            times[form].append(time_form(form, seed, options.core))
    print(f"\n| {'form':8} | ns per dyad-week | lowest | highest | ratio to Polaris |")
    print("|---|---|---|---|---|")
    for name, values in times.items():
        ratio = statistics.median(value / here for value, here in zip(values, times["polaris"]))
        print(f"| {name:8} | {statistics.median(values):.0f} | {min(values):.0f} | {max(values):.0f} | {ratio:.1f} |")
    print(f"\nload at the end: {os.getloadavg()[0]:.1f}; times are of use only if it stayed near 1")


if __name__ == "__main__":
    main()

"""Checks that every form of the relation core counts the same as Polaris does.

usage: check.py [--polaris PROGRAM] [--plain N] [--numpy N] [--mesa N] [--replicates N]

Each N is a number of municipalities, 0 to leave a form out; Polaris simulates 100 of them in each replicate. For every
count over the term and every mean over its last year, the difference from Polaris is divided by its standard error.
Exits 1 if any of them is 4 or more standard errors. "visible" is the difference that would be 4 standard errors.
"""

import argparse
import csv
import importlib
import math
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from common import COUNTS, MEANS, SCENARIO, WEEKS

FORMS = ("numpy", "plain", "mesa")
#: Municipalities of one replicate of core.toml, and replicates that are needed for a standard error between them.
BLOCK = 100
LEAST_BLOCKS = 60
#: Standard errors at which a difference counts. By chance alone, one in a hundred sets of 159 comparisons has one.
LIMIT = 4.0
#: The difference that has to be visible, as a part of the value.
VISIBLE = 0.03


def of_polaris(program, replicates):
    """Value and standard error of each number of Polaris, from replicates: counts of a municipality, and means."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "core"
        command = [program, "run", str(SCENARIO), "--rows", "profile", "--no-plots", "--no-assumptions", "--quiet",
                   "--replicates", str(replicates), "--out", str(out)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        with (out / "outcomes.csv").open() as file:
            rows = list(csv.DictReader(file))
    by_replicate = {}
    for row in rows:
        by_replicate.setdefault(int(row["replicate"]), {})[int(row["year"])] = row
    blocks = []
    for years in by_replicate.values():
        block = {name: sum(float(row[name]) for row in years.values()) / BLOCK for name in COUNTS}
        last = years[(WEEKS // 52)]
        block |= {name: float(last[name]) for name in MEANS}
        block["pairs"] = float(last["dyads"]) / BLOCK
        blocks.append(block)
    estimates = {}
    for name in blocks[0]:
        values = [block[name] for block in blocks]
        estimates[name] = statistics.fmean(values), statistics.stdev(values) / math.sqrt(len(values))
    return estimates


def of_form(form, units, seed):
    """Value and standard error of each number of one of the forms in this folder, from single municipalities."""
    results = importlib.import_module(f"core_{form}").simulate(units, seed)
    estimates = {"pairs": ratio([pairs for *_, pairs in results], [1] * units)}
    for i, name in enumerate(COUNTS):
        estimates[name] = ratio([counts[i] for counts, *_ in results], [1] * units)
    for i, name in enumerate(MEANS):
        estimates[name] = ratio([sums[i] for _, sums, *_ in results], [weights[i] for _, _, weights, _ in results])
    return estimates


def ratio(sums, weights):
    """The ratio of two totals over municipalities, and its standard error."""
    value = math.fsum(sums) / math.fsum(weights)
    squares = math.fsum((part - value * weight) ** 2 for part, weight in zip(sums, weights))
    return value, math.sqrt(squares * len(sums) / (len(sums) - 1)) / math.fsum(weights)


def compare(form, polaris, estimates, sizes):
    """Prints the comparisons of a form. Returns how many of them fail."""
    print(f"\n{form}: {sizes}")
    print(f"{'':36}{'Polaris':>12}{form:>12}{'difference':>12}{'z':>7}{'visible':>10}")
    failures, blind, scores = 0, 0, []
    for name in ["pairs", *COUNTS, *MEANS]:
        (here, error), (there, other) = polaris[name], estimates[name]
        error = math.hypot(error, other)
        z = (there - here) / error if error else 0.0 if there == here else math.inf
        visible = LIMIT * error / abs(here) if here else math.inf
        scores.append(z)
        failed = abs(z) >= LIMIT
        failures += failed
        blind += visible > VISIBLE
        print(f"{name:36}{here:12.5g}{there:12.5g}{(there / here - 1 if here else 0):12.2%}{z:7.2f}{visible:10.2%}"
              f"{' DIFFERS' if failed else ''}")
    spread = math.sqrt(statistics.fmean(z * z for z in scores))
    print(f"{len(scores)} comparisons, {failures} of {LIMIT:.0f} standard errors or more, root mean square of z "
          f"{spread:.2f}; a difference of {VISIBLE:.0%} would not be seen in {blind}")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polaris", default="polaris", help="the program to compare with")
    parser.add_argument("--replicates", type=int, default=2500, help="replicates of Polaris, of 100 municipalities")
    parser.add_argument("--numpy", type=int, default=100000)
    parser.add_argument("--plain", type=int, default=3500)
    parser.add_argument("--mesa", type=int, default=2500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.replicates < LEAST_BLOCKS:
        parser.error(f"--replicates {options.replicates}: at least {LEAST_BLOCKS} are needed for standard errors")
    for form in FORMS:
        if 0 != getattr(options, form) < BLOCK:
            parser.error(f"--{form} {getattr(options, form)}: 0, or at least {BLOCK} for standard errors")
    polaris = of_polaris(options.polaris, options.replicates)
    failures = 0
    for form in FORMS:
        units = getattr(options, form)
        if units:
            sizes = f"{units} municipalities, Polaris {options.replicates * BLOCK}"
            failures += compare(form, polaris, of_form(form, units, options.seed), sizes)
    if failures:
        sys.exit(f"{failures} comparisons differ: nothing is timed before it is known which of the two is wrong")


if __name__ == "__main__":
    main()

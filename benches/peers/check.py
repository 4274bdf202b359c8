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

#: Municipalities of one replicate of core.toml: blocks of as many are compared.
BLOCK = 100
#: Standard errors at which a difference counts. By chance alone, one in a hundred sets of 159 comparisons has one.
LIMIT = 4.0
#: The difference that has to be visible, as a part of the value.
VISIBLE = 0.03


def of_polaris(program, replicates):
    """The blocks of Polaris: of each replicate, the counts for a municipality and the means."""
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
    return blocks


def of_form(form, units, seed):
    """The blocks of one of the forms in this folder."""
    results = importlib.import_module(f"core_{form}").simulate(units, seed)
    blocks = []
    for first in range(0, units - BLOCK + 1, BLOCK):
        part = results[first:first + BLOCK]
        block = {name: sum(counts[i] for counts, *_ in part) / BLOCK for i, name in enumerate(COUNTS)}
        for i, name in enumerate(MEANS):
            block[name] = sum(sums[i] for _, sums, *_ in part) / sum(weights[i] for _, _, weights, _ in part)
        block["pairs"] = sum(pairs for *_, pairs in part) / BLOCK
        blocks.append(block)
    return blocks


def estimate(blocks, name):
    values = [block[name] for block in blocks]
    return statistics.fmean(values), statistics.stdev(values) / math.sqrt(len(values))


def compare(form, polaris, blocks):
    """Prints the comparisons of a form. Returns how many there are, and how many of them fail."""
    print(f"\n{form}: {len(blocks) * BLOCK} municipalities, Polaris {len(polaris) * BLOCK}")
    print(f"{'':36}{'Polaris':>12}{form:>12}{'difference':>12}{'z':>7}{'visible':>10}")
    failures, blind, scores = 0, 0, []
    for name in ["pairs", *COUNTS, *MEANS]:
        (here, error), (there, other) = estimate(polaris, name), estimate(blocks, name)
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
    polaris = of_polaris(options.polaris, options.replicates)
    failures = 0
    for form in "numpy", "plain", "mesa":
        units = getattr(options, form)
        if units:
            failures += compare(form, polaris, of_form(form, units, options.seed))
    if failures:
        sys.exit(f"{failures} comparisons differ: nothing is timed before it is known which of the two is wrong")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures how long the initial conditions of a municipality have an effect, and writes docs/burn-in.md.

Each world is run once without burn-in for a hundred years, far longer than any memory in it. Week and phase of the term
do not depend on the burn-in, so the years from B onwards are those that a burn-in of B years would have observed. For each
outcome of the catalogue the mean over the first term (or `--years`) after B is compared with the mean over the years from
`--settled` onwards, in the same replicates; z is the difference over the standard error of such a difference between
settled years.

Worlds: the defaults; all rates (parameters per week or per year) at the low ends of their plausible ranges, and at the
high ends; the ends at which memory is longest and shortest (retention from week to week at the other end than the
rates, gains and losses per event at the same one); and worlds drawn evenly over the ranges of all parameters.

A B is long enough in a world if no |z| exceeds the Bonferroni threshold over the outcomes (5%, two-sided). Of about a hundred outcomes
one in four worlds shows one beyond 3 by chance; terms long after the start are judged too, and show this.

Run this in the root of the project: python3 docs/tables/burn_in.py --polaris target/release/polaris
"""

import argparse
import csv
import math
import pathlib
import random
import re
import statistics
import subprocess
import tempfile

SCENARIO = """title = "A long run"
question = "How long does a municipality remember its founding?"
[run]
seed = {seed}
replicates = {replicates}
years = {years}
burn_in_years = {term}
[[municipalities]]
roster = "municipalities-2019.csv"
columns = {{ id = "name", inhabitants = "inhabitants" }}
profile = "one"
every = 15
[[policies]]
name = "baseline"
"""
TERM = 4
YEARS = 100
BURN_INS = (4, 8, 12, 16, 20, 24, 32)
# Terms long after the founding: what chance alone gives.
CONTROLS = (48, 56)
# Parameters that say what is left a week later: memory is long at their high ends.
LEFT = re.compile(r"is (left|remembered) a week later|remembered a week later")
# Steps per event; the smaller, the longer a state stays what it was.
STEP = re.compile(r"_(gain|loss|learning)$")
KEYS = {"policy", "replicate", "municipality", "profile", "year"}


class Parameter:
    def __init__(self, name, unit, low, high, meaning):
        self.name, self.unit, self.low, self.high, self.meaning = name, unit, low, high, meaning

    @property
    def is_rate(self):
        return "per week" in self.unit or "per year" in self.unit

    @property
    def is_step(self):
        return bool(STEP.search(self.name)) and self.unit == "share"

    def end(self, long):
        """The end of the range at which memory is long, or short."""
        return self.high if long == bool(LEFT.search(self.meaning)) else self.low


def parameters(polaris):
    """The catalogue of parameters, as the program prints it."""
    lines = subprocess.run([polaris, "params"], check=True, capture_output=True, text=True).stdout.splitlines()
    found = []
    for line, meaning in zip(lines, lines[1:]):
        match = re.match(r"(\S+) = \S+  \((.+); plausible (\S+) to (\S+)\)$", line)
        if match:
            name, unit, low, high = match.groups()
            found.append(Parameter(name, unit, float(low), float(high), meaning.strip()))
    return found


def worlds(known, drawn, seed):
    """Name and settings of each world."""
    rates = [it for it in known if it.is_rate]
    memory = [it for it in known if it.is_rate or it.is_step]
    yield "defaults", {}
    yield "rates low", {it.name: it.low for it in rates}
    yield "rates high", {it.name: it.high for it in rates}
    yield "memory long", {it.name: it.end(True) for it in memory}
    yield "memory short", {it.name: it.end(False) for it in memory}
    dice = random.Random(seed)
    for number in range(1, drawn + 1):
        yield f"drawn {number}", {it.name: dice.uniform(it.low, it.high) for it in known}


def by_year(options, settings, folder):
    """Each outcome's values by year, replicate after replicate."""
    scenario = folder / "long-run.toml"
    model = "".join(f'"{name}" = {value!r}\n' for name, value in settings.items())
    scenario.write_text(SCENARIO.format(years=YEARS, term=TERM, seed=options.seed, replicates=options.replicates) + f"[model]\n{model}")
    out = folder / "out"
    subprocess.run(
        [options.polaris, "run", scenario, "--no-assumptions", "--out", out, "--quiet", "--no-plots", "--rows", "profile", "--force"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    with open(out / "outcomes.csv", newline="") as file:
        rows = csv.reader(file)
        columns = list(zip(next(rows), *rows))
    found = {}
    for outcome, *values in columns:
        if outcome not in KEYS and all(values):
            numbers = list(map(float, values))
            found[outcome] = [numbers[first : first + YEARS] for first in range(0, len(numbers), YEARS)]
    return found


def difference(replicates, burn_in, options):
    """z, and the difference as a share of the settled mean."""
    start, stop = burn_in - TERM, burn_in - TERM + options.years
    settled = [statistics.fmean(years[options.settled - TERM :]) for years in replicates]
    level = statistics.fmean(settled)
    moved = statistics.fmean(statistics.fmean(years[start:stop]) for years in replicates) - level
    # What such a difference varies by when all is settled: stretches of the settled years against all of them.
    firsts = range(options.settled - TERM, YEARS - options.years + 1, options.years)
    squares = [
        (statistics.fmean(years[first : first + options.years]) - mean) ** 2
        for years, mean in zip(replicates, settled) for first in firsts
    ]
    spread = math.sqrt(statistics.fmean(squares) * (len(firsts) + 1) / (len(firsts) - 1))
    if not spread:
        return 0.0, 0.0
    return moved / (spread / math.sqrt(len(replicates))), moved / abs(level) if level else math.inf


def judge(found, burn_in, options):
    """The outcomes with z and relative difference, the farthest first."""
    judged = [(outcome, *difference(replicates, burn_in, options)) for outcome, replicates in found.items()]
    return sorted(judged, key=lambda it: -abs(it[1]))


def line(outcomes):
    """The Bonferroni line over the outcomes."""
    return statistics.NormalDist().inv_cdf(1 - 0.025 / outcomes)


PAGE = """# How long the burn-in has to be

A run begins with years that are not recorded, so that the initial conditions no longer matter. If there are too few, the
results still reflect the initial conditions; if there are too many, most of the computing time is spent on years that nobody sees.

Each world below is run once, for {years} years after a first term of burn-in: {municipalities}, {replicates} replicates,
seed {seed}. Weeks and elections do not depend on the length of burn-in, so the years from B onwards are those that a burn-in of B
years would have observed; B is a multiple of four, so that observation starts at an election. For each of {outcomes} outcomes, the
mean over the {observed} years after B is compared with the mean over the years from {settled} onwards in the same replicates. z is the
difference divided by the standard error of such a difference between settled years. Each cell gives the number of outcomes
with |z| > 3 and, in brackets, the largest |z|. The cell is bold if that is beyond {line:.2f}, the threshold that at least one of {outcomes}
outcomes exceeds by chance in one world in twenty (Bonferroni). The columns {controls} are far from the start and show the effect of
chance alone.

- *Rates* are the {rates} parameters per week or per year, at the low and the high ends of their plausible ranges.
- *Memory long* and *short* have these parameters, and the {steps} gains and losses caused by a single event, at the ends of their
  ranges at which states change most slowly and most quickly.
- *Drawn* worlds have every parameter drawn uniformly from its range.

{table}

Under revision 4 of the model, four years are too few. After eight years, nothing exceeds the threshold at the defaults and in the
four corners. In some of the drawn worlds a few outcomes still do: mostly how long aldermen have been in office (5% to 8% of its
level) and, in one world, safety (3%). After twelve years this happens in one world in six, after sixteen in one in twelve. The default
is 8. For a study of absolute levels over all worlds, use 12; effects of policies compare runs with the same past.

## Outcomes beyond the threshold

{beyond}

## How the burn-in was shortened

Originally, all aldermen and officials were newcomers in week 0, and the default was 16 years of burn-in. Measured as above (but
divided by the standard error of the observed difference, and with revision 2 of the model), the number of outcomes with |z| > 3 was:

| world | 4 | 8 | 12 | 16 | 20 | 24 |
|---|---|---|---|---|---|---|
| defaults | 20 | 7 | 0 | 0 | 0 | 0 |
| rates low | 32 | 21 | 16 | 12 | 3 | 1 |
| memory long | 35 | 24 | 21 | 13 | 9 | 1 |

The slowest states were trust between the bodies, sensitivity and tenure, and whatever depends on them. Municipalities now
[start](odd.md#5-initialization) at the end of a term, with aldermen and officials who have been there for as long as elections and
exits imply; states with a memory of more than the first term (hidden risks, remembered ventures, the power culture) are completed after it.

Regenerated by `python3 docs/tables/burn_in.py`.
"""


def cell(judged, bonferroni):
    """How many outcomes lie beyond 3, and the largest."""
    largest = abs(judged[0][1])
    text = f"{sum(abs(z) > 3 for _, z, _ in judged)} ({largest:.1f})"
    return f"**{text}**" if largest > bonferroni else text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polaris", default="target/release/polaris")
    parser.add_argument("--replicates", type=int, default=256)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--drawn", type=int, default=12, help="worlds drawn over the ranges of all parameters")
    parser.add_argument("--years", type=int, default=TERM, help="observed years after the burn-in")
    parser.add_argument("--settled", type=int, default=64, help="years after which nothing of the founding is left")
    parser.add_argument("--only", nargs="*", help="names of the worlds to try; the page is not written then")
    parser.add_argument("--slowest", type=int, default=5, help="outcomes to print of each world and burn-in")
    parser.add_argument("--out", default="docs/burn-in.md")
    options = parser.parse_args()
    options.polaris = str(pathlib.Path(options.polaris).resolve())
    known = parameters(options.polaris)
    rows, beyond = [], []
    with tempfile.TemporaryDirectory() as folder:
        for name, settings in worlds(known, options.drawn, options.seed):
            if options.only and name not in options.only:
                continue
            found = by_year(options, settings, pathlib.Path(folder))
            bonferroni = line(len(found))
            cells = []
            for burn_in in (*BURN_INS, *CONTROLS):
                judged = judge(found, burn_in, options)
                cells.append(cell(judged, bonferroni))
                slowest = [
                    f"`{outcome}` {z:+.1f} ({100 * share:+.1f}%)"
                    for outcome, z, share in judged[: options.slowest] if abs(z) > (3 if options.only else bonferroni)
                ]
                print(f"{name}, {burn_in} years: {cells[-1]} {'; '.join(slowest)}", flush=True)
                if slowest:
                    beyond.append(f"- {name}, {burn_in} years: {', '.join(slowest)}")
            rows.append(f"| {name} | {' | '.join(cells)} |")
    if options.only:
        return
    columns = (*BURN_INS, *CONTROLS)
    table = [f"| world | {' | '.join(map(str, columns))} |", "|" + "---|" * (len(columns) + 1), *rows]
    text = PAGE.format(
        years=YEARS, municipalities="one in fifteen municipalities of 2019", replicates=options.replicates, seed=options.seed,
        outcomes=len(found), observed=options.years, settled=options.settled, line=bonferroni,
        controls=" and ".join(map(str, CONTROLS)), rates=sum(it.is_rate for it in known),
        steps=sum(it.is_step and not it.is_rate for it in known), table="\n".join(table),
        beyond="\n".join(beyond) or "Nothing.",
    )
    pathlib.Path(options.out).write_text(text)


if __name__ == "__main__":
    main()

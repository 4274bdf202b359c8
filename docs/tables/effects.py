#!/usr/bin/env python3
"""Runs every intervention alone at dose 1 and at its largest dose and writes docs/effects.md.

One in ten municipalities of 2019, eight years, all policies under the same random events; 95% intervals are those of
`comparison.csv`. Run this in the root of the project: python3 docs/tables/effects.py --polaris target/release/polaris
"""

import argparse
import csv
import pathlib
import re
import subprocess
import tempfile

HEAD = """title = "Every intervention"
question = "What does each intervention do by itself?"
[run]
seed = {seed}
replicates = {replicates}
years = 8
[[municipalities]]
roster = "{roster}"
columns = {{ id = "name", inhabitants = "inhabitants" }}
every = 10
[[policies]]
name = "baseline"
[outcomes]
primary = "risks_relation_severity"
"""
# Header, outcome, whether the effect is one in percent.
READINGS = [
    ("severity", "risks_relation_severity", True),
    ("risks", "risks_relation", True),
    ("violations", "violations_relation", True),
    ("council misinformed", "council_misinformed", True),
    ("grave risks", "risks_relation_grave", True),
]
DILEMMAS = [
    ("rationality", "dilemmas_rationality", True),
    ("loyalty", "dilemmas_loyalty", True),
    ("horizon", "dilemmas_horizon", True),
]
STATES = [
    ("trust of aldermen", "trust_alderman_official", False),
    ("trust of officials", "trust_official_alderman", False),
    ("safety", "safety", False),
    ("results, short", "results_short", True),
    ("results, long", "results_long", True),
]


# Held with college, council and top officials as well, and repeated at mid-term.
JOINT = 'inwerkprogramma = { dose = 1.0, coverage = 1.0, audience = "joint", repeated = true }'


def arms(listed):
    """Label of each policy, and its line in a scenario."""
    for name, largest in listed:
        for dose in (1.0, largest):
            yield f"{name}, {dose:g}", f"{name} = {{ dose = {dose}, coverage = 1.0 }}"
        if name == "inwerkprogramma":
            yield "inwerkprogramma, 1, joint and repeated", JOINT


def interventions(polaris):
    """Names and largest doses."""
    text = subprocess.run([polaris, "interventions"], check=True, capture_output=True, text=True).stdout
    names = re.findall(r"^(\w+) \(\w+\)$", text, re.MULTILINE)
    doses = [float(it) for it in re.findall(r"Largest dose: ([\d.]+)\.", text)]
    assert len(names) == len(doses), (names, doses)
    return list(zip(names, doses))


def effects(options, listed):
    """Rows of comparison.csv by policy and outcome."""
    text = HEAD.format(
        seed=options.seed, replicates=options.replicates,
        roster=pathlib.Path("scenarios/municipalities-2019.csv").resolve(),
    )
    for label, line in arms(listed):
        text += f'[[policies]]\nname = "{label}"\n{line}\n'
    with tempfile.TemporaryDirectory() as folder:
        scenario, out = pathlib.Path(folder) / "effects.toml", pathlib.Path(folder) / "out"
        scenario.write_text(text)
        command = [options.polaris, "run", scenario, "--no-assumptions", "--out", out, "--quiet", "--no-plots"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        with open(out / "comparison.csv", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["profile"] == "all"]
    return {(row["policy"], row["outcome"]): row for row in rows}


def cell(row, percent):
    """An effect with its interval."""
    keys = ["relative_difference", "relative_low", "relative_high"] if percent else ["difference", "ci_low", "ci_high"]
    values = [row[key] for key in keys]
    scale = 100 if percent else 1
    if not all(values):
        # Too few replicates differ for an interval of the ratio: that of the difference, against the level.
        values = [row[key] for key in ("difference", "ci_low", "ci_high")]
        scale = 100 / float(row["baseline_mean"])
    if not all(values):
        # No interval: the policy moved the outcome in too few replicates, or in none.
        return f"{scale * float(row['difference'] or 0):+.{1 if percent else 3}f}"
    mean, low, high = (scale * float(value) for value in values)
    digits = 1 if percent else 3
    text = f"{mean:+.{digits}f} ({low:+.{digits}f} to {high:+.{digits}f})"
    # The interval of the difference decides what differs from 0.
    clear = float(row["ci_low"]) > 0 or float(row["ci_high"]) < 0
    return f"**{text}**" if clear else text


def table(found, listed, columns):
    lines = ["| intervention, dose | " + " | ".join(header for header, _, _ in columns) + " |"]
    lines.append("|---" * (len(columns) + 1) + "|")
    for label, _ in arms(listed):
        cells = [cell(found[(label, outcome)], percent) for _, outcome, percent in columns]
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polaris", default="target/release/polaris")
    parser.add_argument("--replicates", type=int, default=32)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default="docs/effects.md")
    options = parser.parse_args()
    options.polaris = pathlib.Path(options.polaris).resolve()
    listed = interventions(options.polaris)
    found = effects(options, listed)
    page = [
        "# What each intervention does",
        "",
        "Each intervention is simulated alone, at dose 1 and at the largest dose that a scenario can specify, at full coverage: one in ten "
        f"municipalities of 2019, eight years, {options.replicates} replicates, seed {options.seed}, all under the same random events. "
        "Effects are given with 95% intervals, and are bold if the interval excludes 0. None of them has ever been measured: the sizes follow "
        "from assumed effects on states, and the hours differ, so this is not a ranking. Regenerated by `python3 docs/tables/effects.py`; "
        "[theory](theory.md) explains why some interventions have almost no effect.",
        "",
        "## Five measures of risk, in percent",
        "",
        *table(found, listed, READINGS),
        "",
        "## Dilemmas, in percent",
        "",
        *table(found, listed, DILEMMAS),
        "",
        "## Trust and safety from 0 to 1, and results in percent",
        "",
        *table(found, listed, STATES),
        "",
    ]
    pathlib.Path(options.out).write_text("\n".join(page))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Answers the main question under three decision rules, at the defaults and in accepted worlds, and writes docs/answer.md.

The policies are those of scenarios/inwerkprogramma.toml, on one in ten municipalities; all policies of a world have the same
random events. Run this in the root of the project:
python3 docs/tables/answer.py --polaris target/release/polaris --accepted output/calibrate-plausible-worlds/accepted.csv
"""

import argparse
import csv
import pathlib
import re
import subprocess
import tempfile

RULES = ["logit", "satisficing", "rule_following"]
READINGS = [
    "risks_relation_severity", "risks_relation", "violations_relation", "council_misinformed", "risks_relation_grave",
]
SMALLEST = 0.02


def scenario(folder, name):
    """The main scenario with one in ten municipalities."""
    text = pathlib.Path(f"scenarios/{name}.toml").read_text()
    roster = pathlib.Path("scenarios/municipalities-2019.csv").resolve()
    text = text.replace('"municipalities-2019.csv"', f'"{roster}"\nevery = 10')
    path = folder / f"{name}.toml"
    path.write_text(text)
    return path


def effects(options, path, out, rule, world, replicates):
    """Rows of comparison.csv by policy and outcome, over all municipalities."""
    command = [options.polaris, "run", path, "--no-assumptions", "--out", out, "--quiet", "--no-plots"]
    for key, value in [("run.replicates", replicates), ("model.choice", rule), *world]:
        command += ["--set", f"{key}={value}"]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stderr}")
    with open(out / "comparison.csv", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["profile"] == "all"]
    return {(row["policy"], row["outcome"]): row for row in rows}


def relative(row):
    """Difference in percent of the baseline with its interval."""
    level = float(row["baseline_mean"])
    return [100 * float(row[key]) / level for key in ("difference", "ci_low", "ci_high")]


def change(row):
    """Difference in percent of the baseline; 0 if nothing differs."""
    return 100 * float(row["difference"] or 0) / float(row["baseline_mean"])


def lower(found, policy):
    """The number of measures whose interval lies below 0; there is no interval if too few replicates differ."""
    rows = [found[(policy, it)] for it in READINGS]
    return sum(bool(row["ci_high"]) and float(row["ci_high"]) < 0 for row in rows)


def quantile(values, share):
    values = sorted(values)
    place = share * (len(values) - 1)
    below = int(place)
    above = min(below + 1, len(values) - 1)
    return values[below] + (place - below) * (values[above] - values[below])


def worlds_of(options):
    with open(options.accepted, newline="") as file:
        rows = list(csv.DictReader(file))
    step = max(1, len(rows) // options.worlds)
    named = [[(f"model.{name}", row[name]) for name in row if "." in name] for row in rows[::step]]
    return named[: options.worlds]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polaris", default="target/release/polaris")
    parser.add_argument("--accepted", required=True, help="table of accepted worlds (`polaris calibrate`)")
    parser.add_argument("--worlds", type=int, default=32)
    parser.add_argument("--replicates", type=int, default=32)
    parser.add_argument("--replicates-in-worlds", type=int, default=16)
    parser.add_argument("--scenario", default="inwerkprogramma")
    parser.add_argument("--out", default="docs/answer.md")
    options = parser.parse_args()
    options.polaris = pathlib.Path(options.polaris).resolve()
    worlds = worlds_of(options)
    lines = [
        "| decision rule | policy | at the defaults: severity of relation risks, % | measures of risk (of 5) that fall | "
        f"over {len(worlds)} accepted worlds: median (middle 80%) | falls by more than 2% in |",
        "|---|---|---|---|---|---|",
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path = scenario(folder, options.scenario)
        policies = [it for it in re.findall(r'^name = "(\w+)"', path.read_text(), re.MULTILINE) if it != "baseline"]
        for rule in RULES:
            at_defaults = effects(options, path, folder / f"{rule}-defaults", rule, [], options.replicates)
            in_worlds = [
                effects(options, path, folder / f"{rule}-{number}", rule, world, options.replicates_in_worlds)
                for number, world in enumerate(worlds)
            ]
            for policy in policies:
                mean, low, high = relative(at_defaults[(policy, READINGS[0])])
                over = [change(found[(policy, READINGS[0])]) for found in in_worlds]
                enough = sum(it < -100 * SMALLEST for it in over)
                lines.append(
                    f"| {rule} | `{policy}` | {mean:+.1f} ({low:+.1f} to {high:+.1f}) | {lower(at_defaults, policy)} | "
                    f"{quantile(over, 0.5):+.1f} ({quantile(over, 0.1):+.1f} to {quantile(over, 0.9):+.1f}) | {enough} of {len(over)} |"
                )
                print(lines[-1], flush=True)
    page = pathlib.Path(options.out)
    text = page.read_text()
    before, rest = text.split("<!-- generated -->")
    _, after = rest.split("<!-- end of generated -->")
    page.write_text(before + "<!-- generated -->\n\n" + "\n".join(lines) + "\n\n<!-- end of generated -->" + after)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Chooses the sets of assumptions that the program carries from those that a calibration accepted.

Run these in the root of the project whenever the revision of the model changes:

    target/release/polaris calibrate plausible-worlds
    python3 docs/tables/assumptions.py output/plausible-worlds/calibration/accepted.csv

The table keeps all parameters that differ between worlds, what interventions do included, and drops doses and
coverages: a scenario decides those. Worlds are chosen at equal distances in the order of the table.
"""

import argparse
import csv
import pathlib
import re

# Columns of accepted.csv that say nothing of what differs between worlds.
ABOUT = ("world", "wave", "belongs_to")
REVISION = re.compile(r"pub const MODEL_REVISION: u32 = (\d+);")


def chosen(rows, wanted):
    """So many rows at equal distances, each the middle one of a group; all of them if they are no more."""
    if len(rows) <= wanted:
        return rows
    return [rows[(2 * number + 1) * len(rows) // (2 * wanted)] for number in range(wanted)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("accepted", help="accepted.csv of a calibration")
    parser.add_argument("--worlds", type=int, default=64)
    parser.add_argument("--out", default="src/scenario/assumptions.csv")
    options = parser.parse_args()
    revision = REVISION.search(pathlib.Path("src/model/catalogue/mod.rs").read_text()).group(1)
    with open(options.accepted, newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows:
        parser.error(f"{options.accepted} has no worlds")
    names = [name for name in rows[0] if name not in ABOUT and not name.startswith("policies.")]
    with open(options.out, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["world", "model_revision", *names])
        for number, row in enumerate(chosen(rows, options.worlds), 1):
            # Nine digits say all that the model keeps of a value.
            out.writerow([number, revision, *(f"{float(row[name]):.9g}" for name in names)])


if __name__ == "__main__":
    main()

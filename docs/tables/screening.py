#!/usr/bin/env python3
"""Halves and doubles the numbers in the rules one at a time, and reports which of them change the primary answers.

One in nine municipalities of 2019, eight years; each run simulates the baseline and inwerkprogramma at dose 1. Runs that are
compared have the same random events and differ in one number. A proportion that would exceed 1 when doubled is set to 1. Errors are
standard errors by the jackknife over replicates.

  try    runs the program for each number named (or all parameters that docs/tables/screening.csv names) and writes the
         results to that table, replacing earlier rows of the same number
  page   writes docs/numbers.md from the table: a number is called a parameter or a constant
         depending on where it is found in the code

Only parameters can be tested. The numbers that are constants now were parameters in the build that filled the table;
to test one again, make it a parameter first.

Run this in the root of the project: python3 docs/tables/screening.py try --polaris target/release/polaris [--names a.b,c.d]
"""

import argparse
import csv
import pathlib
import re
import subprocess
import tempfile

TABLE = pathlib.Path("docs/tables/screening.csv")
PAGE = pathlib.Path("docs/numbers.md")
RULES = pathlib.Path("src/model")
PARAMETERS = RULES / "catalogue/parameters.rs"
HEAD = """title = "A number of the rules"
question = "Does it move the answers?"
[run]
seed = {seed}
replicates = {replicates}
years = 8
burn_in_years = 16
[[municipalities]]
roster = "{roster}"
columns = {{ id = "name", inhabitants = "inhabitants" }}
every = 9
[[policies]]
name = "baseline"
[[policies]]
name = "{policy}"
{policy} = {{ dose = 1.0, coverage = 1.0 }}
"""
POLICY = "inwerkprogramma"
SEVERITY = "risks_relation_severity"
# An answer, and how it is read from the mean outcomes of a run by policy: the first two are the primary ones.
ANSWERS = {
    "severity": lambda of: of("baseline", SEVERITY),
    "effect": lambda of: 100 * (of(POLICY, SEVERITY) / of("baseline", SEVERITY) - 1),
    "violations": lambda of: of("baseline", "violations_relation"),
    "risks_side_activities": lambda of: of("baseline", "risks_side_activities"),
    "risks_enterprise": lambda of: of("baseline", "risks_enterprise"),
    "trust": lambda of: of("baseline", "trust_alderman_official"),
    "safety": lambda of: of("baseline", "safety"),
}
# Answers whose change is reported as a percentage of their level.
LEVELS = {"severity", "violations", "risks_side_activities", "risks_enterprise"}
COLUMNS = ["number", "value", "set"] + [f"{answer}{end}" for answer in ANSWERS for end in ("", "_se")]
# Constants that move a primary answer all the same, and why.
EXCEPTIONS = {"politics.step_of_volatility": "it converts a Pedersen index into a step, and the index is a parameter"}
# Moves of this many standard errors count. There are many numbers, and so many chances of a false alarm.
BEYOND = 3.0


def described():
    """Unit, default and upper bound of every parameter, by name."""
    found, group = {}, None
    for line in PARAMETERS.read_text().split("\nparameters! {")[1].splitlines():
        if opening := re.match(r'"(\w+)" \{', line):
            group = opening[1]
        elif entry := re.match(r'\s+(\w+): ([-\d._]+), [-\d._]+\.\.([-\d._]+), "([^"]+)"', line):
            name, default, high, unit = entry.groups()
            shares = {"share", "share per week", "per week"}
            most = 1.0 if unit in shares else 20.0 if unit == "logit" else 10 * float(high)
            found[f"{group}.{name}"] = float(default.replace("_", "")), most
    return found


def run(options, folder, settings):
    """Outcomes by policy and outcome: a value for each replicate."""
    scenario, out = folder / "scenario.toml", folder / "out"
    roster = pathlib.Path("scenarios/municipalities-2019.csv").resolve()
    scenario.write_text(HEAD.format(seed=options.seed, replicates=options.replicates, roster=roster, policy=POLICY))
    command = [options.polaris, "run", scenario, "--no-assumptions", "--out", out, "--quiet", "--no-plots", "--rows", "none", "--force"]
    command += [f"--set=model.{name}={value!r}" for name, value in settings]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    table = {}
    with open(out / "replicates.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["profile"] == "all":
                for outcome, value in row.items():
                    table.setdefault((row["policy"], outcome), []).append(value)
    return {key: [float(value) for value in values] for key, values in table.items() if key[1] not in ("policy", "profile") and all(values)}


def compare(base, other):
    """By answer: how far it moves, and the standard error of that."""

    def moves(replicates):
        def mean(table):
            return lambda policy, outcome: sum(table[(policy, outcome)][it] for it in replicates) / len(replicates)

        return {
            answer: 100 * (read(mean(other)) / read(mean(base)) - 1) if answer in LEVELS else read(mean(other)) - read(mean(base))
            for answer, read in ANSWERS.items()
        }

    everyone = range(len(base[("baseline", SEVERITY)]))
    n = len(everyone)
    whole = moves(everyone)
    without = [moves([it for it in everyone if it != left]) for left in everyone]
    found = {}
    for answer in ANSWERS:
        center = sum(each[answer] for each in without) / n
        found[answer] = whole[answer], ((n - 1) / n * sum((each[answer] - center) ** 2 for each in without)) ** 0.5
    return found


def read_table():
    if not TABLE.exists():
        return []
    with open(TABLE, newline="") as file:
        return list(csv.DictReader(file))


def write_table(rows):
    with open(TABLE, "w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def attempt(options):
    known = described()
    rows = read_table()
    names = options.names.split(",") if options.names else [name for name in dict.fromkeys(row["number"] for row in rows) if name in known]
    with tempfile.TemporaryDirectory() as folder:
        base = run(options, pathlib.Path(folder), [])
        for name in names:
            default, most = known[name]
            fresh = []
            for value in (default / 2, min(default * 2, most)):
                found = compare(base, run(options, pathlib.Path(folder), [(name, value)]))
                cells = {f"{answer}{end}": f"{number:.4f}" for answer, both in found.items() for end, number in zip(("", "_se"), both)}
                fresh.append({"number": name, "value": f"{default:g}", "set": f"{value:g}"} | cells)
            rows = [row for row in rows if row["number"] != name] + fresh
            write_table(rows)
            print(name, *(row["severity"] + "±" + row["severity_se"] + " " + row["effect"] + "±" + row["effect_se"] for row in fresh), flush=True)


INTRO = """# Numbers in the rules

Every number in the rules of the model has a name. It is either a *parameter*, which scenarios set and studies vary, or a
*constant* in the code, which they cannot change. This was decided by a test: each number was halved and doubled, one at a
time, and it is a parameter if that changes a primary answer by more than {beyond:g} standard errors:

1. the severity of the relation risks in the baseline (`{severity}`), in percent;
2. the effect of an induction programme (`{policy}`, dose 1) on it, in percentage points.

A number of the two other tension fields, which hardly affect these answers, is also a parameter if it changes the risks of
its own field (`risks_side_activities`, `risks_enterprise`) by that much. Some numbers that change neither are parameters
because closely related numbers are.

The test used one in nine municipalities of 2019, eight years after sixteen of burn-in, and {replicates} replicates; both
worlds of a comparison have the same random events. The number after ± is one standard error; changes of more than {beyond:g}
standard errors are bold. Among {tries} tests of each answer, one or two exceed that by chance alone. A proportion that would exceed 1
when doubled was set to 1; [screening.csv](tables/screening.csv) lists the values that were used, with more answers. A number may
matter little on its own and still matter in combination with others, or for an outcome or a policy that was not examined. A
sensitivity analysis can show that; a table of this kind cannot.

The numbers were tested under revision 2 of the model, in a build in which all of them were parameters; the first column gives
their names in that build (`bodies.crisis_relief` was tested under revision 3). `docs/tables/screening.py` tests those that are
parameters today and writes this page.

"""

TAIL = """
## Numbers that were not tested

| kind | examples | why they are constants |
|---|---|---|
| definitions | the severity scale, `(0.15 + W) * (0.4 + 0.6 * salience)`; a risk is grave above 0.5; years, terms and quarters; two years as the long term; what dose 1 of an intervention is, its hours, and how fast its effect fades after its end | results with another scale would not be comparable with these |
| centres | `x - 0.5`, `0.67` in the weight of distrust on deciding by power, `0.25` in preparing and settling | the point at which a term is zero; changing it is equivalent to changing the base utility, which is a parameter |
| scales of outcomes that no rule reads | results of a dossier or a venture, weeks of delay | they rescale one outcome and change nothing else |
| guards | traits within 0.02 and 0.98, probabilities of setbacks of at most 0.9, an attention of at least 0.05 | they keep numbers finite at the ends of ranges |
| places of events on a weekly random number | 0.20, 0.25, 0.30, 0.45 | addresses, without a meaning in the municipality |
| law | seats, quotas, terms | set by law |
"""


def where(name):
    """The files of the rules that read a number, and the name of the constant if it is one."""
    name = name.split(".")[1]
    reading, constant = re.compile(rf"\b(p|parameters\(\))\.{name}\b"), re.compile(rf"\bconst {name.upper()}:")
    found, is_constant = [], False
    for path in sorted(RULES.rglob("*.rs")):
        text = path.read_text().split("#[cfg(test)]")[0]
        if path == PARAMETERS:
            continue
        if reading.search(text) or constant.search(text):
            found.append(str(path.relative_to(RULES)))
            is_constant |= bool(constant.search(text))
    return found, is_constant


def cell(row, answer):
    number, error = float(row[answer]), float(row[f"{answer}_se"])
    text = f"{number:+.1f} ±{error:.1f}" if abs(number) >= 0.05 or error >= 0.05 else "0.0"
    return f"**{text}**" if beyond(row, answer) else text


def beyond(row, answer):
    number, error = float(row[answer]), float(row[f"{answer}_se"])
    return abs(number) > BEYOND * error and number != 0


def page():
    known, rows = described(), read_table()
    by_name = {}
    for row in rows:
        by_name.setdefault(row["number"], []).append(row)
    text = INTRO.format(beyond=BEYOND, severity=SEVERITY, policy=POLICY, replicates=24, tries=len(rows))
    text += "| number | value | read in | severity, halved (%) | doubled (%) | effect, halved (points) | doubled (points) | kind |\n|---|---|---|---|---|---|---|---|\n"
    counts = {"parameters": 0, "constants": 0}
    for name, both in by_name.items():
        files, is_constant = where(name)
        if not files or is_constant == (name in known):
            raise SystemExit(f"{name}: found in {files or 'no file'}, {'a' if is_constant else 'no'} constant, {'a' if name in known else 'no'} parameter")
        counts["constants" if is_constant else "parameters"] += 1
        moves = any(beyond(row, answer) for row in both for answer in ("severity", "effect"))
        own = name.split(".")[0] in ("side_activities", "enterprise") and any(
            beyond(row, f"risks_{name.split('.')[0]}") for row in both)
        if is_constant and moves and name not in EXCEPTIONS:
            raise SystemExit(f"{name}: a constant that changes a primary answer, without a reason in EXCEPTIONS")
        verdict = f"constant `{name.split('.')[1].upper()}`" if is_constant else "parameter" if moves else "parameter: changes its own field" if own else "parameter: like related ones"
        verdict += f": {EXCEPTIONS[name]}" if name in EXCEPTIONS else ""
        short, long = both
        cells = [f"`{name}`", short["value"], ", ".join(files), cell(short, "severity"), cell(long, "severity"), cell(short, "effect"), cell(long, "effect"), verdict]
        text += "| " + " | ".join(cells) + " |\n"
    text += f"\n{counts['parameters']} are parameters, {counts['constants']} are constants.\n" + TAIL
    PAGE.write_text(text)
    print(counts)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["try", "page"])
    parser.add_argument("--polaris", default="target/release/polaris")
    parser.add_argument("--names")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--replicates", type=int, default=24)
    options = parser.parse_args()
    attempt(options) if options.what == "try" else page()

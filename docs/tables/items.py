#!/usr/bin/env python3
"""Tests the claims of the study one by one on the model, and writes docs/items.md.

Each row has a contrast (two worlds that differ in one thing, or a policy against none), the outcomes by
which it is judged with the sign that the study gives, and a command. Both arms have the same random
events; intervals are Student's t over replicates (normal quantile, 32 of them). Verdicts:

  works       every outcome changes as expected, its interval excludes 0, by at least 2% of its level
              (0.01 for a state between 0 and 1); if the study says that something does not help,
              the interval lies above -1% of the level (wrong sign: below it)
  weak        as expected, but by less
  cosmetic    no outcome differs significantly from 0
  wrong sign  some outcome changes in the other direction, its interval excludes 0

Items that a pattern judges take its verdict from docs/patterns.md; three are cases, which run their shipped scenario.
With --accepted each contrast of parameters or of a policy is tested again in that many worlds of a table of accepted worlds
(`polaris calibrate`), with fewer replicates, and the page says in how many the signs hold.

Run this in the root of the project: python3 docs/tables/items.py --polaris target/release/polaris
"""

import argparse
import csv
import math
import pathlib
import re
import subprocess
import tempfile

HEAD = """title = "An item of the study"
question = "Does it work?"
[run]
seed = {seed}
replicates = {replicates}
years = 8
burn_in_years = 8
[[municipalities]]
roster = "{roster}"
columns = {{ id = "name", inhabitants = "inhabitants" }}
every = 9
[[policies]]
name = "baseline"
"""
SEVERITY = "risks_relation_severity"
STATES = {
    "trust_alderman_official", "trust_official_alderman", "trust_collective", "safety", "openness",
    "respect_alderman", "respect_official", "cooperation", "credibility_own_service", "pressure_on_aldermen",
}


def moved(parameter, low, high, *judged):
    return ("set", [(parameter, low)], [(parameter, high)], judged)


def policy(name, *judged, dose=1.0):
    return ("policy", name, dose, judged)


def pattern(*ids):
    """Judged by patterns, whose verdicts are in docs/patterns.md."""
    return ("pattern", ids)


def share(name, above, below, least):
    """Judged by a share of totals in the baseline, which must be at least so much."""
    return ("share", name, above, below, least)


def case(scenario, first, second, *judged):
    """Judged by two arms of a shipped scenario, each its settings, profile and policy."""
    return ("case", scenario, first, second, judged)


def up(outcome):
    return (outcome, 1)


def down(outcome):
    return (outcome, -1)


def not_down(outcome):
    return (outcome, 0)


# The list that takes a third of the vote never comes.
NO_LIST = (("series.environment.new_list", "[[0, 0.0], [1, 0.0]]"),)

# Number, item, lines, contrast. Most contrasts are those with which revision 1 of the model was tested. Those of 3, 12,
# 13, 27, 30, 41, 50, 51, 59 and 68 to 70 differ in the parameter, its ends or the outcome, and outcomes were chosen
# after the first table of patterns of revision 2 had been seen; those of 19, 31, 59 and 68 to 70 before their first run.
ITEMS = [
    (1, "Alderman: need for publicity", "L459-470, 593-598", moved("people.need_to_be_seen", 0.375, 0.625, up("requests_improper"), up(SEVERITY))),
    (2, "Mayor", "L432-434", moved("people.backbone", 0.3, 0.9, up("calls_back"), down("requests_improper"))),
    (3, "Municipal secretary", "L432-433", moved("people.backbone", 0.3, 0.9, up("safety"))),
    (4, "Directors of departments", "L90-92, 278-285", moved("people.professional_weight", 0.49, 0.76, up("refusals"), down("violations_relation"))),
    (5, "Directors of companies and projects", "L213-216", moved("enterprise.autonomy", 0.4, 0.7, up("risks_enterprise"))),
    (6, "Council", "L246-254, 432, 606-611", moved("environment.council_control", 0.44, 0.81, up("council_corrected"), down("violations_relation"))),
    (7, "Media", "L150-153, 459-470, 600-604", moved("environment.media_level", 0.35, 0.65, up("requests_improper"), up(SEVERITY))),
    (8, "Voters", "L2-10, 603", moved("environment.volatility", 0.155, 0.285, up("aldermen_new"), up(SEVERITY))),
    (9, "Own staff and department", "L439-451", moved("people.loyalty_service", 0.375, 0.625, up("dilemmas_loyalty"))),
    (10, "Substitute official", "L430-431", moved("counter.willing_base", -4, -1, up("substitutions"), up(SEVERITY))),
    (11, "Outside organisations", "L177-192", moved("side_activities.overlap", 0.30, 0.57, up("risks_side_activities"))),
    (12, "Parties, coalition, programme", "L5-6, 399, 529-530", moved("pressure.pressure_programme", 0.07, 0.30, up(SEVERITY))),
    (13, "Audit office (rekenkamer)", "L15-16", policy("rekenkamer", down(SEVERITY))),
    (14, "Temptation", "L150-154", moved("people.temptation", 0.26, 0.49, up("risks_leak"), up("risks_embellishment"))),
    (15, "Clarity of norms", "L156-157", moved("culture.norm_clarity", 0.45, 0.75, down(SEVERITY), down("requests_improper"))),
    (16, "Compliance and oversight", "L159-161", moved("culture.oversight", 0.41, 0.74, down("violations_relation"), down(SEVERITY))),
    (17, "Field: side activities", "L175-192, 540-543", moved("side_activities.private_share", 0.30, 0.57, up("risks_side_activities"))),
    (18, "Field: enterprise", "L193-216, 545-554", policy("norm_ondernemerschap", down("risks_enterprise"))),
    (19, "Field: the relation is dominant", "L225-234, 492-497", share("proportion of risks that arise in the relation", ["risks_relation"], ["risks_relation", "risks_side_activities", "risks_enterprise"], 0.75)),
    (20, "Ring 1: trust and loyalty as success factors", "L261-263, 492-497", moved("relations.trust_start", 0.6, 0.8, down(SEVERITY))),
    (21, "Ring 2: cultures, structure, persons", "L264-268", moved("culture.power_culture", 0.34, 0.61, up(SEVERITY))),
    (22, "Ring 3: environment, through ring 2 and persons", "L269-271", pattern("P35")),
    (23, "Trust: bilateral and collective", "L355-356", pattern("P14")),
    (24, "Trust: formal planning-and-control circuit", "L353-354", moved("culture.planning_control", 0.4, 0.7, up("trust_alderman_official"))),
    (25, "Openness: tell in time", "L364-368", moved("answer.tell_base", -1.95, -1.05, down("surprises"), up("trust_alderman_official"))),
    (26, "Openness: room to contradict", "L369-372", moved("people.tolerance_real", 0.425, 0.675, down("contradictions_punished"), down(SEVERITY))),
    (27, "Safety", "L374-389", moved("culture.power_culture", 0.34, 0.61, down("safety"))),
    (28, "Respect", "L391-404", moved("relations.respect_loss", 0.03, 0.12, down("respect_alderman"), up("requests_improper"))),
    (29, "Dilemma A: rationality", "L418-424", moved("culture.norm_clarity", 0.45, 0.75, down("dilemmas_rationality"))),
    (30, "A, tender case as a sequence", "L426-434", moved("people.professional_weight", 0.49, 0.76, up("escalations"), up("calls_back"))),
    (31, "A, an uninformed council cannot be accounted to", "L104-112, 426-434", share("proportion of cases of a misinformed council that are a risk", ["risks_omission", "risks_embellishment"], ["council_misinformed"], 0.9)),
    (32, "Dilemma B: U-turn case", "L437-451", moved("request.u_turn_appeal", -4, -1, up("dilemmas_loyalty"), down("credibility_own_service"))),
    (33, "Dilemma C: short and long term", "L459-470", moved("environment.media_level", 0.35, 0.65, up("dilemmas_horizon"))),
    (34, "Silos", "L484", moved("culture.silos", 0.4, 0.7, up("playing_off"), up(SEVERITY))),
    (35, "Informal culture", "L485-487", moved("culture.informal_culture", 0.39, 0.66, up("risks_bypass"), up(SEVERITY))),
    (36, "Power and results culture", "L487-489", moved("pressure.results_pressure", 0.44, 0.81, up(SEVERITY), up("decisions_by_power"))),
    (37, "No collective", "L503-508", moved("culture.collectivity", 0.4, 0.7, down("playing_off"), down("dilemmas_loyalty"))),
    (38, "Media pressure rising", "L601-608", moved("environment.media_level", 0.35, 0.65, up("violations_relation"), down("cooperation"))),
    (39, "Voter mobility rising", "L603", moved("environment.volatility", 0.155, 0.285, down("trust_alderman_official"))),
    (40, "Dualisering", "L246-254, 606-611", moved("environment.dualisering", 0.25, 0.75, up("pressure_on_aldermen"), down("cooperation"))),
    (41, "Recruits from outside reduce risks", "L611-614", policy("wethouders_van_buiten", down(SEVERITY), dose=3.0)),
    (42, "Leaking", "L152", moved("people.temptation", 0.26, 0.49, up("risks_leak"))),
    (43, "Embellishing", "L153", moved("pressure.results_pressure", 0.44, 0.81, up("risks_embellishment"))),
    (44, "Omitting", "L426-428", moved("culture.norm_clarity", 0.45, 0.75, down("risks_omission"))),
    (45, "Refusing", "L428-431", moved("people.professional_weight", 0.49, 0.76, up("refusals"))),
    (46, "Escalating", "L431-434", moved("people.backbone", 0.3, 0.9, up("calls_back"), down("requests_improper"))),
    (47, "Self-censorship", "L589-593", moved("answer.retaliation", 0.75, 3, down("contradictions"), up(SEVERITY))),
    (48, "Playing off", "L506-508", moved("dossiers.conflict_share", 0.41, 0.74, up("dilemmas_loyalty"), down("safety"))),
    (49, "Deciding by power", "L383-387, 579-584", moved("culture.power_culture", 0.34, 0.61, up("decisions_by_power"), down("safety"))),
    (50, "Initialling (parafencultuur): costs trust, does not help", "L389, 587", moved("risk.initialling_base", -6, -1.5, down("trust_alderman_official"), not_down(SEVERITY))),
    (51, "Shadow files", "L389, 587", moved("culture.power_culture", 0.34, 0.61, up("shadow_files"))),
    (52, "Excessive awe", "L589", moved("answer.contradict_base", -0.9, -0.3, up("contradictions"), down(SEVERITY))),
    (53, "Spotlight", "L595-597", moved("people.need_to_be_seen", 0.375, 0.625, up("requests_improper"))),
    (54, "Falling back on the formal route", "L348-349", moved("relations.fallback_base", -0.8, 1.2, down("requests_informal"))),
    (55, "Failing to support an official", "L360-361, 378", moved("culture.cover_disposition", 0.43, 0.68, up("safety"), up("trust_official_alderman"))),
    (56, "Surprising each other", "L366", moved("relations.surprise_weight", 0.7, 2.8, down("trust_alderman_official"))),
    (57, "Warning, preventing slips", "L290-293", moved("request.warning_weight", 0.75, 3, down("requests_improper"))),
    (58, "Timely proposals", "L278-285", moved("request.prepare_base", -2.3, -1.2, down("requests_improper"), down(SEVERITY))),
    (59, "Agenda-setting by officials", "L285-286", moved("request.agenda_step", 4.0, 1.0, down("surprises"), up("trust_alderman_official"))),
    (60, "Paying more attention to councillors than to officials", "L330-332", moved("people.attention_to_officials", 0.85, 0.27, up("surprises"), up(SEVERITY))),
    (61, "Insecurity early in office brings tension and risk", "L305-315, 527-529", moved("people.uncertainty_start", 0.5, 1.0, up("decisions_by_power"), up(SEVERITY))),
    (62, "Growing used to each other", "L312-315", pattern("P03", "P32")),
    (63, "Crisis and mutual distrust after an ouster", "L2-10", pattern("P37")),
    (64, "Dialogue clears the air", "L10-11", pattern("P02")),
    (65, "Perception gaps", "L369-372, 545-554, 589-593", pattern("P13", "P24")),
    (66, "Affair of other fields affects the alderman", "L230-234", pattern("P16")),
    (67, "Having to account disciplines", "L104-112", moved("scrutiny.discovery_rate", 0.0006, 0.0024, down("requests_improper"))),
    (68, "Rotterdam 2002", "L2-11", case("rotterdam-2002", (NO_LIST, "all", "baseline"), ((), "all", "baseline"), up("crisis_weeks"), down("trust_alderman_official"))),
    (69, "Port of Rotterdam", "L11-16", case("port-company", ((), "all", "baseline"), ((), "all", "normen"), down("risks_enterprise"), down("surprises"))),
    (70, "Amsterdam 2004", "L21-42, 482-508, 575-598", case("amsterdam-2004", ((), "middling", "baseline"), ((), "as_described", "baseline"), down("trust_alderman_official"), down("safety"), up("decisions_by_power"), up(SEVERITY))),
    (71, "inwerkprogramma", "L531", policy("inwerkprogramma", down(SEVERITY), down("risks_relation"))),
    (72, "kennismaking", "L531", policy("kennismaking", down(SEVERITY))),
    (73, "collegiale coaching", "L532", policy("collegiale_coaching", down(SEVERITY))),
    (74, "ervaren wethouders", "L529-530", policy("ervaren_wethouders", down(SEVERITY))),
    (75, "wethouders van buiten", "L611-614", policy("wethouders_van_buiten", down(SEVERITY))),
    (76, "relatiegesprek (central advice)", "L519-525", policy("relatiegesprek", up("trust_alderman_official"), up("safety"), down(SEVERITY))),
    (77, "dialoog na crisis", "L10-11", policy("dialoog_na_crisis", down("crisis_weeks"))),
    (78, "collectief bestuur", "L503-508", policy("collectief_bestuur", down("playing_off"), down(SEVERITY))),
    (79, "dekking", "L370-380", policy("dekking", up("safety"), down(SEVERITY))),
    (80, "normhelderheid", "L156-157", policy("normhelderheid", down(SEVERITY))),
    (81, "toezicht", "L159-161", policy("toezicht", down("violations_relation"), down(SEVERITY))),
    (82, "meldplicht nevenactiviteiten", "L516-518", policy("meldplicht_nevenactiviteiten", down("risks_side_activities"))),
    (83, "norm ondernemerschap", "L518-519", policy("norm_ondernemerschap", down("risks_enterprise"))),
    (84, "ontkokering", "L484", policy("ontkokering", down("playing_off"), down(SEVERITY))),
]


class Runs:
    """Runs of the program, each once."""

    def __init__(self, options, folder):
        self.options, self.folder, self.known, self.folders = options, folder, {}, {}

    def replicates(self, settings=(), policies=(), world=(), scenario=None):
        """Outcomes by profile, policy and replicate."""
        key = (tuple(settings), tuple(policies), tuple(world), scenario)
        if key not in self.known:
            self.known[key] = self.run(key, len(self.known))
        return self.known[key]

    def total(self, columns):
        """The sum of counts in the baseline, over all municipalities, years and replicates."""
        self.replicates()
        with open(self.folders[((), (), (), None)] / "outcomes.csv", newline="") as file:
            return sum(float(row[it]) for row in csv.DictReader(file) if row["policy"] == "baseline" for it in columns)

    def run(self, key, number):
        settings, policies, world, name = key
        replicates = self.options.replicates_in_worlds if world else self.options.replicates
        scenario = f"scenarios/{name}.toml"
        if name is None:
            text = HEAD.format(
                seed=self.options.seed, replicates=replicates,
                roster=pathlib.Path("scenarios/municipalities-2019.csv").resolve(),
            )
            for policy_, dose in policies:
                text += f'[[policies]]\nname = "{policy_}"\n{policy_} = {{ dose = {dose}, coverage = 1.0 }}\n'
            scenario = self.folder / f"item-{number}.toml"
            scenario.write_text(text)
        out = self.folder / f"out-{number}"
        command = [self.options.polaris, "run", scenario, "--no-assumptions", "--out", out, "--quiet", "--no-plots"]
        if name is not None:
            command += ["--set", f"run.replicates={self.options.replicates_of_cases}"]
        chosen = {f"model.{key_}": value for key_, value in world}
        chosen |= {key_ if key_.startswith("series.") else f"model.{key_}": value for key_, value in settings}
        for key_, value in chosen.items():
            command += ["--set", f"{key_}={value}"]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(map(str, command))}\n{done.stderr}")
        self.folders[key] = out
        table = {}
        with open(out / "replicates.csv", newline="") as file:
            for row in csv.DictReader(file):
                arm, replicate = (row.pop("profile"), row.pop("policy")), int(row.pop("replicate"))
                for outcome, value in row.items():
                    if value:
                        table.setdefault((*arm, outcome), {})[replicate] = float(value)
        return table


def compare(low, high):
    """Mean difference, its half-width, and the mean of the first arm."""
    common = sorted(set(low) & set(high))
    differences = [high[it] - low[it] for it in common]
    n = len(differences)
    mean = sum(differences) / n
    spread = math.sqrt(sum((it - mean) ** 2 for it in differences) / (n - 1) / n)
    return mean, 2.04 * spread, sum(low[it] for it in common) / n


def verdict_of(outcome, sign, mean, half, level):
    if sign == 0:
        line = -0.01 * abs(level)
        return "works" if mean - half > line else "wrong sign" if mean + half < line else "cosmetic"
    if abs(mean) <= half:
        return "cosmetic"
    if mean * sign < 0:
        return "wrong sign"
    enough = abs(mean) >= 0.01 if outcome in STATES else abs(mean) >= 0.02 * abs(level)
    return "works" if enough else "weak"


def told(outcome, mean, half, level):
    if outcome in STATES:
        return f"`{outcome}` {mean:+.3f} (±{half:.3f})"
    return f"`{outcome}` {100 * mean / level:+.1f}% (±{100 * half / abs(level):.1f})" if level else f"`{outcome}` {mean:+.3g}"


def worst_of(verdicts):
    """The verdict on an item from those on its outcomes."""
    if "wrong sign" in verdicts:
        return "wrong sign"
    if all(verdict == "cosmetic" for verdict in verdicts):
        return "cosmetic"
    return "works" if all(verdict == "works" for verdict in verdicts) else "weak"


def arms(runs, contrast, world=()):
    """The tables of the two arms of a contrast, and which profile and policy each is."""
    baseline = ("all", "baseline")
    if contrast[0] == "set":
        _, from_, to, judged = contrast
        return runs.replicates(from_, world=world), baseline, runs.replicates(to, world=world), baseline, judged
    if contrast[0] == "policy":
        _, name, dose, judged = contrast
        table = runs.replicates((), ((name, dose),), world=world)
        return table, baseline, table, ("all", name), judged
    _, scenario, first, second, judged = contrast
    tables = [runs.replicates(settings, scenario=scenario) for settings, _, _ in (first, second)]
    return tables[0], first[1:], tables[1], second[1:], judged


def what_of(contrast):
    """The contrast in words."""
    if contrast[0] == "set":
        _, from_, to, _ = contrast
        return ", ".join(f"`{name}` {low} to {high}" for (name, low), (_, high) in zip(from_, to))
    if contrast[0] == "policy":
        return f"policy `{contrast[1]}`, dose {contrast[2]:g}"
    _, scenario, first, second, _ = contrast
    differs = [f"{it[1]}, {it[2]}" + (", without the new list" if it[0] else "") for it in (first, second)]
    return f"scenario `{scenario}`: {differs[1]} against {differs[0]}"


def judge(runs, contrast, world=()):
    low, first, high, second, judged = arms(runs, contrast, world)
    found = []
    for outcome, sign in judged:
        mean, half, level = compare(low[(*first, outcome)], high[(*second, outcome)])
        found.append((verdict_of(outcome, sign, mean, half, level), told(outcome, mean, half, level)))
    return what_of(contrast), "; ".join(text for _, text in found), worst_of([verdict for verdict, _ in found])


def judge_patterns(ids):
    page = pathlib.Path("docs/patterns.md").read_text()
    verdicts = {it: re.search(rf"^\| \*\*{it}\*\* .*?\| \| \| \*\*(\w+)\*\*", page, re.MULTILINE)[1] for it in ids}
    came = "; ".join(f"{it} {verdict}" for it, verdict in verdicts.items())
    return "patterns", came, "works" if set(verdicts.values()) == {"holds"} else "does not come out"


def judge_share(runs, name, above, below, least):
    found = runs.total(above) / runs.total(below)
    return "baseline", f"{name}: {100 * found:.0f}%, at least {100 * least:.0f}% expected", "works" if found >= least else "wrong sign"


def in_worlds(runs, contrast, worlds):
    """In how many accepted worlds the signs hold, and in how many one is wrong."""
    if contrast[0] not in ("set", "policy") or not worlds:
        return ""
    verdicts = [judge(runs, contrast, world)[2] for world in worlds]
    wrong = verdicts.count("wrong sign")
    right = sum(verdict in ("works", "weak") for verdict in verdicts)
    return f"{right} of {len(worlds)}" + (f", {wrong} wrong" if wrong else "")


def accepted(options):
    """Worlds from a table of accepted ones, evenly over it, each as names of parameters with values."""
    if options.accepted is None:
        return []
    with open(options.accepted, newline="") as file:
        rows = list(csv.DictReader(file))
    step = max(1, len(rows) // options.worlds)
    return [tuple((name, row[name]) for name in row if "." in name) for row in rows[::step][: options.worlds]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polaris", default="target/release/polaris")
    parser.add_argument("--replicates", type=int, default=32)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--replicates-of-cases", type=int, default=64)
    parser.add_argument("--accepted", help="table of accepted worlds, such as accepted.csv of `polaris calibrate`")
    parser.add_argument("--worlds", type=int, default=8, help="how many of them to try each item in")
    parser.add_argument("--replicates-in-worlds", type=int, default=16)
    parser.add_argument("--out", default="docs/items.md")
    parser.add_argument("--only", type=int, nargs="*", help="numbers of the items to try")
    options = parser.parse_args()
    options.polaris = pathlib.Path(options.polaris).resolve()
    rows, tally, worlds = [], {}, accepted(options)
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(options, pathlib.Path(folder))
        for number, item, lines, contrast in ITEMS:
            if options.only and number not in options.only:
                continue
            if contrast[0] == "pattern":
                what, came, verdict = judge_patterns(contrast[1])
            elif contrast[0] == "share":
                what, came, verdict = judge_share(runs, *contrast[1:])
            else:
                what, came, verdict = judge(runs, contrast)
            holds = in_worlds(runs, contrast, worlds)
            tally[verdict] = tally.get(verdict, 0) + 1
            rows.append(f"| {number} | {item} | {lines} | {what} | {came} | **{verdict}** |" + (f" {holds} |" if worlds else ""))
            print(number, item, came, verdict, holds, flush=True)
    page = [
        "# The study, item by item",
        "",
        "Each claim of the study is tested on the model. A contrast changes one parameter, or compares one policy with none, "
        "under the same random events. The outcomes by which it is judged, with the sign that the study gives, are in the script. "
        "They were chosen before the item was run, though after the first patterns of revision 2. *Works*: every outcome changes as expected, "
        "significantly, and by at least 2% (0.01 for a state from 0 to 1). *Weak*: as expected, but by less, or one of several does not differ "
        "significantly from 0. *Cosmetic*: none does. Some items are judged by patterns ([patterns](patterns.md)), by a proportion, or by two "
        "arms of a shipped scenario.",
        "",
        "One in nine municipalities of 2019, eight years, "
        f"{options.replicates} replicates, seed {options.seed}. Regenerated by `python3 docs/tables/items.py`."
        + (f" The last column says in how many of {len(worlds)} accepted worlds ([calibration](calibration.md); "
           f"{options.replicates_in_worlds} replicates each) the item works or is weak, and in how many a sign is wrong." if worlds else ""),
        "",
        "In total: " + ", ".join(f"{count} {verdict}" for verdict, count in sorted(tally.items())) + ".",
        "",
        "| # | item | lines | contrast | result | verdict |" + (" accepted worlds |" if worlds else ""),
        "|---|---|---|---|---|---|" + ("---|" if worlds else ""),
        *rows,
        "",
    ]
    pathlib.Path(options.out).write_text("\n".join(page))


if __name__ == "__main__":
    main()

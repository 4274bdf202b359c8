"""What all forms of the relation core share: its parameters, its size and the names of what is counted."""

import math
import re
import tomllib
from pathlib import Path
from types import SimpleNamespace

HERE = Path(__file__).resolve().parent
DEFAULTS = HERE.parent.parent / "docs" / "parameters.md"
SCENARIO = HERE / "core.toml"

#: Weeks of the term that is simulated, and the first week of its last year.
WEEKS = 208
LAST_YEAR = 156
QUARTER = 13
#: A municipality of 100,000 inhabitants has eight directors, and seven aldermen by law.
DIRECTORS = 8
#: At most so many pairs: the home pair of each post, and a second pair that it may have.
PAIRS = 2 * DIRECTORS
ALDERMEN_BY_LAW = 7
#: Largest number of dossiers at a post in a week.
MOST_DOSSIERS = 4

#: Events, counted over the term as in the tables of Polaris.
COUNTS = (
    "requests requests_informal requests_improper requests_improper_done requests_handed_down "
    "officials_asked_improperly decisions_by_power dilemmas_rationality dilemmas_loyalty dilemmas_horizon "
    "risks_relation risks_relation_severity risks_relation_grave risks_omission risks_embellishment risks_leak "
    "risks_partiality risks_bypass risks_unreported violations_relation council_misinformed contradictions "
    "contradictions_punished refusals substitutions escalations calls_back shadow_files initiallings "
    "agenda_by_officials surprises u_turns u_turns_protested informal_backfires delay_weeks"
).split()
#: States, as means over the last year: their names in the tables of Polaris, and those of the attributes here.
OF_PAIRS = {
    "trust_alderman_official": "trust_in_official", "trust_official_alderman": "trust_in_alderman",
    "loyalty_alderman": "loyalty_of_alderman", "loyalty_official": "loyalty_of_official", "safety": "safety",
    "respect_alderman": "respect_of_alderman", "respect_official": "respect_of_official",
    "contradiction_welcome_to_officials": "welcome",
}
OF_ALDERMEN = {"uncertainty": "uncertainty", "experience": "experience", "pressure_on_aldermen": "pressure"}
OF_OFFICIALS = {"political_sensitivity": "sensitivity", "credibility_own_service": "credibility"}
#: All of them; openness is the part of matters that are told.
MEANS = [*OF_PAIRS, *OF_ALDERMEN, *OF_OFFICIALS, "horizon_gap", "trust_top", "trust_collective", "openness"]


def parameters():
    """The parameters of the model by their last name: the documented defaults, changed by core.toml."""
    values = {}
    for name, default in re.findall(r"^\| `(\w+\.\w+)` \| (-?[\d.]+) \|", DEFAULTS.read_text(), re.MULTILINE):
        values[name] = float(default)
    with SCENARIO.open("rb") as file:
        changed = tomllib.load(file)["model"]
    for group, members in changed.items():
        for name, value in members.items():
            if f"{group}.{name}" not in values:
                raise KeyError(f"core.toml: {group}.{name} is not in {DEFAULTS}")
            values[f"{group}.{name}"] = value
    return SimpleNamespace(**{name.split(".")[1]: value for name, value in values.items()})


def closed(rate, weeks):
    """The part of a gap that a weekly rate closes in so many weeks."""
    return 1 - math.exp(math.log(max(1 - rate, 1e-6)) * weeks)


def arrival_limits(rate):
    """Limits for a uniform number: each that it exceeds is one more dossier in the week, Poisson up to four."""
    below, term, limits = 0.0, math.exp(-rate), []
    for count in range(MOST_DOSSIERS):
        below += term
        limits.append(below)
        term *= rate / (count + 1)
    return limits

"""A municipality of the relation core as a collection of objects: its habits, its persons, its bodies."""

from common import ALDERMEN_BY_LAW, COUNTS, DIRECTORS, LAST_YEAR, MEANS, WEEKS, arrival_limits, closed
from dossiers import Handling
from persons import raised, share, towards


class Municipality(Handling):
    """A municipality; who makes its persons and activates them is left to the form that uses it."""

    def begin(self, p, numbers):
        self.p = p
        self.numbers = numbers
        self.counts = dict.fromkeys(COUNTS, 0)
        self.sums = dict.fromkeys(MEANS, 0.0)
        self.weights = dict.fromkeys(MEANS, 0)
        self.arrivals = arrival_limits(p.dossier_rate)
        self.week = 0
        self.draw_habits()

    def draw_habits(self):
        p, numbers = self.p, self.numbers
        spread = p.municipality_spread
        self.portfolios = int(ALDERMEN_BY_LAW * (0.72 + 0.28 * numbers.random()) + 0.5)
        self.informal_culture = numbers.bounded(p.informal_culture, spread)
        self.power_habit = numbers.bounded(p.power_culture, spread)
        self.silos = numbers.bounded(p.silos, spread)
        self.collectivity = numbers.bounded(p.collectivity, spread)
        self.norm_clarity = numbers.bounded(p.norm_clarity, spread)
        self.oversight = numbers.bounded(p.oversight, spread)
        self.cover_disposition = numbers.bounded(p.cover_disposition, spread)
        self.council_control = numbers.bounded(p.council_control, spread)
        self.difficulty = numbers.difficulty(p)
        self.side_rules = numbers.bounded(p.side_rules, spread)
        self.planning_control = numbers.bounded(p.planning_control, spread)
        self.mayor_backbone = numbers.bounded(p.backbone, p.person_spread)
        self.secretary_backbone = numbers.bounded(p.backbone, p.person_spread)
        self.council = p.dualisering * self.council_control
        self.certainty = p.certainty_oversight * self.oversight + p.certainty_council * self.council
        self.power_culture = self.power_habit
        self.top_level = share(p.top_trust_level + 0.2 * (self.collectivity - 0.5))
        self.trust_top = self.top_level

    def found(self, new_alderman, new_official, new_pair):
        """Directors have been there for a working life, and all aldermen are new: the election of week 0."""
        p, numbers = self.p, self.numbers
        self.officials = [new_official() for _ in range(DIRECTORS)]
        turn = int(numbers.random() * self.portfolios)
        seats = []
        for post in range(DIRECTORS):
            home = (post + turn) % self.portfolios
            second = None
            if numbers.random() < p.second_portfolio * (1.0 - 0.5 * self.silos):
                second = (home + 1 + int(numbers.random() * (self.portfolios - 1))) % self.portfolios
            seats.append((home, second))
        before = [new_alderman() for _ in range(self.portfolios)]
        self.serve_a_term(before, seats)
        self.aldermen = [new_alderman() for _ in range(self.portfolios)]
        self.pairs = []
        for official, (home, second) in zip(self.officials, seats):
            official.home = new_pair(self.aldermen[home], official)
            self.pairs.append(official.home)
            if second is not None:
                official.second = new_pair(self.aldermen[second], official)
                self.pairs.append(official.second)
        return before

    def serve_a_term(self, aldermen, seats):
        """What the term before leaves: sensitivity and credibility of directors, trust between the bodies."""
        p = self.p
        for official, (home, _) in zip(self.officials, seats):
            growth = p.familiarity_growth * aldermen[home].attention
            official.serve(p, raised(p.familiarity_start, closed(growth, WEEKS)))
        for alderman in aldermen:
            alderman.serve_a_term(p, WEEKS)
        trust = [share(p.trust_start - p.trust_uncertainty * aldermen[seat].uncertainty)
                 for both in seats for seat in both if seat is not None]
        self.trust_collective = 0.85 * 0.5 * (p.trust_start + sum(trust) / len(trust))

    def begin_week(self):
        p = self.p
        self.nearness = max(0.0, (self.week / (WEEKS - 1) - p.election_shadow) / (1.0 - p.election_shadow))
        if self.week % 52 == 0:
            for official in self.officials:
                official.asked_improperly = False

    def safety_anchor(self):
        return share(self.p.safety_anchor - self.p.safety_power * (self.power_culture - 0.4))

    def move_bodies(self):
        p = self.p
        self.trust_top = towards(self.trust_top, self.top_level, p.body_return)
        trust = sum(pair.trust_in_official + pair.trust_in_alderman for pair in self.pairs) / (2 * len(self.pairs))
        rate = min(1.0, p.collective_return * (1.5 - self.silos))
        self.trust_collective = towards(self.trust_collective, trust, rate)
        self.power_culture = share(
            self.power_habit + p.power_culture_inertia * (self.power_culture - self.power_habit))
        self.anchor = self.safety_anchor()

    def note_matter(self, told):
        if self.week >= LAST_YEAR:
            self.add("openness", told, 1)

    def add(self, name, value, weight):
        self.sums[name] += value
        self.weights[name] += weight


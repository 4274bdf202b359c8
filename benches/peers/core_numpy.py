"""The relation core in NumPy: all municipalities of all replicates side by side, in arrays of 32-bit floats.

State has one row for each municipality. In a week, the first dossiers of all municipalities are handled together, then
the second ones, and so on, so that every dossier sees what earlier ones of its municipality left. What happens to some
of them only is a weight of 0 or 1.
"""

import math
from types import SimpleNamespace

import numpy as np

from array_dossiers import Handling
from arrays import FLOAT, Numbers, lowered, raised, rising, share, towards
from common import (
    ALDERMEN_BY_LAW, COUNTS, DIRECTORS, LAST_YEAR, MEANS, OF_ALDERMEN, OF_OFFICIALS, OF_PAIRS, PAIRS, QUARTER, WEEKS,
    arrival_limits, closed, parameters,
)


class Towns(Handling):
    """Many municipalities through one term."""

    def __init__(self, p, units, seed):
        # 32-bit parameters, so that no formula is computed in 64 bits.
        self.p = SimpleNamespace(**{name: FLOAT(value) for name, value in vars(p).items()})
        self.numbers = Numbers(seed)
        self.units = units
        self.week = 0
        self.counts = {name: np.zeros(units, FLOAT) for name in COUNTS}
        self.sums = {name: np.zeros(units, np.float64) for name in MEANS}
        self.weights = {name: np.zeros(units, np.float64) for name in MEANS}
        self.limits = np.array(arrival_limits(p.dossier_rate), FLOAT)
        self.draw_habits()
        self.found()

    # Beginning

    def draw_habits(self):
        p, numbers, units = self.p, self.numbers, self.units
        habit = lambda mean: numbers.bounded(mean, p.municipality_spread, units, 1)
        self.portfolios = (ALDERMEN_BY_LAW * (0.72 + 0.28 * numbers.uniform(units)) + 0.5).astype(np.int64)
        self.informal_culture = habit(p.informal_culture)
        self.power_habit = habit(p.power_culture)
        self.silos = habit(p.silos)
        self.collectivity = habit(p.collectivity)
        self.norm_clarity = habit(p.norm_clarity)
        self.oversight = habit(p.oversight)
        self.cover_disposition = habit(p.cover_disposition)
        self.council = p.dualisering * habit(p.council_control)
        self.difficulty = numbers.difficulty(p.difficulty_spread, units, 1)
        self.side_rules = habit(p.side_rules)
        self.planning_control = habit(p.planning_control)
        self.mayor_backbone = numbers.bounded(p.backbone, p.person_spread, units, 1)
        self.secretary_backbone = numbers.bounded(p.backbone, p.person_spread, units, 1)
        self.certainty = p.certainty_oversight * self.oversight + p.certainty_council * self.council
        self.power_culture = self.power_habit.copy()
        self.top_level = share(p.top_trust_level + FLOAT(0.2) * (self.collectivity - FLOAT(0.5)))
        self.trust_top = self.top_level.copy()

    def found(self):
        """Directors have been there for a working life, and all aldermen are new: the election of week 0."""
        p, numbers, units = self.p, self.numbers, self.units
        self.filled = np.arange(ALDERMEN_BY_LAW) < self.portfolios[:, None]
        self.draw_officials()
        posts, portfolios = np.arange(DIRECTORS), self.portfolios[:, None]
        turn = (numbers.uniform(units, 1) * portfolios).astype(np.int64)
        home = (posts + turn) % portfolios
        step = (numbers.uniform(units, DIRECTORS) * (portfolios - 1)).astype(np.int64)
        second = (home + 1 + step) % portfolios
        has_second = numbers.uniform(units, DIRECTORS) < p.second_portfolio * (1 - FLOAT(0.5) * self.silos)
        self.seat = np.concatenate([home, second], axis=1)
        self.exists = np.concatenate([np.ones_like(has_second), has_second], axis=1)
        self.pairs = self.exists.sum(axis=1)
        rows = np.arange(units)[:, None]
        #: Places of the alderman of each pair in arrays of seats that are read as one row.
        self.seat_place = rows * ALDERMEN_BY_LAW + self.seat
        self.post = np.tile(posts, 2)
        self.draw_aldermen()
        self.serve_a_term()
        self.draw_aldermen()
        self.meet()

    def draw_officials(self):
        p = self.p
        trait = lambda mean: self.numbers.bounded(mean, p.person_spread, self.units, DIRECTORS)
        self.expertise = trait(p.expertise)
        self.loyalty_politics = trait(p.loyalty_politics)
        self.loyalty_service = trait(p.loyalty_service)
        self.professional = trait(p.professional_weight)
        self.temptation = trait(p.temptation)
        self.sensitivity = trait(p.sensitivity_start)
        self.credibility = np.full((self.units, DIRECTORS), 0.8, FLOAT)
        self.asked = np.zeros((self.units, DIRECTORS), bool)

    def draw_aldermen(self):
        p, numbers, shape = self.p, self.numbers, (self.units, ALDERMEN_BY_LAW)
        trait = lambda mean: numbers.bounded(mean, p.person_spread, *shape)
        outside = numbers.uniform(*shape) < p.outside_share * p.dualisering
        self.years = (p.recruit_experience + p.outsider_experience * outside) * numbers.exponential(*shape)
        self.experience = self.years / (self.years + p.experience_half)
        self.uncertainty = p.uncertainty_start * (1 - self.experience)
        self.norm_knowledge = rising(p.norm_knowledge_start, self.experience)
        self.need_to_be_seen = trait(p.need_to_be_seen)
        self.realism = trait(p.realism)
        self.tolerance_wanted = trait(p.tolerance_wanted)
        self.tolerance_real = trait(p.tolerance_real)
        self.attention = trait(p.attention_to_officials)
        self.boundness = trait(np.where(outside, p.boundness_outside, p.boundness))
        self.alderman_difficulty = numbers.difficulty(p.difficulty_spread, *shape)
        style = numbers.uniform(*shape)
        by_process = (style >= p.style_content) & (style < p.style_content + p.style_process)
        self.content = np.where(by_process, p.proposal_off_style, FLOAT(1))
        self.interest = trait(p.overlap) * (numbers.uniform(*shape) < p.interest_share)
        self.caution = np.zeros(shape, FLOAT)

    def serve_a_term(self):
        """What the term before leaves: sensitivity and credibility of directors, trust between the bodies."""
        p = self.p
        attention = np.take(self.attention, self.seat_place[:, :DIRECTORS])
        part = 1 - (1 - p.familiarity_growth * attention) ** WEEKS
        familiarity = raised(p.familiarity_start, part)
        possible = self.possible_sensitivity(familiarity, FLOAT(0.65))
        self.sensitivity = towards(self.sensitivity, possible, FLOAT(closed(p.sensitivity_growth, 2080)))
        moves = p.credibility_return + p.credibility_loss * p.dossier_rate / 70
        balance = FLOAT(0.8) * p.credibility_return / max(moves, FLOAT(1e-6))
        self.credibility = towards(self.credibility, balance, FLOAT(closed(moves, 2080)))
        years = self.years + FLOAT(WEEKS / 52)
        floor = p.uncertainty_floor * (1 - years / (years + p.experience_half))
        uncertainty = towards(self.uncertainty, floor, FLOAT(closed(p.uncertainty_decline, WEEKS)))
        trust = share(p.trust_start - p.trust_uncertainty * np.take(uncertainty, self.seat_place))
        mean = (trust * self.exists).sum(axis=1, keepdims=True) / self.pairs[:, None].astype(FLOAT)
        self.trust_collective = FLOAT(0.85) * FLOAT(0.5) * (p.trust_start + mean)

    def meet(self):
        p, shape = self.p, (self.units, PAIRS)
        of_alderman = lambda states: np.take(states, self.seat_place)
        self.trust_in_official = share(p.trust_start - p.trust_uncertainty * of_alderman(self.uncertainty))
        self.trust_in_alderman = np.full(shape, p.trust_start)
        self.loyalty_of_alderman = self.trust_in_official.copy()
        self.loyalty_of_official = FLOAT(0.5) * (p.trust_start + self.loyalty_politics[:, self.post])
        self.safety = np.broadcast_to(share(self.safety_anchor() - p.stranger_unsafety), shape).copy()
        self.expectations = np.full(shape, p.expectations_start)
        self.openness = np.full(shape, p.openness_start)
        self.respect_of_alderman = np.full(shape, p.respect_start)
        self.respect_of_official = np.full(shape, p.respect_start)
        self.familiarity = np.full(shape, p.familiarity_start)
        self.informal = np.broadcast_to(p.informal_start * self.informal_culture, shape).copy()
        self.welcome = FLOAT(0.5) * (of_alderman(self.tolerance_wanted) + of_alderman(self.tolerance_real))
        self.pair_attention = of_alderman(self.attention)

    # The weeks

    def run(self):
        for _ in range(WEEKS):
            self.step()
        return self

    def step(self):
        if self.week % 52 == 0:
            self.asked[:] = False
        self.press()
        self.handle_dossiers()
        if self.week % QUARTER == QUARTER - 1:
            self.report()
        self.move_bodies()
        self.drift()
        if self.week >= LAST_YEAR:
            self.observe()
        self.week += 1

    def press(self):
        p = self.p
        into = FLOAT(self.week / (WEEKS - 1))
        nearness = max(FLOAT(0), (into - p.election_shadow) / (1 - p.election_shadow))
        self.pressure = share(
            (p.pressure_base + p.pressure_media * p.media_level + p.pressure_election * nearness)
            + p.pressure_council * self.council + p.pressure_programme * self.boundness)
        haste = ((1 + p.discount_election * nearness) + p.discount_media * p.media_level
                 * (FLOAT(0.5) + self.need_to_be_seen) + p.discount_uncertainty * self.uncertainty)
        self.long_weight = 1 / (1 + (p.alderman_discount * 104) * haste)

    # How pairs and bodies move

    def safety_anchor(self):
        return share(self.p.safety_anchor - self.p.safety_power * (self.power_culture - FLOAT(0.4)))

    def possible_sensitivity(self, familiarity, openness):
        p = self.p
        return rising(p.sensitivity_floor,
                      (1 - p.sensitivity_openness) * familiarity + p.sensitivity_openness * openness)

    def report(self):
        p = self.p
        weight = p.formal_weight * self.planning_control * np.abs(self.openness - p.formal_line)
        self.trust_in_official = np.where(
            self.openness >= p.formal_line, raised(self.trust_in_official, p.trust_gain * weight),
            lowered(self.trust_in_official, p.trust_gain * p.loss_ratio * weight))
        self.informal = lowered(self.informal, p.report_formal * self.planning_control)

    def move_bodies(self):
        p = self.p
        self.trust_top = towards(self.trust_top, self.top_level, p.body_return)
        trust = ((self.trust_in_official + self.trust_in_alderman) * self.exists).sum(axis=1, keepdims=True)
        mean = trust / (2 * self.pairs[:, None]).astype(FLOAT)
        rate = np.minimum(1, p.collective_return * (FLOAT(1.5) - self.silos))
        self.trust_collective = towards(self.trust_collective, mean, rate)
        self.power_culture = share(
            self.power_habit + p.power_culture_inertia * (self.power_culture - self.power_habit))

    def drift(self):
        p = self.p
        self.years += FLOAT(1 / 52)
        self.experience = self.years / (self.years + p.experience_half)
        floor = p.uncertainty_floor * (1 - self.experience)
        self.uncertainty = towards(self.uncertainty, floor, p.uncertainty_decline)
        self.norm_knowledge = towards(self.norm_knowledge, FLOAT(1), p.norm_knowledge_learning)
        self.caution = lowered(self.caution, p.lesson_decay)
        self.familiarity = towards(self.familiarity, FLOAT(1), p.familiarity_growth * self.pair_attention)
        self.safety = towards(self.safety, self.safety_anchor(), p.safety_return)
        self.expectations = towards(self.expectations, p.expectations_by_work * self.familiarity, p.familiarity_growth)
        self.loyalty_of_alderman = towards(self.loyalty_of_alderman, self.trust_in_official, p.loyalty_adjustment)
        self.loyalty_of_official = towards(self.loyalty_of_official, self.trust_in_alderman, p.loyalty_adjustment)
        inviting = self.informal_culture * rising(p.informal_distrust, self.trust_in_official)
        self.informal = towards(self.informal, inviting, p.informal_adjustment)
        possible = self.possible_sensitivity(self.familiarity[:, :DIRECTORS], self.openness[:, :DIRECTORS])
        self.sensitivity = towards(self.sensitivity, possible, p.sensitivity_growth)
        self.credibility = towards(self.credibility, FLOAT(0.8), p.credibility_return)

    # Observation

    def note_matters(self, units, matters, told):
        if self.week >= LAST_YEAR:
            self.sums["openness"][units] += told
            self.weights["openness"][units] += matters

    def observe(self):
        gap = 1 / (1 + self.p.official_discount * 104) - np.take(self.long_weight, self.seat_place)
        self.add("horizon_gap", (gap * self.exists).sum(axis=1), self.pairs)
        for name, attribute in OF_PAIRS.items():
            self.add(name, (getattr(self, attribute) * self.exists).sum(axis=1), self.pairs)
        for name, attribute in OF_ALDERMEN.items():
            self.add(name, (getattr(self, attribute) * self.filled).sum(axis=1), self.portfolios)
        for name, attribute in OF_OFFICIALS.items():
            self.add(name, getattr(self, attribute).sum(axis=1), DIRECTORS)
        self.add("trust_top", self.trust_top[:, 0], 1)
        self.add("trust_collective", self.trust_collective[:, 0], 1)

    def add(self, name, values, weights):
        self.sums[name] += values
        self.weights[name] += weights


#: Municipalities side by side: enough that calls cost little beside what they compute.
SIDE_BY_SIDE = 16000


def simulate(units, seed):
    """Simulates so many municipalities. Returns, of each, its counts, sums, weights and number of pairs."""
    p = parameters()
    results = []
    for batch in range(math.ceil(units / SIDE_BY_SIDE)):
        size = min(SIDE_BY_SIDE, units - batch * SIDE_BY_SIDE)
        towns = Towns(p, size, [seed, batch]).run()
        columns = [np.stack([table[name] for name in names], axis=1).tolist() for table, names in
                   ((towns.counts, COUNTS), (towns.sums, MEANS), (towns.weights, MEANS))]
        results += zip(*columns, towns.pairs.tolist())
    return results

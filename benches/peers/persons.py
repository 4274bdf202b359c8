"""Persons and pairs of the relation core, one object each: how they begin, and how they change week by week."""

import math
import random
from math import exp, log

from common import closed

PROPER, RUSH, U_TURN, OMIT, EMBELLISH, AGAINST_NORM = range(6)
COMPLY, SHADOW, CONTRADICT, REFUSE, EMBELLISH_OWN, LEAK = range(6)
ACCEPT, OVERRULE, SUBSTITUTE = range(3)
#: Utility of an option that does not exist.
NONE = -math.inf


def share(x):
    return 0.0 if x < 0.0 else 1.0 if x > 1.0 else x


def raised(x, rate):
    return x + min(rate, 1.0) * (1.0 - x)


def lowered(x, rate):
    return x - min(rate, 1.0) * x


def towards(x, target, rate):
    return x + rate * (target - x)


def rising(low, x):
    return low + (1.0 - low) * x


def around(weight, x):
    return 1.0 - 0.5 * weight + weight * x


def logistic(x):
    return 1.0 / (1.0 + exp(-x))


class Numbers(random.Random):
    """Random numbers in the distributions of the model."""

    def uniform_open(self):
        return self.random() or 0.5

    def logistic(self):
        u = self.uniform_open()
        return log(u / (1.0 - u))

    def gumbel(self):
        return -log(-log(self.uniform_open()))

    def bell(self):
        return 0.5513289 * self.logistic()

    def bounded(self, mean, spread):
        return min(max(mean + spread * self.bell(), 0.02), 0.98)

    def difficulty(self, p):
        return exp(min(max(p.difficulty_spread * self.bell(), -1.609438), 1.609438))


class Alderman:
    """An alderman on the day of arrival."""

    def __init__(self, p, numbers):
        spread = p.person_spread
        outside = numbers.random() < p.outside_share * p.dualisering
        mean = p.recruit_experience + (p.outsider_experience if outside else 0.0)
        self.years = -mean * log(1.0 - numbers.random())
        self.experience = self.years / (self.years + p.experience_half)
        self.uncertainty = p.uncertainty_start * (1.0 - self.experience)
        self.norm_knowledge = rising(p.norm_knowledge_start, self.experience)
        self.need_to_be_seen = numbers.bounded(p.need_to_be_seen, spread)
        self.realism = numbers.bounded(p.realism, spread)
        self.tolerance_wanted = numbers.bounded(p.tolerance_wanted, spread)
        self.tolerance_real = numbers.bounded(p.tolerance_real, spread)
        self.attention = numbers.bounded(p.attention_to_officials, spread)
        self.boundness = numbers.bounded(p.boundness_outside if outside else p.boundness, spread)
        self.difficulty = numbers.difficulty(p)
        style = numbers.random()
        self.content = p.proposal_off_style if p.style_content <= style < p.style_content + p.style_process else 1.0
        self.interest = numbers.bounded(p.overlap, spread) if numbers.random() < p.interest_share else 0.0
        self.caution = 0.0
        self.pressure = 0.0
        self.long_weight = 0.0

    def serve_a_term(self, p, weeks):
        """What a term in office leaves of uncertainty."""
        years = self.years + weeks / 52.0
        floor = p.uncertainty_floor * (1.0 - years / (years + p.experience_half))
        self.uncertainty = towards(self.uncertainty, floor, closed(p.uncertainty_decline, weeks))

    def press(self, town):
        """Pressure of the week, and how far ahead the alderman looks."""
        p, media = town.p, town.p.media_level
        self.pressure = share(
            p.pressure_base + p.pressure_media * media + p.pressure_council * town.council
            + p.pressure_election * town.nearness + p.pressure_programme * self.boundness)
        haste = (1.0 + p.discount_media * media * (0.5 + self.need_to_be_seen)
                 + p.discount_uncertainty * self.uncertainty + p.discount_election * town.nearness)
        self.long_weight = 1.0 / (1.0 + p.alderman_discount * haste * 104.0)

    def learn(self, p, weight):
        """A lesson of having to account."""
        self.caution = raised(self.caution, p.lesson * weight)
        self.norm_knowledge = raised(self.norm_knowledge, p.lesson_knowledge * p.lesson * weight)

    def drift(self, town):
        p = town.p
        self.years += 1.0 / 52.0
        self.experience = self.years / (self.years + p.experience_half)
        floor = p.uncertainty_floor * (1.0 - self.experience)
        self.uncertainty = towards(self.uncertainty, floor, p.uncertainty_decline)
        self.norm_knowledge = towards(self.norm_knowledge, 1.0, p.norm_knowledge_learning)
        self.caution = lowered(self.caution, p.lesson_decay)


def possible_sensitivity(p, familiarity, openness):
    """Where working with an alderman leads the political sensitivity of a director."""
    return rising(p.sensitivity_floor, (1.0 - p.sensitivity_openness) * familiarity + p.sensitivity_openness * openness)


class Official:
    """A director on the day of arrival."""

    def __init__(self, p, numbers):
        spread = p.person_spread
        self.expertise = numbers.bounded(p.expertise, spread)
        self.loyalty_politics = numbers.bounded(p.loyalty_politics, spread)
        self.loyalty_service = numbers.bounded(p.loyalty_service, spread)
        self.professional = numbers.bounded(p.professional_weight, spread)
        self.temptation = numbers.bounded(p.temptation, spread)
        self.sensitivity = numbers.bounded(p.sensitivity_start, spread)
        self.credibility = 0.8
        self.asked_improperly = False
        #: The pairs in which the director works: the home pair, and a second one if there is one.
        self.home = None
        self.second = None

    def serve(self, p, familiarity):
        """What a working life in the post, and a term with the alderman of the home pair, make of a director."""
        possible = possible_sensitivity(p, familiarity, 0.65)
        self.sensitivity = towards(self.sensitivity, possible, closed(p.sensitivity_growth, 2080))
        moves = p.credibility_return + p.credibility_loss * p.dossier_rate / 70.0
        balance = 0.8 * p.credibility_return / max(moves, 1e-6)
        self.credibility = towards(0.8, balance, closed(moves, 2080))

    def receive(self, town):
        """The dossiers of the week."""
        u = town.numbers.random()
        for limit in town.arrivals:
            if u <= limit:
                break
            town.handle(self)

    def give_way(self, p):
        self.credibility = lowered(self.credibility, 0.5 * p.credibility_loss)

    def drift(self, town):
        p, home = town.p, self.home
        possible = possible_sensitivity(p, home.familiarity, home.openness)
        self.sensitivity = towards(self.sensitivity, possible, p.sensitivity_growth)
        self.credibility = towards(self.credibility, 0.8, p.credibility_return)


class Pair:
    """An alderman and a director who begin to work together."""

    def __init__(self, p, alderman, official, town):
        self.alderman = alderman
        self.official = official
        self.trust_in_official = share(p.trust_start - p.trust_uncertainty * alderman.uncertainty)
        self.trust_in_alderman = p.trust_start
        self.loyalty_of_alderman = self.trust_in_official
        self.loyalty_of_official = 0.5 * (p.trust_start + official.loyalty_politics)
        self.safety = share(town.safety_anchor() - p.stranger_unsafety)
        self.expectations = p.expectations_start
        self.openness = p.openness_start
        self.respect_of_alderman = p.respect_start
        self.respect_of_official = p.respect_start
        self.familiarity = p.familiarity_start
        self.informal = p.informal_start * town.informal_culture
        self.welcome = 0.5 * (alderman.tolerance_wanted + alderman.tolerance_real)

    def lose_trust_in_official(self, p, weight):
        self.trust_in_official = lowered(self.trust_in_official, p.trust_gain * p.loss_ratio * weight)

    def lose_trust_in_alderman(self, p, weight):
        self.trust_in_alderman = lowered(self.trust_in_alderman, p.trust_gain * p.loss_ratio * weight)

    def gain_trust_in_official(self, p, weight):
        self.trust_in_official = raised(self.trust_in_official, p.trust_gain * weight)

    def gain_trust_in_alderman(self, p, weight):
        self.trust_in_alderman = raised(self.trust_in_alderman, p.trust_gain * weight)

    def gain_safety(self, p, weight):
        self.safety = raised(self.safety, p.safety_gain * weight)

    def lose_safety(self, p, weight):
        self.safety = lowered(self.safety, p.safety_loss * weight)

    def report(self, town):
        """The report of the quarter."""
        p = town.p
        weight = p.formal_weight * town.planning_control * abs(self.openness - p.formal_line)
        if self.openness >= p.formal_line:
            self.gain_trust_in_official(p, weight)
        else:
            self.lose_trust_in_official(p, weight)
        self.informal = lowered(self.informal, p.report_formal * town.planning_control)

    def drift(self, town):
        p = town.p
        self.familiarity = towards(self.familiarity, 1.0, p.familiarity_growth * self.alderman.attention)
        self.safety = towards(self.safety, town.anchor, p.safety_return)
        self.expectations = towards(self.expectations, p.expectations_by_work * self.familiarity, p.familiarity_growth)
        self.loyalty_of_alderman = towards(self.loyalty_of_alderman, self.trust_in_official, p.loyalty_adjustment)
        self.loyalty_of_official = towards(self.loyalty_of_official, self.trust_in_alderman, p.loyalty_adjustment)
        inviting = town.informal_culture * rising(p.informal_distrust, self.trust_in_official)
        self.informal = towards(self.informal, inviting, p.informal_adjustment)


class Dossier:
    """The traits of a dossier, and the numbers that several of its decisions share."""

    def __init__(self, p, numbers):
        self.salience = numbers.random()
        self.legal_margin = 1.0 - numbers.random() ** 2
        self.short_payoff = numbers.random()
        self.long_payoff = numbers.random()
        self.money = numbers.random()
        self.norm = numbers.random()
        self.touches = numbers.random() < p.cross_share
        self.reopened = not self.touches and numbers.random() < p.reopened_share
        self.tell = numbers.logistic()
        self.initial = numbers.logistic()
        self.setback = numbers.random()
        self.willing = numbers.random()
        self.escalate = numbers.random()

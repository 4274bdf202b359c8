"""Dossiers of many municipalities side by side: who prepares, what is asked and answered."""

from types import SimpleNamespace

import numpy as np

from array_results import Accounting
from arrays import (
    CONTRADICT, FLOAT, NONE, OMIT, PROPER, REFUSE, RUSH, SHADOW, U_TURN, around, lowered, rising,
)
from common import DIRECTORS, PAIRS


class Handling(Accounting):
    """The part of many municipalities that handles their dossiers."""

    def handle_dossiers(self):
        u = self.numbers.uniform(self.units, DIRECTORS)
        arrived = np.zeros((self.units, DIRECTORS), np.int8)
        for limit in self.limits:
            arrived += u > limit
        places = np.repeat(np.arange(self.units * DIRECTORS), arrived.ravel())
        if not len(places):
            return
        units, posts = places // DIRECTORS, places % DIRECTORS
        of_unit = arrived.sum(axis=1)
        first = np.cumsum(of_unit) - of_unit
        turn = np.arange(len(places)) - first[units]
        order = np.argsort(turn, kind="stable")
        ends = np.cumsum(np.bincount(turn))
        units, posts = units[order], posts[order]
        numbers = self.draw_dossiers(len(places))
        begin = 0
        for end in ends:
            part = slice(begin, end)
            dossier = SimpleNamespace(**{name: values[..., part] for name, values in numbers.items()})
            self.handle(dossier, units[part], posts[part])
            begin = end

    def draw_dossiers(self, count):
        p, numbers = self.p, self.numbers
        salience, margin, short, long, money, norm, cross, reopened, setback, punish, willing, escalate = (
            numbers.uniform(12, count))
        prepare, tell, initial, channel = numbers.logistic(4, count)
        touches = cross < p.cross_share
        return {
            "salience": salience, "legal_margin": 1 - margin * margin, "short_payoff": short, "long_payoff": long,
            "money": money, "norm": norm, "touches": touches, "reopened": ~touches & (reopened < p.reopened_share),
            "setback": setback, "punish": punish, "willing": willing, "escalate": escalate, "prepare": prepare,
            "tell": tell, "initial": initial, "channel": channel, "requests": numbers.gumbel(6, count),
            "answers": numbers.gumbel(6, count), "counters": numbers.gumbel(3, count),
        }

    PAIR_STATES = ("trust_in_official trust_in_alderman loyalty_of_alderman loyalty_of_official safety expectations "
                   "openness respect_of_alderman respect_of_official familiarity informal welcome").split()
    CHANGED = ("trust_in_official trust_in_alderman safety openness respect_of_alderman respect_of_official informal "
               "welcome").split()
    ALDERMAN_STATES = ("pressure long_weight uncertainty norm_knowledge need_to_be_seen realism attention boundness "
                       "content interest caution tolerance_wanted tolerance_real experience "
                       "alderman_difficulty").split()
    OFFICIAL_STATES = ("expertise loyalty_politics loyalty_service professional temptation sensitivity "
                       "credibility").split()
    HABITS = ("informal_culture silos collectivity norm_clarity oversight cover_disposition difficulty side_rules "
              "planning_control mayor_backbone secretary_backbone certainty power_culture trust_top "
              "trust_collective").split()

    def handle(self, d, units, posts):
        """One dossier of each of these municipalities, from its arrival to its results."""
        p = self.p
        second = d.touches & self.exists[units, DIRECTORS + posts]
        columns = posts + DIRECTORS * second
        pair_place = units * PAIRS + columns
        seat_place = np.take(self.seat_place, pair_place)
        post_place = units * DIRECTORS + posts
        c = SimpleNamespace(units=units, posts=posts, pair_place=pair_place, seat_place=seat_place,
                            post_place=post_place)
        for names, places in ((self.PAIR_STATES, pair_place), (self.ALDERMAN_STATES, seat_place),
                              (self.OFFICIAL_STATES, post_place), (self.HABITS, units)):
            for name in names:
                setattr(c, name, np.take(getattr(self, name), places))

        # Preparing
        readiness = (p.prepare_base + p.prepare_sensitivity * (FLOAT(0.5) * (c.sensitivity + c.familiarity)
                                                               - FLOAT(0.25))
                     + p.prepare_expertise * (c.expertise - FLOAT(0.5)) + p.prepare_salience * d.salience
                     - p.prepare_silos * (c.silos - FLOAT(0.5)))
        c.agenda, c.prepared = d.prepare < readiness - p.agenda_step, d.prepare < readiness
        self.count("agenda_by_officials", units, c.agenda)

        self.ask(d, c)
        self.weigh(d, c)
        self.answer(d, c)
        self.counter(d, c)
        self.tell_and_sign(d, c)
        self.act(d, c)
        self.settle(d, c)
        for name in self.CHANGED:
            getattr(self, name).ravel()[c.pair_place] = getattr(c, name)
        self.credibility.ravel()[c.post_place] = c.credibility
        for name in "power_culture", "trust_top", "trust_collective":
            getattr(self, name)[units, 0] = getattr(c, name)

    def count(self, name, units, happened):
        # A municipality has one dossier at a time, so that no index occurs twice.
        self.counts[name][units] += happened

    def choose(self, utilities, gumbels):
        return np.argmax(self.p.choice_precision * np.stack(utilities) + gumbels, axis=0)

    def ask(self, d, c):
        p = self.p
        warning = c.prepared * (c.professional * c.safety * rising(p.warning_distrusted, c.trust_in_official)
                                * (1 - p.silo_warning * c.silos))
        motive = (c.pressure * (FLOAT(0.5) + c.need_to_be_seen) * (FLOAT(0.5) + p.results_pressure)
                  * d.salience * d.short_payoff)
        long = p.proper_long * c.long_weight * d.long_payoff
        lapse = (1 - c.norm_knowledge) * (1 - p.lapse_clarity * c.norm_clarity)
        improper = (
            p.improper_appeal + p.improper_motive * motive + p.improper_lapse * lapse
            - p.improper_restraint * c.norm_clarity * c.norm_knowledge
            - p.improper_respect * (c.respect_of_alderman - FLOAT(0.5))
            - p.improper_realism * (c.realism - FLOAT(0.5)) - p.warning_weight * warning
            - p.improper_trust * (c.trust_in_official - FLOAT(0.5)) - p.improper_certainty * c.certainty
            - p.improper_caution * c.caution)
        turn = (p.u_turn_appeal + p.u_turn_motive * (motive + p.media_level * c.boundness)
                - p.improper_realism * c.realism)
        c.request = self.choose((
            p.proper_appeal + long + p.proper_timely * (c.prepared * c.expertise) * c.content,
            p.rush_appeal + p.rush_motive * motive + p.rush_power * c.power_culture - long,
            np.where(d.reopened, turn, NONE),
            improper + p.improper_opportunity * (d.money - FLOAT(0.5)),
            improper + p.improper_opportunity * (p.results_pressure - d.long_payoff),
            improper + p.improper_opportunity * (FLOAT(0.5) - d.legal_margin)
            + p.improper_interest * c.interest * d.money * (FLOAT(1.5) - c.side_rules),
        ), d.requests)
        c.improper, c.turned = c.request >= OMIT, c.request == U_TURN
        c.informally = d.channel < (
            p.informal_appeal + p.informal_habit * (c.informal + c.informal_culture - 1)
            + p.informal_trust * (c.trust_in_official - FLOAT(0.5))
            + p.informal_oversight * (c.oversight - FLOAT(0.5)) + p.informal_improper * c.improper)
        c.wrongness = self.wrongness(d, c.request, c.informally)
        self.count("requests", c.units, 1)
        self.count("requests_informal", c.units, c.informally)
        self.count("requests_improper", c.units, c.improper)
        self.count("u_turns", c.units, c.turned)
        asked = self.asked.ravel()
        self.count("officials_asked_improperly", c.units, c.improper & ~asked[c.post_place])
        asked[c.post_place] |= c.improper
        self.lose_trust(c, "trust_in_alderman", p.asked_trust * c.wrongness * c.improper)
        c.respect_of_official = lowered(c.respect_of_official, p.respect_loss * c.wrongness * c.improper)
        # A U-turn is a matter for the alderman to tell.
        c.announced = c.turned & (-d.tell < (
            p.tell_base + p.tell_contact * FLOAT(0.5) * (c.attention + c.familiarity)
            + p.tell_trust * (c.trust_in_official - FLOAT(0.5)) + p.tell_expectations * c.expectations
            - p.tell_uncertainty * c.uncertainty))
        self.note_matters(c.units, c.turned, c.announced)
        surprised = c.turned & ~c.announced
        self.count("surprises", c.units, surprised)
        self.lose_trust(c, "trust_in_alderman",
                        p.surprise_weight * rising(p.surprise_slight, d.salience) * surprised)
        c.respect_of_official = lowered(c.respect_of_official, p.respect_loss * surprised)

    def wrongness(self, d, request, informally):
        p = self.p
        room = 1 - d.legal_margin
        tight = 1 - p.wrong_margin * d.legal_margin
        norm = rising(p.wrong_no_norm, d.norm)
        wrong = np.choose(request, (
            FLOAT(0), p.wrong_rush * room + p.wrong_rush_norm * d.norm,
            p.wrong_u_turn + p.wrong_u_turn_norm * d.norm * room,
            p.wrong_omit * norm * tight * rising(p.wrong_omit_money, d.money), p.wrong_embellish * norm * tight,
            norm * rising(p.wrong_against_margin, room)))
        return np.maximum(wrong, informally * (p.wrong_corridor * room + p.wrong_corridor_norm * d.norm))

    def weigh(self, d, c):
        """What is at stake for the director, and whether it is a dilemma."""
        p = self.p
        proper = c.request == PROPER
        turned = np.where(c.turned, 1 - p.explained * c.announced,
                          np.where(proper, p.service_proper, p.service_request) * d.money)
        hurry = np.where((c.request == RUSH) | c.turned, p.haste_hurried, p.haste_improper) * ~proper
        loyalty = FLOAT(0.5) * (c.loyalty_politics + c.loyalty_of_official)
        c.political = loyalty * rising(p.political_unnoticed, d.salience)
        c.at_stake = c.professional * c.wrongness
        c.service = c.loyalty_service * (turned + p.gave_way * np.maximum(0, FLOAT(0.8) - c.credibility))
        agenda = FLOAT(0.5) * (c.collectivity + c.planning_control)
        gap = np.maximum(0, 1 / (1 + p.official_discount * 104) - c.long_weight)
        c.long_term = (p.horizon_clash + p.agenda) * gap * hurry * d.long_payoff * (1 - p.agenda * agenda)
        short_term = c.pressure * rising(FLOAT(0.3), d.short_payoff)
        clashes = np.stack((np.minimum(c.political, c.at_stake), np.minimum(c.political, c.service),
                            np.minimum(short_term, c.long_term)))
        largest = np.argmax(clashes, axis=0)
        dilemma = clashes.max(axis=0) > p.dilemma_threshold
        for kind, name in enumerate(("dilemmas_rationality", "dilemmas_loyalty", "dilemmas_horizon")):
            self.count(name, c.units, dilemma & (largest == kind))

    def answer(self, d, c):
        p = self.p
        unsafety = 1 - c.safety
        retaliation = p.retaliation * c.power_culture * unsafety
        deterrence = p.deterrence * c.certainty
        comply = (p.comply_base + p.comply_loyalty * c.political - p.comply_professional * c.at_stake
                  - deterrence * c.wrongness)
        refuse = p.refuse_base + p.refuse_professional * c.at_stake - retaliation
        c.answer = self.choose((
            comply,
            comply - p.shadow_cost + p.shadow_unsafety * unsafety * around(p.shadow_wrongness, c.wrongness),
            p.contradict_base + p.contradict_stake * np.maximum(np.maximum(c.at_stake, c.service), c.long_term)
            + p.contradict_safety * (FLOAT(0.5) * (c.safety + c.welcome) - FLOAT(0.5)) - retaliation
            - p.contradict_uncertainty * c.uncertainty,
            np.where(c.improper, refuse, NONE),
            p.embellish_base + p.embellish_pressure * p.results_pressure
            * around(p.embellish_tempted, c.temptation) * around(p.embellish_results, d.short_payoff)
            - deterrence - p.embellish_professional * c.professional,
            p.leak_base + p.leak_media * p.media_level * around(p.leak_tempted, c.temptation)
            * around(p.leak_salience, d.salience) + p.leak_grievance * (1 - c.trust_in_alderman)
            - deterrence - p.leak_professional * c.professional,
        ), d.answers)
        c.contradicts, c.refuses = c.answer == CONTRADICT, c.answer == REFUSE
        self.count("shadow_files", c.units, c.answer == SHADOW)
        self.count("contradictions", c.units, c.contradicts)
        self.count("delay_weeks", c.units, c.contradicts)
        self.count("u_turns_protested", c.units, c.contradicts & c.turned)
        self.count("refusals", c.units, c.refuses)

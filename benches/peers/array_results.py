"""Counter-responses, acts and results of the dossiers of many municipalities side by side."""

import numpy as np

from arrays import (
    ACCEPT, AGAINST_NORM, EMBELLISH, EMBELLISH_OWN, FLOAT, LEAK, NONE, OMIT, OVERRULE, PROPER, RUSH, SUBSTITUTE, U_TURN,
    around, lowered, raised, rising, sigmoid, towards,
)
from common import ALDERMEN_BY_LAW, DIRECTORS


class Accounting:
    """The part of many municipalities that decides what becomes of their dossiers."""

    def counter(self, d, c):
        """The alderman answers back."""
        p = self.p
        dissent = c.contradicts | c.refuses
        tolerance = (c.tolerance_real + np.minimum(1, p.tolerance_experience * c.experience)
                     * np.maximum(0, c.tolerance_wanted - c.tolerance_real))
        power = (p.power_culture_weight * (c.power_culture - FLOAT(0.5))
                 + p.power_pressure * (c.pressure - FLOAT(0.5)) + p.power_distrust * (FLOAT(0.67) - c.trust_collective)
                 + p.power_uncertainty * c.uncertainty)
        trust = p.accept_trust * (c.trust_in_official - FLOAT(0.5))
        substitute = (p.substitute_base + p.substitute_division * (1 - c.trust_top) + p.power_pressure * c.pressure)
        choice = self.choose((
            trust + p.accept_tolerance * tolerance * dissent, np.where(dissent, p.power_base, p.power_ordinary) + power,
            np.where(c.refuses, substitute, NONE)), d.counters)
        self.lose_trust(c, "trust_in_official", p.refused_trust * (1 - tolerance) * c.refuses)
        c.respect_of_alderman = lowered(
            c.respect_of_alderman, p.refused_respect * p.respect_loss * (1 - tolerance) * c.refuses)

        overruled = choice == OVERRULE
        self.count("decisions_by_power", c.units, overruled)
        weight = np.where(dissent, p.overruled_dissent, p.overruled_ordinary) * overruled
        self.lose_safety(c, weight)
        self.lose_trust(c, "trust_in_alderman", weight)
        c.welcome = lowered(c.welcome, p.overruled_welcome * overruled)
        c.respect_of_official = lowered(c.respect_of_official, p.respect_loss * overruled)
        c.power_culture = raised(c.power_culture, p.power_culture_learning * overruled)
        self.incident(c, overruled)
        c.credibility = lowered(c.credibility, FLOAT(0.5) * p.credibility_loss * (overruled & dissent))

        against = dissent & (choice != ACCEPT)
        punished = against & (d.punish < p.punish_share * (1 - tolerance) * (FLOAT(0.5) + c.power_culture))
        self.count("contradictions_punished", c.units, punished)
        self.lose_safety(c, p.punished_safety * punished)
        self.lose_trust(c, "trust_in_alderman", p.punished_trust * punished)
        c.welcome = lowered(c.welcome, p.punished_welcome * punished)
        self.incident(c, punished)
        self.show_colleagues(c, np.flatnonzero(punished))

        talk = dissent & c.improper & (choice != SUBSTITUTE) & (d.willing < p.mayor_talk * c.mayor_backbone)
        self.learn(c.seat_place[talk], p.mayor_word)

        accepted = dissent & (choice == ACCEPT)
        self.gain_safety(c, p.accepted_safety * accepted)
        self.gain_trust(c, "trust_in_alderman", p.accepted_trust * accepted)
        c.welcome = raised(c.welcome, p.accepted_welcome * accepted)
        c.respect_of_official = raised(c.respect_of_official, p.respect_gain * accepted)

        stands = c.refuses & ~accepted
        c.done = ~accepted & ~stands
        c.doer = c.posts.copy()
        self.escalate(d, c, np.flatnonzero(stands), choice)
        c.own = c.doer == c.posts

    def escalate(self, d, c, rows, choice):
        """Refusals that stand: a substitute may be found, and the refuser may go to mayor or secretary."""
        p = self.p
        units, posts = c.units[rows], c.posts[rows]
        willing = sigmoid(
            p.willing_base + p.willing_loyalty * self.loyalty_politics[units]
            - p.willing_professional * self.professional[units] * (p.willing_anyway + c.wrongness[rows, None])
            + p.willing_division * (1 - c.trust_top[rows, None]))
        willing[np.arange(len(rows)), posts] = 0
        best = np.argmax(willing, axis=1)
        found = (choice[rows] == SUBSTITUTE) & (d.willing[rows] >= np.prod(1 - willing, axis=1))
        chance = sigmoid(p.escalate_base + p.escalate_professional
                         * (c.professional[rows] + c.at_stake[rows] + c.safety[rows] - 1))
        escalated = d.escalate[rows] < chance
        backbone = np.maximum(c.mayor_backbone[rows], c.secretary_backbone[rows])
        called_back = d.escalate[rows] < chance * backbone
        self.count("escalations", units, escalated)
        self.count("delay_weeks", units, escalated)
        self.count("calls_back", units, called_back)
        c.trust_in_official[rows] = lowered(
            c.trust_in_official[rows], p.trust_gain * p.loss_ratio * p.escalated_trust * escalated)
        c.safety[rows] = raised(c.safety[rows], p.safety_gain * p.called_back_safety * called_back)
        called = rows[called_back]
        places = c.units[called, None] * ALDERMEN_BY_LAW + np.arange(ALDERMEN_BY_LAW)
        self.learn(places, np.where(places == c.seat_place[called, None], FLOAT(1), p.lesson_colleagues))
        substituted = found & ~called_back
        self.count("substitutions", units, substituted)
        c.trust_top[rows] = lowered(c.trust_top[rows], p.body_loss * substituted)
        c.done[rows] = substituted
        c.doer[rows] = np.where(substituted, best, posts)

    def learn(self, places, weight):
        p = self.p
        caution, knowledge = self.caution.ravel(), self.norm_knowledge.ravel()
        caution[places] = raised(caution[places], p.lesson * weight)
        knowledge[places] = raised(knowledge[places], p.lesson_knowledge * p.lesson * weight)

    def show_colleagues(self, c, rows):
        """What colleagues see makes them feel less safe: all pairs of other posts."""
        units = c.units[rows]
        others = self.post != c.posts[rows, None]
        self.safety[units] = lowered(self.safety[units], self.p.safety_loss * self.p.seen_by_others * others)

    def tell_and_sign(self, d, c):
        p = self.p
        pressed = -d.initial < (
            p.hand_down_base + p.hand_down_pressure * p.results_pressure * c.pressure
            - p.hand_down_professional * c.professional + p.hand_down_asked * (c.done & c.own & c.improper))
        self.count("requests_handed_down", c.units, pressed)
        c.credibility = lowered(c.credibility, FLOAT(0.5) * p.credibility_loss * pressed)
        c.told = c.agenda | (d.tell < (
            p.tell_base + p.tell_safety * c.safety + p.tell_contact * FLOAT(0.5) * (c.sensitivity + c.familiarity)
            + p.tell_trust * (c.trust_in_alderman - FLOAT(0.5)) + p.tell_expectations * c.expectations
            + p.tell_control * (c.planning_control - FLOAT(0.5)) - p.tell_uncertainty * c.uncertainty))
        c.openness = towards(c.openness, c.told.astype(FLOAT), p.openness_memory)
        self.note_matters(c.units, 1, c.told)
        signed = d.initial < (p.initialling_base + p.initialling_unsafety * (1 - c.safety)
                              * around(p.initialling_wrongness, c.wrongness))
        self.count("initiallings", c.units, signed)
        self.count("delay_weeks", c.units, signed)
        self.lose_trust(c, "trust_in_official", p.initialling_distrust * signed)

    def act(self, d, c):
        """What was done in the end, and whether it is a risk."""
        p, units = self.p, c.units
        request = np.where(c.done, c.request, PROPER)
        informally = c.informally & c.done
        embellished = c.done & c.own & (c.answer == EMBELLISH_OWN)
        leaked = c.done & c.own & (c.answer == LEAK)
        wrongness = c.wrongness * c.done
        wrongness = np.maximum(wrongness, embellished * (p.wrong_own_embellish + p.wrong_own_embellish_norm * d.norm))
        wrongness = np.maximum(wrongness, leaked * (p.wrong_leak + p.wrong_leak_norm * d.norm))
        misinformed = embellished | (request == OMIT) | (request == EMBELLISH)
        self.count("council_misinformed", units, misinformed)
        self.count("requests_improper_done", units, request >= OMIT)
        c.credibility = lowered(c.credibility, p.credibility_loss * (request == U_TURN))
        hurried = (request == RUSH) | (request == U_TURN)
        c.careless, c.informally_done = hurried | informally, informally

        dealing = np.where(informally, rising(p.dealing_corridor, c.informal), p.dealing_habit * c.informal)
        of_doer = np.take(self.professional, units * DIRECTORS + c.doer)
        justification = (
            p.record_base + p.record_clarity * c.norm_clarity
            - p.record_informal * dealing * (1 - p.record_professional * of_doer) + p.record_preparation * c.prepared
            - p.record_rush * hurried + p.forum_margin * d.legal_margin - p.wrongness_weight * wrongness
            - p.forum_salience * d.salience - p.forum_norm * d.norm - p.record_untold * d.salience * ~c.told)
        broken = wrongness > p.violation_line
        material = broken | (np.maximum(d.norm, d.money) > p.material_line)
        risk = misinformed | (material & (justification < p.forum_threshold))
        omission, partiality = request == OMIT, request == AGAINST_NORM
        embellishment = (request == EMBELLISH) | (embellished & ~omission)
        leak = leaked & ~omission & ~embellishment
        partiality &= ~embellishment & ~leak
        rest = ~(omission | embellishment | leak | partiality)
        unreported = rest & (request == PROPER) & ~informally & ~c.told
        severity = (FLOAT(0.15) + wrongness) * rising(FLOAT(0.4), d.salience)
        for name, happened in (
            ("relation", True), ("omission", omission), ("embellishment", embellishment), ("leak", leak),
            ("partiality", partiality), ("unreported", unreported), ("bypass", rest & ~unreported),
            ("relation_grave", severity > FLOAT(0.5)), ("relation_severity", severity),
        ):
            self.count(f"risks_{name}", units, risk * happened)
        self.count("violations_relation", units, risk & broken)

    def settle(self, d, c):
        """Results of the dossier, and how the pair moves by them."""
        p, units = self.p, c.units
        doers = units * DIRECTORS + c.doer
        credibility = np.where(c.own, c.credibility, np.take(self.credibility, doers))
        chance = np.minimum(FLOAT(0.9), (
            p.setback_share * c.difficulty * c.alderman_difficulty * (FLOAT(1.5) - np.take(self.expertise, doers))
            * np.where(c.prepared, FLOAT(0.8), FLOAT(1.2)) * np.where(c.careless, FLOAT(1.3), FLOAT(0.9))
            * (FLOAT(1.4) - FLOAT(0.5) * credibility)))
        bad = d.setback < chance
        rest = (d.setback - chance) / (1 - chance)
        surprised = ~c.told & (bad | (rest < p.surface_share * d.salience * c.pressure))
        self.count("surprises", units, surprised)
        self.lose_trust(c, "trust_in_official", p.surprise_weight * rising(p.surprise_slight, d.salience) * surprised)
        c.respect_of_alderman = lowered(c.respect_of_alderman, p.respect_loss * surprised)
        self.incident(c, surprised)

        good = ~bad & c.own
        proper = c.request == PROPER
        weight = p.worked_well + p.worked_well_salience * d.salience
        of_official = np.where(proper, weight + p.worked_well_proper, p.worked_well_improper * weight)
        self.gain_trust(c, "trust_in_official", (weight + p.worked_well_prepared * c.prepared) * good)
        self.gain_trust(c, "trust_in_alderman", of_official * good)
        c.respect_of_alderman = raised(c.respect_of_alderman, p.respect_gain * (good & c.prepared))
        c.respect_of_official = raised(c.respect_of_official, p.respect_gain * (good & proper))
        c.trust_collective = raised(c.trust_collective, p.met_well * p.collective_loss * c.collectivity * ~bad)

        self.count("delay_weeks", units, FLOAT(2) * bad)
        backed = d.setback < chance * sigmoid(
            p.backing_base + p.cover_weight * (c.cover_disposition - FLOAT(0.5))
            + p.cover_weight * ((1 - p.backing_loyalty) * c.trust_in_official
                                + p.backing_loyalty * c.loyalty_of_alderman) - p.cover_pressure * c.pressure)
        blamed = bad & ~backed
        self.lose_trust(c, "trust_in_official", np.where(c.told, p.setback_told, p.setback_untold) * (bad & c.own))
        self.gain_safety(c, p.backed_safety * (backed & bad & c.own))
        self.gain_trust(c, "trust_in_alderman", p.backed_trust * (backed & bad & c.own))
        uncovered = 1 - p.secretary_cover * c.secretary_backbone
        self.lose_safety(c, p.blamed_safety * uncovered * (blamed & c.own))
        self.lose_trust(c, "trust_in_alderman", p.blamed_trust * (blamed & c.own))
        self.incident(c, blamed)

        backfired = bad & c.informally_done & c.own
        self.count("informal_backfires", units, backfired)
        falls_back = d.escalate < sigmoid(
            p.fallback_base + p.cover_pressure * (c.pressure - FLOAT(0.5)) + (c.planning_control - FLOAT(0.5))
            + (FLOAT(0.5) - c.trust_in_official))
        back = backfired & falls_back
        c.informal = lowered(c.informal, p.fallback_informal * np.where(falls_back, 1, p.backfire_informal) * backfired)
        self.lose_trust(c, "trust_in_alderman", p.backfire_trust * back)
        self.lose_safety(c, p.backfire_safety * back)
        c.respect_of_official = lowered(c.respect_of_official, p.respect_loss * back)

    def gain_trust(self, c, which, weight):
        setattr(c, which, raised(getattr(c, which), self.p.trust_gain * weight))

    def lose_trust(self, c, which, weight):
        setattr(c, which, lowered(getattr(c, which), self.p.trust_gain * self.p.loss_ratio * weight))

    def gain_safety(self, c, weight):
        c.safety = raised(c.safety, self.p.safety_gain * weight)

    def lose_safety(self, c, weight):
        c.safety = lowered(c.safety, self.p.safety_loss * weight)

    def incident(self, c, happened):
        c.trust_collective = lowered(c.trust_collective, self.p.collective_loss * happened)

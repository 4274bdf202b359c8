"""Answers of directors, and what aldermen do about them."""

from persons import (
    ACCEPT, CONTRADICT, NONE, OMIT, OVERRULE, REFUSE, SHADOW, SUBSTITUTE, U_TURN, around, logistic, lowered, raised,
)


class Answering:
    """The part of a municipality that answers, counters and looks for substitutes."""

    def answer(self, d, pair, official, alderman, request, wrongness, stakes):
        p, counts = self.p, self.counts
        political, professional, service, long_term = stakes
        unsafety = 1.0 - pair.safety
        retaliation = p.retaliation * self.power_culture * unsafety
        comply = (p.comply_base + p.comply_loyalty * political - p.comply_professional * professional
                  - p.deterrence * self.certainty * wrongness)
        utilities = (
            comply,
            comply - p.shadow_cost + p.shadow_unsafety * unsafety * around(p.shadow_wrongness, wrongness),
            p.contradict_base + p.contradict_stake * max(professional, service, long_term)
            + p.contradict_safety * (0.5 * (pair.safety + pair.welcome) - 0.5) - retaliation
            - p.contradict_uncertainty * alderman.uncertainty,
            p.refuse_base + p.refuse_professional * professional - retaliation if request >= OMIT else NONE,
            p.embellish_base + p.embellish_pressure * p.results_pressure
            * around(p.embellish_tempted, official.temptation) * around(p.embellish_results, d.short_payoff)
            - p.deterrence * self.certainty - p.embellish_professional * official.professional,
            p.leak_base + p.leak_media * p.media_level * around(p.leak_tempted, official.temptation)
            * around(p.leak_salience, d.salience) + p.leak_grievance * (1.0 - pair.trust_in_alderman)
            - p.deterrence * self.certainty - p.leak_professional * official.professional,
        )
        answer = self.choose(utilities, self.numbers.gumbel)
        if answer == SHADOW:
            counts["shadow_files"] += 1
        elif answer == CONTRADICT:
            counts["contradictions"] += 1
            counts["delay_weeks"] += 1
            counts["u_turns_protested"] += request == U_TURN
        elif answer == REFUSE:
            counts["refusals"] += 1
        return answer

    def counter(self, d, pair, official, alderman, request, wrongness, answer, professional):
        """The alderman answers back. Returns whether the request is carried out, and by whom."""
        p, numbers, counts = self.p, self.numbers, self.counts
        dissent, refused = answer in (CONTRADICT, REFUSE), answer == REFUSE
        tolerance = (alderman.tolerance_real + min(1.0, p.tolerance_experience * alderman.experience)
                     * max(0.0, alderman.tolerance_wanted - alderman.tolerance_real))
        power = (p.power_culture_weight * (self.power_culture - 0.5) + p.power_pressure * (alderman.pressure - 0.5)
                 + p.power_distrust * (0.67 - self.trust_collective) + p.power_uncertainty * alderman.uncertainty)
        trust = p.accept_trust * (pair.trust_in_official - 0.5)
        if dissent:
            substitute = NONE
            if refused:
                substitute = (p.substitute_base + p.substitute_division * (1.0 - self.trust_top)
                              + p.power_pressure * alderman.pressure)
            utilities = (p.accept_tolerance * tolerance + trust, p.power_base + power, substitute)
        else:
            utilities = (trust, p.power_ordinary + power, NONE)
        choice = self.choose(utilities, numbers.gumbel)
        if refused:
            pair.lose_trust_in_official(p, p.refused_trust * (1.0 - tolerance))
            pair.respect_of_alderman = lowered(
                pair.respect_of_alderman, p.refused_respect * p.respect_loss * (1.0 - tolerance))
        if choice == OVERRULE:
            counts["decisions_by_power"] += 1
            weight = p.overruled_dissent if dissent else p.overruled_ordinary
            pair.lose_safety(p, weight)
            pair.lose_trust_in_alderman(p, weight)
            pair.welcome = lowered(pair.welcome, p.overruled_welcome)
            pair.respect_of_official = lowered(pair.respect_of_official, p.respect_loss)
            self.power_culture = raised(self.power_culture, p.power_culture_learning)
            self.incident()
            if dissent:
                official.give_way(p)
        if not dissent:
            return True, official
        if choice != ACCEPT and numbers.random() < p.punish_share * (1.0 - tolerance) * (0.5 + self.power_culture):
            counts["contradictions_punished"] += 1
            pair.lose_safety(p, p.punished_safety)
            pair.lose_trust_in_alderman(p, p.punished_trust)
            pair.welcome = lowered(pair.welcome, p.punished_welcome)
            for other in self.pairs:
                if other.official is not official:
                    other.lose_safety(p, p.seen_by_others)
            self.incident()
        if request >= OMIT and choice != SUBSTITUTE and d.willing < p.mayor_talk * self.mayor_backbone:
            alderman.learn(p, p.mayor_word)
        if choice == ACCEPT:
            pair.gain_safety(p, p.accepted_safety)
            pair.gain_trust_in_alderman(p, p.accepted_trust)
            pair.welcome = raised(pair.welcome, p.accepted_welcome)
            pair.respect_of_official = raised(pair.respect_of_official, p.respect_gain)
            return False, official
        if not refused:
            return True, official
        found = self.substitute(official, wrongness, d) if choice == SUBSTITUTE else None
        chance = logistic(p.escalate_base
                          + p.escalate_professional * (official.professional + professional + pair.safety - 1.0))
        called_back = False
        if d.escalate < chance:
            counts["escalations"] += 1
            counts["delay_weeks"] += 1
            pair.lose_trust_in_official(p, p.escalated_trust)
            called_back = d.escalate < chance * max(self.mayor_backbone, self.secretary_backbone)
            if called_back:
                counts["calls_back"] += 1
                pair.gain_safety(p, p.called_back_safety)
                for other in self.aldermen:
                    other.learn(p, 1.0 if other is alderman else p.lesson_colleagues)
        if called_back or found is None:
            return False, official
        counts["substitutions"] += 1
        self.trust_top = lowered(self.trust_top, p.body_loss)
        return True, found

    def substitute(self, official, wrongness, d):
        p = self.p
        nobody, best, highest = 1.0, None, -1.0
        for other in self.officials:
            if other is official:
                continue
            chance = logistic(p.willing_base + p.willing_loyalty * other.loyalty_politics
                              - p.willing_professional * other.professional * (p.willing_anyway + wrongness)
                              + p.willing_division * (1.0 - self.trust_top))
            nobody *= 1.0 - chance
            if chance > highest:
                best, highest = other, chance
        return best if d.willing >= nobody else None

"""Dossiers of the relation core, one at a time: who prepares, what is asked, told and signed."""

from answers import Answering
from persons import (
    COMPLY, EMBELLISH, EMBELLISH_OWN, LEAK, NONE, OMIT, PROPER, RUSH, U_TURN, Dossier, around, lowered, rising, towards,
)
from results import Accounting


class Handling(Answering, Accounting):
    """The part of a municipality that handles dossiers."""

    def handle(self, official):
        """One dossier, from its arrival to its results."""
        p, numbers, counts = self.p, self.numbers, self.counts
        d = Dossier(p, numbers)
        pair = official.second if d.touches and official.second else official.home
        alderman = pair.alderman

        # Preparing
        readiness = (p.prepare_base + p.prepare_sensitivity * (0.5 * (official.sensitivity + pair.familiarity) - 0.25)
                     + p.prepare_expertise * (official.expertise - 0.5) + p.prepare_salience * d.salience
                     - p.prepare_silos * (self.silos - 0.5))
        number = numbers.logistic()
        agenda, prepared = number < readiness - p.agenda_step, number < readiness
        counts["agenda_by_officials"] += agenda

        # Asking
        request = self.ask(d, pair, official, alderman, prepared)
        improper = request >= OMIT
        informal = numbers.logistic() < (
            p.informal_appeal + p.informal_habit * (pair.informal + self.informal_culture - 1.0)
            + p.informal_trust * (pair.trust_in_official - 0.5) + p.informal_oversight * (self.oversight - 0.5)
            + (p.informal_improper if improper else 0.0))
        wrongness = self.wrongness(d, request, informal)
        counts["requests"] += 1
        counts["requests_informal"] += informal
        announced = False
        if improper:
            counts["requests_improper"] += 1
            if not official.asked_improperly:
                official.asked_improperly = True
                counts["officials_asked_improperly"] += 1
            pair.lose_trust_in_alderman(p, p.asked_trust * wrongness)
            pair.respect_of_official = lowered(pair.respect_of_official, p.respect_loss * wrongness)
        elif request == U_TURN:
            counts["u_turns"] += 1
            announced = -d.tell < (
                p.tell_base + p.tell_contact * 0.5 * (alderman.attention + pair.familiarity)
                + p.tell_trust * (pair.trust_in_official - 0.5) + p.tell_expectations * pair.expectations
                - p.tell_uncertainty * alderman.uncertainty)
            self.note_matter(announced)
            if not announced:
                counts["surprises"] += 1
                pair.lose_trust_in_alderman(p, p.surprise_weight * rising(p.surprise_slight, d.salience))
                pair.respect_of_official = lowered(pair.respect_of_official, p.respect_loss)

        # Answering, and answering back
        stakes = self.stakes(d, pair, official, alderman, request, wrongness, announced)
        answer = self.answer(d, pair, official, alderman, request, wrongness, stakes)
        carried_out, doer = self.counter(d, pair, official, alderman, request, wrongness, answer, stakes[1])

        # Handing down, telling, signing off
        if -d.initial < (p.hand_down_base + p.hand_down_pressure * p.results_pressure * alderman.pressure
                         - p.hand_down_professional * official.professional
                         + (p.hand_down_asked if carried_out and doer is official and improper else 0.0)):
            counts["requests_handed_down"] += 1
            official.give_way(p)
        told = agenda or d.tell < (
            p.tell_base + p.tell_safety * pair.safety + p.tell_contact * 0.5 * (official.sensitivity + pair.familiarity)
            + p.tell_trust * (pair.trust_in_alderman - 0.5) + p.tell_expectations * pair.expectations
            + p.tell_control * (self.planning_control - 0.5) - p.tell_uncertainty * alderman.uncertainty)
        pair.openness = towards(pair.openness, 1.0 if told else 0.0, p.openness_memory)
        self.note_matter(told)
        if d.initial < (p.initialling_base
                        + p.initialling_unsafety * (1.0 - pair.safety) * around(p.initialling_wrongness, wrongness)):
            counts["initiallings"] += 1
            counts["delay_weeks"] += 1
            pair.lose_trust_in_official(p, p.initialling_distrust)

        # The act
        own = answer if carried_out and doer is official else COMPLY
        asked = request
        if not carried_out:
            request, informal, wrongness = PROPER, False, 0.0
        if own == EMBELLISH_OWN:
            wrongness = max(wrongness, p.wrong_own_embellish + p.wrong_own_embellish_norm * d.norm)
        elif own == LEAK:
            wrongness = max(wrongness, p.wrong_leak + p.wrong_leak_norm * d.norm)
        misinformed = own == EMBELLISH_OWN or request in (OMIT, EMBELLISH)
        counts["council_misinformed"] += misinformed
        counts["requests_improper_done"] += request >= OMIT
        if request == U_TURN:
            official.credibility = lowered(official.credibility, p.credibility_loss)
        hurried = request in (RUSH, U_TURN)
        self.judge(d, pair, doer, request, informal, own, wrongness, misinformed, prepared, told, hurried)
        self.settle(d, pair, official, alderman, doer, asked, informal, prepared, told, hurried or informal)

    def ask(self, d, pair, official, alderman, prepared):
        p, gumbel = self.p, self.numbers.gumbel
        proposal = warning = 0.0
        if prepared:
            proposal = official.expertise
            warning = (official.professional * pair.safety * rising(p.warning_distrusted, pair.trust_in_official)
                       * (1.0 - p.silo_warning * self.silos))
        motive = (alderman.pressure * (0.5 + alderman.need_to_be_seen) * (0.5 + p.results_pressure)
                  * d.salience * d.short_payoff)
        long = alderman.long_weight * d.long_payoff
        lapse = (1.0 - alderman.norm_knowledge) * (1.0 - p.lapse_clarity * self.norm_clarity)
        improper = (
            p.improper_appeal + p.improper_motive * motive + p.improper_lapse * lapse
            - p.improper_restraint * self.norm_clarity * alderman.norm_knowledge
            - p.improper_respect * (pair.respect_of_alderman - 0.5) - p.improper_realism * (alderman.realism - 0.5)
            - p.warning_weight * warning - p.improper_trust * (pair.trust_in_official - 0.5)
            - p.improper_certainty * self.certainty - p.improper_caution * alderman.caution)
        u_turn = NONE
        if d.reopened:
            u_turn = (p.u_turn_appeal + p.u_turn_motive * (motive + p.media_level * alderman.boundness)
                      - p.improper_realism * alderman.realism)
        utilities = (
            p.proper_appeal + p.proper_long * long + p.proper_timely * proposal * alderman.content,
            p.rush_appeal + p.rush_motive * motive + p.rush_power * self.power_culture - p.proper_long * long,
            u_turn,
            improper + p.improper_opportunity * (d.money - 0.5),
            improper + p.improper_opportunity * (p.results_pressure - d.long_payoff),
            improper + p.improper_opportunity * (0.5 - d.legal_margin)
            + p.improper_interest * alderman.interest * d.money * (1.5 - self.side_rules),
        )
        return self.choose(utilities, gumbel)

    def choose(self, utilities, gumbel):
        precision = self.p.choice_precision
        best, highest = 0, NONE
        for option, utility in enumerate(utilities):
            if utility == NONE:
                continue
            value = precision * utility + gumbel()
            if value > highest:
                best, highest = option, value
        return best

    def wrongness(self, d, request, informal):
        p = self.p
        room = 1.0 - d.legal_margin
        tight = 1.0 - p.wrong_margin * d.legal_margin
        norm = rising(p.wrong_no_norm, d.norm)
        if request == PROPER:
            wrong = 0.0
        elif request == RUSH:
            wrong = p.wrong_rush * room + p.wrong_rush_norm * d.norm
        elif request == U_TURN:
            wrong = p.wrong_u_turn + p.wrong_u_turn_norm * d.norm * room
        elif request == OMIT:
            wrong = p.wrong_omit * norm * tight * rising(p.wrong_omit_money, d.money)
        elif request == EMBELLISH:
            wrong = p.wrong_embellish * norm * tight
        else:
            wrong = norm * rising(p.wrong_against_margin, room)
        return max(wrong, p.wrong_corridor * room + p.wrong_corridor_norm * d.norm) if informal else wrong

    def stakes(self, d, pair, official, alderman, request, wrongness, announced):
        p, counts = self.p, self.counts
        if request == U_TURN:
            turned = 1.0 - p.explained if announced else 1.0
        else:
            turned = (p.service_proper if request == PROPER else p.service_request) * d.money
        hurry = p.haste_hurried if request in (RUSH, U_TURN) else 0.0 if request == PROPER else p.haste_improper
        loyalty = 0.5 * (official.loyalty_politics + pair.loyalty_of_official)
        political = loyalty * rising(p.political_unnoticed, d.salience)
        professional = official.professional * wrongness
        service = official.loyalty_service * (turned + p.gave_way * max(0.0, 0.8 - official.credibility))
        agenda = 0.5 * (self.collectivity + self.planning_control)
        gap = max(0.0, 1.0 / (1.0 + p.official_discount * 104.0) - alderman.long_weight)
        long_term = (p.horizon_clash + p.agenda) * gap * hurry * d.long_payoff * (1.0 - p.agenda * agenda)
        short_term = alderman.pressure * (0.3 + 0.7 * d.short_payoff)
        clashes = (min(political, professional), min(political, service), min(short_term, long_term))
        largest = max(clashes)
        if largest > p.dilemma_threshold:
            kind = ("dilemmas_rationality", "dilemmas_loyalty", "dilemmas_horizon")[clashes.index(largest)]
            counts[kind] += 1
        return political, professional, service, long_term

    def incident(self):
        self.trust_collective = lowered(self.trust_collective, self.p.collective_loss)

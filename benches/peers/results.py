"""What becomes of dossiers: risks, results, and how pairs move by them."""

from persons import (
    AGAINST_NORM, EMBELLISH, EMBELLISH_OWN, LEAK, OMIT, PROPER, logistic, lowered, raised, rising,
)


class Accounting:
    """The part of a municipality that judges acts and settles results."""

    def judge(self, d, pair, doer, request, informal, own, wrongness, misinformed, prepared, told, hurried):
        """Whether the act is a risk, and of which kind."""
        p, counts = self.p, self.counts
        broken = wrongness > p.violation_line
        if not misinformed:
            if not broken and max(d.norm, d.money) <= p.material_line:
                return
            dealing = rising(p.dealing_corridor, pair.informal) if informal else p.dealing_habit * pair.informal
            justification = (
                p.record_base + p.record_clarity * self.norm_clarity
                - p.record_informal * dealing * (1.0 - p.record_professional * doer.professional)
                + (p.record_preparation if prepared else 0.0) - (p.record_rush if hurried else 0.0)
                + p.forum_margin * d.legal_margin - p.wrongness_weight * wrongness - p.forum_salience * d.salience
                - p.forum_norm * d.norm - (0.0 if told else p.record_untold * d.salience))
            if justification >= p.forum_threshold:
                return
        if request == OMIT:
            kind = "risks_omission"
        elif request == EMBELLISH or own == EMBELLISH_OWN:
            kind = "risks_embellishment"
        elif own == LEAK:
            kind = "risks_leak"
        elif request == AGAINST_NORM:
            kind = "risks_partiality"
        elif request == PROPER and not informal and not told:
            kind = "risks_unreported"
        else:
            kind = "risks_bypass"
        severity = (0.15 + wrongness) * (0.4 + 0.6 * d.salience)
        counts[kind] += 1
        counts["risks_relation"] += 1
        counts["risks_relation_severity"] += severity
        counts["risks_relation_grave"] += severity > 0.5
        counts["violations_relation"] += broken

    def settle(self, d, pair, official, alderman, doer, asked, informal, prepared, told, careless):
        """Results of the dossier, and how the pair moves by them."""
        p, counts = self.p, self.counts
        chance = min(0.9, p.setback_share * self.difficulty * alderman.difficulty * (1.5 - doer.expertise)
                     * (0.8 if prepared else 1.2) * (1.3 if careless else 0.9) * (1.4 - 0.5 * doer.credibility))
        bad = d.setback < chance
        surfaces = bad or (d.setback - chance) / (1.0 - chance) < p.surface_share * d.salience * alderman.pressure
        if surfaces and not told:
            counts["surprises"] += 1
            pair.lose_trust_in_official(p, p.surprise_weight * rising(p.surprise_slight, d.salience))
            pair.respect_of_alderman = lowered(pair.respect_of_alderman, p.respect_loss)
            self.incident()
        if not bad:
            if doer is official:
                weight = p.worked_well + p.worked_well_salience * d.salience
                proper = asked == PROPER
                gain = weight + (p.worked_well_prepared if prepared else 0.0)
                pair.gain_trust_in_official(p, gain)
                of_official = weight + p.worked_well_proper if proper else p.worked_well_improper * weight
                pair.gain_trust_in_alderman(p, of_official)
                if prepared:
                    pair.respect_of_alderman = raised(pair.respect_of_alderman, p.respect_gain)
                if proper:
                    pair.respect_of_official = raised(pair.respect_of_official, p.respect_gain)
            self.trust_collective = raised(
                self.trust_collective, p.met_well * p.collective_loss * self.collectivity)
            return
        counts["delay_weeks"] += 2
        backed = d.setback < chance * logistic(
            p.backing_base + p.cover_weight * (self.cover_disposition - 0.5)
            + p.cover_weight * ((1.0 - p.backing_loyalty) * pair.trust_in_official
                                + p.backing_loyalty * pair.loyalty_of_alderman)
            - p.cover_pressure * alderman.pressure)
        if doer is official:
            pair.lose_trust_in_official(p, p.setback_told if told else p.setback_untold)
            if backed:
                pair.gain_safety(p, p.backed_safety)
                pair.gain_trust_in_alderman(p, p.backed_trust)
            else:
                pair.lose_safety(p, p.blamed_safety * (1.0 - p.secretary_cover * self.secretary_backbone))
                pair.lose_trust_in_alderman(p, p.blamed_trust)
        if not backed:
            self.incident()
        if informal and doer is official:
            counts["informal_backfires"] += 1
            falls_back = d.escalate < logistic(
                p.fallback_base + p.cover_pressure * (alderman.pressure - 0.5) + (self.planning_control - 0.5)
                + (0.5 - pair.trust_in_official))
            if falls_back:
                pair.informal = lowered(pair.informal, p.fallback_informal)
                pair.lose_trust_in_alderman(p, p.backfire_trust)
                pair.lose_safety(p, p.backfire_safety)
                pair.respect_of_official = lowered(pair.respect_of_official, p.respect_loss)
            else:
                pair.informal = lowered(pair.informal, p.backfire_informal * p.fallback_informal)

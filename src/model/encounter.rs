//! Phases 4 to 7 for one dossier: who handles it, what is prepared, asked, answered and done, what
//! becomes of it, and how the pair moves.

use super::alderman::{self, Counter, CounterView, REQUESTS, Request, RequestView};
use super::bodies;
use super::dossiers::Dossier;
use super::math::logistic;
use super::official::{self, ANSWERS, Answer, AnswerView, Dilemma, Stakes};
use super::relations;
use super::risks::{self, Act};
use super::state::{HiddenRisk, RiskKind, Town};
use super::week::Week;
use crate::catalogue::outcomes::{Count, Mean, Per};
use crate::records::Record;

/// Who handles a dossier, and with what history before a word is said.
#[derive(Debug, Clone, Copy)]
struct Table {
    pair: usize,
    portfolio: usize,
    seat: usize,
    post: usize,
    played_off: bool,
}

/// What became of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Carried out by this post.
    Done { post: usize, shadow_file: bool, embellished: bool, leaked: bool },
    /// Withdrawn or turned into something proper.
    Withdrawn,
}

/// Handles one dossier from its arrival to its effect on the pair.
pub fn handle(town: &mut Town, week: &Week, dossier: &Dossier, record: &mut Record) {
    let p = &week.settings.parameters;
    let table = set_table(town, week, dossier, record);
    let prepared = {
        let utility = official::prepare_utility(
            p,
            &town.officials[table.post],
            &town.dyads[table.pair],
            dossier,
        );
        dossier.luck.prepare < utility
    };
    let request = ask(town, week, dossier, &table, prepared, record);
    let wrongness = official::wrongness(request, dossier);
    let stakes = weigh(town, week, dossier, &table, request, record);
    let answer = answer(town, week, dossier, &table, (request, wrongness, stakes), record);
    let outcome = counter(town, week, dossier, &table, (answer, wrongness, stakes), record);
    let told = tell(town, week, dossier, &table, record);
    let initialled = sign_off(town, week, dossier, &table, wrongness, record);
    let done = match outcome {
        Outcome::Withdrawn => None,
        Outcome::Done { .. } => Some(outcome),
    };
    let act = Act {
        request: if done.is_some() { request } else { Request::Proper },
        embellished: matches!(done, Some(Outcome::Done { embellished: true, .. })),
        leaked: matches!(done, Some(Outcome::Done { leaked: true, .. })),
        prepared,
        initialled,
        told,
        informal: town.dyads[table.pair].informal,
        wrongness: 0.0,
    };
    let own = if done.is_some() { wrongness } else { 0.0 };
    let act =
        Act { wrongness: risks::wrongness_done(own, act.embellished, act.leaked, dossier), ..act };
    if matches!(act.request, Request::Omit | Request::Embellish) || act.embellished {
        record.count(Count::council_misinformed);
    }
    if act.request == Request::UTurn {
        let credibility = &mut town.officials[table.post].credibility;
        *credibility = super::math::lower(*credibility, p.credibility_loss);
    }
    enter_risk(town, week, dossier, &table, &act, outcome, record);
    let doer = match outcome {
        Outcome::Done { post, .. } => post,
        Outcome::Withdrawn => table.post,
    };
    settle_results(town, week, dossier, &table, (&act, request, doer), record);
}

/// Finds the aldermen that a dossier touches; where their wishes conflict and the college does not
/// settle it first, the official is played off between them.
fn set_table(town: &mut Town, week: &Week, dossier: &Dossier, record: &mut Record) -> Table {
    let place = week.place;
    let p = &week.settings.parameters;
    let home_pair = place.home(dossier.post);
    let home = place.dyads[home_pair].portfolio;
    let mut table = Table {
        pair: home_pair,
        portfolio: home,
        seat: town.acting(home),
        post: dossier.post,
        played_off: false,
    };
    let Some(step) = dossier.cross_step else { return table };
    // The second alderman that the director works with, or else any other.
    let second = place.second(dossier.post);
    let other = second.map_or_else(
        || (home + 1 + (step * (place.portfolios - 1) as f32) as usize) % place.portfolios,
        |pair| place.dyads[pair].portfolio,
    );
    let other_seat = town.acting(other);
    if !dossier.conflict {
        // Where wishes agree, the matter is the second alderman's, if the two work together.
        if let Some(pair) = second {
            table = Table { pair, portfolio: other, seat: other_seat, ..table };
        }
        return table;
    }
    if other_seat == table.seat {
        return table;
    }
    let utility = p.settle_base
        + p.settle_collective * (0.5 * (place.habits.collectivity + town.trust_college) - 0.25);
    if dossier.luck.settle < utility {
        return table;
    }
    record.count(Count::playing_off);
    table.played_off = true;
    bodies::played_off(p, town);
    // The alderman who wants it most puts the question; where the director does not work with
    // that one, the dossier passes to a colleague who does.
    let wish = |seat: usize| {
        let alderman = &town.seats[seat].alderman;
        alderman.pressure * (0.5 + alderman.need_to_be_seen)
    };
    if wish(other_seat) > wish(table.seat) {
        let colleague = place.dyads.iter().position(|pair| pair.home && pair.portfolio == other);
        if let Some(pair) = second.or(colleague) {
            relations::lose_trust(p, &mut town.dyads[table.pair].trust_in_official, 0.3);
            table.pair = pair;
            table.post = place.dyads[pair].post;
            table.portfolio = other;
            table.seat = other_seat;
        }
    } else if let Some(pair) = second {
        relations::lose_trust(p, &mut town.dyads[pair].trust_in_official, 0.3);
    }
    table
}

/// The alderman asks; improper requests cost the official's respect at once.
fn ask(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    prepared: bool,
    record: &mut Record,
) -> Request {
    let p = &week.settings.parameters;
    let dyad = &town.dyads[table.pair];
    let official = &town.officials[table.post];
    let warning = if prepared { official::warning(official, dyad) } else { 0.0 };
    let view = RequestView {
        alderman: &town.seats[table.seat].alderman,
        dyad,
        dossier,
        habits: &week.place.habits,
        power_culture: town.power_culture,
        media: town.media,
        proposal: if prepared { official.expertise } else { 0.0 },
        warning,
    };
    let utilities = alderman::request_utilities(p, &view);
    let request = REQUESTS[alderman::choose(p.choice_precision, &utilities, &dossier.luck.request)];
    record.count(Count::requests);
    match request {
        Request::Informal => record.count(Count::requests_informal),
        Request::UTurn => {
            record.count(Count::u_turns);
            announce_turn(town, week, dossier, table, record);
        }
        improper if improper.is_improper() => {
            record.count(Count::requests_improper);
            let official = &mut town.officials[table.post];
            if !official.asked_improperly {
                official.asked_improperly = true;
                record.count(Count::officials_asked_improperly);
            }
            let wrongness = official::wrongness(request, dossier);
            relations::asked_improperly(p, &mut town.dyads[table.pair], wrongness);
        }
        _ => {}
    }
    request
}

/// What is at stake for the official; a dilemma is counted before any answer.
fn weigh(
    town: &Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    request: Request,
    record: &mut Record,
) -> Stakes {
    let p = &week.settings.parameters;
    let stakes = official::stakes(
        request,
        dossier,
        &town.seats[table.seat].alderman,
        &town.officials[table.post],
        &town.dyads[table.pair],
        super::media::official_long_weight(p),
    );
    match official::dilemma(&stakes, p.dilemma_threshold) {
        Some(Dilemma::Rationality) => record.count(Count::dilemmas_rationality),
        Some(Dilemma::Loyalty) => record.count(Count::dilemmas_loyalty),
        Some(Dilemma::Horizon) => record.count(Count::dilemmas_horizon),
        None => {}
    }
    stakes
}

/// The official answers.
fn answer(
    town: &Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    (request, wrongness, stakes): (Request, f32, Stakes),
    record: &mut Record,
) -> Answer {
    let p = &week.settings.parameters;
    let view = AnswerView {
        request,
        stakes,
        wrongness,
        official: &town.officials[table.post],
        dyad: &town.dyads[table.pair],
        habits: &week.place.habits,
        power_culture: town.power_culture,
        media: town.media,
        dossier,
        played_off: table.played_off,
    };
    let utilities = official::answer_utilities(p, &view);
    let answer = ANSWERS[alderman::choose(p.choice_precision, &utilities, &dossier.luck.answer)];
    match answer {
        Answer::ShadowFile => record.count(Count::shadow_files),
        Answer::Contradict => {
            record.count(Count::contradictions);
            record.amount(Count::delay_weeks, 1.0);
            if request == Request::UTurn {
                record.count(Count::u_turns_protested);
            }
        }
        Answer::Refuse => record.count(Count::refusals),
        Answer::Comply | Answer::Embellish | Answer::Leak => {}
    }
    answer
}

/// The alderman answers back; a refuser may go to mayor or secretary.
fn counter(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    (answer, wrongness, stakes): (Answer, f32, Stakes),
    record: &mut Record,
) -> Outcome {
    let p = &week.settings.parameters;
    let done = Outcome::Done {
        post: table.post,
        shadow_file: answer == Answer::ShadowFile,
        embellished: answer == Answer::Embellish,
        leaked: answer == Answer::Leak,
    };
    let dissent = matches!(answer, Answer::Contradict | Answer::Refuse);
    let refused = answer == Answer::Refuse;
    let view = CounterView {
        alderman: &town.seats[table.seat].alderman,
        dyad: &town.dyads[table.pair],
        power_culture: town.power_culture,
        trust_collective: town.trust_collective,
        trust_top: town.trust_top,
        dissent,
        refused,
        played_off: table.played_off,
    };
    let utilities = alderman::counter_utilities(p, &view);
    let counters = [Counter::Accept, Counter::Overrule, Counter::Substitute];
    let choice = counters[alderman::choose(p.choice_precision, &utilities, &dossier.luck.counter)];
    let tolerance = alderman::tolerance(p, view.alderman);
    if refused {
        relations::refused(p, &mut town.dyads[table.pair], tolerance);
    }
    if choice == Counter::Overrule {
        record.count(Count::decisions_by_power);
        relations::overruled(p, &mut town.dyads[table.pair], dissent);
        bodies::decided_by_power(p, town);
    }
    if !dissent {
        return done;
    }
    let punished = choice != Counter::Accept && {
        let chance = alderman::punishment(p, &town.seats[table.seat].alderman, town.power_culture);
        dossier.luck.punish < chance
    };
    if punished {
        record.count(Count::contradictions_punished);
        relations::punished(p, &mut town.dyads[table.pair]);
        bodies::seen_by_others(p, week.place, town, table.pair);
    }
    match choice {
        Counter::Accept => {
            relations::dissent_accepted(p, &mut town.dyads[table.pair]);
            Outcome::Withdrawn
        }
        // Contradiction that is overruled ends in doing it; a refusal that is overruled stands.
        Counter::Overrule if !refused => done,
        Counter::Overrule | Counter::Substitute => {
            let found = (choice == Counter::Substitute)
                .then(|| substitute(town, week, dossier, table, wrongness))
                .flatten();
            let escalated = escalate(town, week, dossier, table, stakes, record);
            match (escalated, found) {
                (Escalation::CalledBack, _) | (_, None) => Outcome::Withdrawn,
                (_, Some(post)) => {
                    record.count(Count::substitutions);
                    bodies::substituted(p, town);
                    Outcome::Done { post, shadow_file: false, embellished: false, leaked: false }
                }
            }
        }
    }
}

/// The most willing colleague, if anyone at all is willing: one number against the chance that at
/// least one of them is.
fn substitute(
    town: &Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    wrongness: f32,
) -> Option<usize> {
    let p = &week.settings.parameters;
    let mut nobody = 1.0;
    let mut best: Option<(usize, f32)> = None;
    for (post, colleague) in town.officials.iter().enumerate() {
        if post == table.post {
            continue;
        }
        let chance = logistic(official::willing_utility(p, colleague, wrongness, town.trust_top));
        nobody *= 1.0 - chance;
        if best.is_none_or(|(_, highest)| chance > highest) {
            best = Some((post, chance));
        }
    }
    best.filter(|_| dossier.luck.willing >= nobody).map(|(post, _)| post)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Escalation {
    None,
    Heard,
    CalledBack,
}

/// The refuser may go to mayor and secretary, and they may call the alderman back. One number
/// decides both: below the chance to escalate, and below that chance times their backbone.
fn escalate(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    stakes: Stakes,
    record: &mut Record,
) -> Escalation {
    let p = &week.settings.parameters;
    let official = &town.officials[table.post];
    let chance =
        logistic(official::escalate_utility(p, official, &town.dyads[table.pair], &stakes));
    if dossier.luck.escalate >= chance {
        return Escalation::None;
    }
    record.count(Count::escalations);
    record.amount(Count::delay_weeks, 1.0);
    let dyad = &mut town.dyads[table.pair];
    relations::lose_trust(p, &mut dyad.trust_in_official, 1.0);
    let backbone = town.mayor_backbone.max(town.secretary_backbone);
    if dossier.luck.escalate >= chance * backbone {
        return Escalation::Heard;
    }
    record.count(Count::calls_back);
    record.count(Count::council_corrected);
    relations::gain_safety(p, dyad, 0.5);
    Escalation::CalledBack
}

/// Whether the alderman tells the official of a U-turn before it is asked for; an official who
/// hears of it from a third is surprised. The mirror of the number by which the official tells
/// serves the alderman, who tells whom he or she attends to and trusts.
fn announce_turn(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    record: &mut Record,
) {
    let p = &week.settings.parameters;
    let dyad = &mut town.dyads[table.pair];
    let attention = town.seats[table.seat].alderman.attention;
    let utility = p.tell_base
        + p.tell_contact * 0.5 * (attention + dyad.familiarity)
        + (dyad.trust_in_official - 0.5);
    record.weigh(Per::Matter, 1);
    if -dossier.luck.tell < utility {
        record.state(Mean::openness, 1.0);
    } else {
        record.count(Count::surprises);
        relations::surprise_official(p, dyad, dossier.salience);
    }
}

/// Whether the official tells the alderman a material matter in time.
fn tell(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    record: &mut Record,
) -> bool {
    let p = &week.settings.parameters;
    let dyad = &mut town.dyads[table.pair];
    let official = &town.officials[table.post];
    let told = dossier.luck.tell < official::tell_utility(p, official, dyad);
    relations::remember_telling(dyad, told);
    record.weigh(Per::Matter, 1);
    if told {
        record.state(Mean::openness, 1.0);
    }
    told
}

/// An extra sign-off asked for protection.
fn sign_off(
    town: &Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    wrongness: f32,
    record: &mut Record,
) -> bool {
    let p = &week.settings.parameters;
    let asked =
        dossier.luck.initial < official::initial_utility(p, &town.dyads[table.pair], wrongness);
    if asked {
        record.count(Count::initiallings);
        record.amount(Count::delay_weeks, 1.0);
    }
    asked
}

/// Enters what cannot be accounted for in the ledger of hidden risks.
fn enter_risk(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    act: &Act,
    outcome: Outcome,
    record: &mut Record,
) {
    let p = &week.settings.parameters;
    let Some(kind) = risks::risk(p, act, dossier, week.place.habits.norm_clarity) else { return };
    let violation = act.wrongness > p.violation_line;
    record.count(Count::risks_relation);
    record.count(risks::column(kind));
    if violation {
        record.count(Count::violations_relation);
    }
    let (post, shadow_file) = match outcome {
        Outcome::Done { post, shadow_file, .. } => (post, shadow_file),
        Outcome::Withdrawn => (table.post, false),
    };
    town.ledger.push(HiddenRisk {
        kind,
        portfolio: table.portfolio,
        post,
        severity: risks::severity(act, dossier),
        violation,
        shadow_file,
        misinforms: matches!(kind, RiskKind::Omission | RiskKind::Embellishment),
        freshness: 1.0,
        hazard: 0.0,
        threshold: dossier.luck.threshold,
        week: week.number,
        position: dossier.position,
        official_since: town.officials[post].since,
        alderman: (table.seat, town.seats[table.seat].alderman.since),
    });
}

/// Results, setbacks, and how the pair moves by them.
fn settle_results(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    (act, request, doer): (&Act, Request, usize),
    record: &mut Record,
) {
    let p = &week.settings.parameters;
    let official = &town.officials[doer];
    let hurried = matches!(act.request, Request::Rush | Request::UTurn | Request::Informal);
    let chance = p.setback_share
        * week.place.habits.difficulty
        * town.seats[table.seat].alderman.difficulty
        * (1.5 - official.expertise)
        * if act.prepared { 0.8 } else { 1.2 }
        * if hurried { 1.3 } else { 0.9 }
        // A service that does not believe its director follows less; 0.8 is ordinary.
        * (1.4 - 0.5 * official.credibility);
    let chance = chance.min(0.9);
    let setback = dossier.luck.setback < chance;
    let dyad = &mut town.dyads[table.pair];
    let surfaces = setback || dossier.salience * town.media > p.surface_line;
    if !act.told && surfaces {
        record.count(Count::surprises);
        relations::surprise_alderman(p, dyad, dossier.salience);
        bodies::incident(p, &mut town.trust_collective);
    }
    if setback {
        record.amount(Count::delay_weeks, 2.0);
        let alderman = &town.seats[table.seat].alderman;
        let utility = p.backing_base
            + p.cover_weight * (week.place.habits.cover_disposition - 0.5)
            + p.cover_weight * (dyad.trust_in_official * 0.6 + dyad.loyalty_of_alderman * 0.4)
            - p.cover_pressure * alderman.pressure;
        // The number that brought the setback, stretched to 0..1, decides on the backing.
        let backed = dossier.luck.setback < chance * logistic(utility);
        if doer == table.post {
            relations::set_back(p, dyad, act.told, backed);
        }
        if !backed {
            bodies::incident(p, &mut town.trust_collective);
        }
        if act.request == Request::Informal {
            record.count(Count::informal_backfires);
            relations::informal_backfire(p, dyad);
        }
        record.amount(Count::results_short, 0.3 * dossier.short_payoff);
        record.amount(Count::results_long, 0.4 * dossier.long_payoff);
        return;
    }
    // What a substitute did well says nothing about the one who refused, and a request that had to
    // be withdrawn does not honour anyone's role.
    if doer == table.post {
        let proper = request == Request::Proper;
        relations::work_well(p, dyad, dossier.salience, act.prepared, proper);
    }
    bodies::met_well(p, &mut town.trust_collective, week.place.habits.collectivity);
    let (short, long) = if hurried { (1.0, 0.6) } else { (0.7, 0.9) };
    let craft = 0.5 + 0.5 * official.expertise;
    record.amount(Count::results_short, short * craft * dossier.short_payoff);
    record.amount(Count::results_long, long * craft * dossier.long_payoff);
}

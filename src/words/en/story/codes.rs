//! Short phrases for the codes of a story.

/// What was asked, after `asked`.
#[must_use]
pub fn request(code: &str) -> &'static str {
    match code {
        "proper" => "along the formal road for what the dossier needed",
        "rush" => "for haste",
        "informal" => "to just do it, outside the formal road",
        "u_turn" => "to reverse a position that was being carried out already",
        "omit" => "to leave a material fact out of a note to the council",
        "embellish" => "to make the facts look better than they were",
        "against_norm" => "to act against law, norm or an earlier decision",
        _ => "",
    }
}

/// What could have been asked instead, after `the next best was`.
#[must_use]
pub fn request_instead(code: &str) -> &'static str {
    match code {
        "proper" => "a proper request",
        "rush" => "asking for haste",
        "informal" => "an informal request",
        "u_turn" => "asking for a U-turn",
        "omit" => "asking to leave something out",
        "embellish" => "asking for finer facts",
        "against_norm" => "asking for something against the norm",
        _ => "",
    }
}

/// What the official did.
#[must_use]
pub fn answer(code: &str) -> &'static str {
    match code {
        "comply" => "did what was asked",
        "shadow_file" => "did what was asked, and kept a private record for protection",
        "contradict" => "spoke against it",
        "refuse" => "refused",
        "embellish" => "did it, and made the facts look better unasked",
        "leak" => "did it, and leaked",
        _ => "",
    }
}

/// What the official could have done instead.
#[must_use]
pub fn answer_instead(code: &str) -> &'static str {
    match code {
        "comply" => "simply doing it",
        "shadow_file" => "doing it with a private record",
        "contradict" => "speaking against it",
        "refuse" => "refusing",
        "embellish" => "making the facts look better",
        "leak" => "leaking",
        _ => "",
    }
}

/// What the alderman did upon an answer.
#[must_use]
pub fn counter(code: &str) -> &'static str {
    match code {
        "accept" => "accepted that",
        "overrule" => "decided by power, not by argument",
        "substitute" => "looked for another official who would do it",
        _ => "",
    }
}

/// What the alderman could have done instead.
#[must_use]
pub fn counter_instead(code: &str) -> &'static str {
    match code {
        "accept" => "accepting",
        "overrule" => "deciding by power",
        "substitute" => "looking for another official",
        _ => "",
    }
}

/// A dilemma, after `torn between`.
#[must_use]
pub fn dilemma(code: &str) -> &'static str {
    match code {
        "rationality" => "what politics wanted and what the profession demanded",
        "loyalty" => "loyalty to politics and loyalty to the own service",
        "horizon" => "results that show soon and the long term",
        _ => "",
    }
}

/// What a director did when interests met.
#[must_use]
pub fn conduct(code: &str) -> &'static str {
    match code {
        "declare" => "said so and stepped aside",
        "both" => "acted in both capacities",
        "favour" => "favoured the other interest",
        _ => "",
    }
}

/// How a venture was made.
#[must_use]
pub fn step(code: &str) -> &'static str {
    match code {
        "inform" => "and informed the alderman",
        "alone" => "without informing the alderman",
        _ => "",
    }
}

/// Why an alderman left.
#[must_use]
pub fn exit(code: &str) -> &'static str {
    match code {
        "coalition" => "went because the coalition broke",
        "relations" => "went because relations in the college were disturbed",
        "council" => "went because the council had lost confidence",
        "integrity" => "fell over the affair",
        "other" => "left for health, career or private reasons",
        _ => "",
    }
}

/// Where a risk arose.
#[must_use]
pub fn field(code: &str) -> &'static str {
    match code {
        "relation" => "between alderman and official",
        "side_activities" => "from side activities",
        "enterprise" => "from entrepreneurship",
        _ => "",
    }
}

/// Why a risk is one.
#[must_use]
pub fn kind(code: &str) -> &'static str {
    match code {
        "omission" => "a material fact was left out",
        "embellishment" => "facts were made to look better",
        "leak" => "confidential matter was leaked",
        "partiality" => "an interest was favoured against law or norm",
        "bypass" => "procedure was passed by",
        "unreported" => "a material matter was not told upward",
        _ => "",
    }
}

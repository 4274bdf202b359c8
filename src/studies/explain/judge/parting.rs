//! Where two policies part from the same dossiers, and what followed on both sides.

use crate::model::events::Standing;
use crate::studies::explain::judge::rows::Row;
use crate::studies::explain::judge::scene::{Quarter, Scene, What};
use crate::studies::explain::judge::story::Story;

/// Kinds of events that are compared.
const NOTABLE: [&str; 13] = [
    "asked",
    "answered",
    "countered",
    "coalition_break",
    "alderman_left",
    "official_left",
    "secretary_left",
    "risk",
    "exposed",
    "affair",
    "crisis_began",
    "crisis_ended",
    "dialogue",
];

/// How two stories of the same municipality and replicate differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Parting {
    /// The week, counted from the first election of the story, in which something first differed, if only what
    /// weighed; `None` where nothing ever did.
    pub felt: Option<u32>,
    /// The first event that differed.
    pub first: Option<Parted>,
    /// For each notable kind, how many happened on both sides and on one side only.
    pub kinds: Vec<Kind>,
    /// What happened on one side only, in order.
    pub one_sided: Vec<OneSided>,
    /// Where things stood at the end of each year on both sides.
    pub years: Vec<(Standing, Standing)>,
}

/// The first event that differed.
#[derive(Debug, Clone, PartialEq)]
pub struct Parted {
    /// Weeks since the first election that is told.
    pub at: u32,
    /// The scene in which it happened on either side; none where nothing of the kind did.
    pub scenes: [Option<Scene>; 2],
}

/// How often a kind of event happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Its code.
    pub kind: &'static str,
    /// On both sides alike, in the same week.
    pub both: usize,
    /// On the first side only, and on the second only.
    pub only: [usize; 2],
}

/// Something that happened on one side only.
#[derive(Debug, Clone, PartialEq)]
pub struct OneSided {
    /// 0 for the first side, 1 for the second.
    pub side: usize,
    /// What.
    pub row: Row,
}

impl Parting {
    /// Compares two stories of the same municipality and replicate.
    #[must_use]
    pub fn of(one: &Story, other: &Story) -> Self {
        let pairs = || one.rows.iter().zip(&other.rows);
        let felt =
            pairs().find(|(one, other)| one != other).map(|(one, other)| one.at.min(other.at));
        let happened = pairs().position(|(one, other)| !one.same(other));
        let first = happened.map(|index| parted([one, other], index));
        let mut one_sided = only(one, other, 0);
        one_sided.extend(only(other, one, 1));
        one_sided.sort_by_key(|event| event.row.at);
        let kinds = NOTABLE.map(|kind| {
            let of = |side| {
                one_sided
                    .iter()
                    .filter(|e: &&OneSided| e.side == side && e.row.kind == kind)
                    .count()
            };
            let all = one.rows.iter().filter(|row| row.kind == kind).count();
            let only = [of(0), of(1)];
            Kind { kind, both: all - only[0], only }
        });
        Self { felt, first, kinds: kinds.to_vec(), one_sided, years: years(one, other) }
    }
}

/// What both sides tell where their rows differ for the first time.
fn parted(sides: [&Story; 2], index: usize) -> Parted {
    let rows = sides.map(|story| &story.rows[index]);
    let first = if rows[1].at < rows[0].at { rows[1] } else { rows[0] };
    let scene = |story: &Story, row: &Row| {
        let same = |scene: &&Scene| scene.at == first.at && belongs(first, row, &scene.what);
        story.scenes.iter().find(same).cloned()
    };
    Parted { at: first.at, scenes: [scene(sides[0], rows[0]), scene(sides[1], rows[1])] }
}

/// Whether a scene is the one in which the first row, or on this side this row, happened.
fn belongs(first: &Row, own: &Row, what: &What) -> bool {
    match (first.dossier, what) {
        (Some(position), What::Dossier(dossier)) => dossier.position == position,
        (Some(_), _) | (None, What::Dossier(_)) => false,
        (None, _) => own.at == first.at && kind_of(what).contains(&own.kind),
    }
}

/// Kinds of rows that make a scene.
fn kind_of(what: &What) -> &'static [&'static str] {
    match what {
        What::Election(_) => &["election", "alderman_came", "alderman_stayed"],
        What::Break(_) => &["coalition_break"],
        What::Dossier(_) => &["dossier"],
        What::Side(_) => &["interests_met", "risk"],
        What::Venture(_) => &["ventured", "risk", "surprised"],
        What::Exposure(_) => &["exposed", "covered", "affair", "surprised"],
        What::AldermanLeft { .. } => &["alderman_left"],
        What::AldermanCame(_) => &["alderman_came"],
        What::OfficialLeft(_) => &["official_left"],
        What::SecretaryLeft(_) => &["secretary_left"],
        What::CrisisBegan => &["crisis_began"],
        What::CrisisEnded { .. } => &["crisis_ended"],
        What::Dialogue(_) => &["dialogue"],
        What::Quarter(_) => &["standing"],
    }
}

/// The notable rows of a story that the other does not have in the same week.
fn only(one: &Story, other: &Story, side: usize) -> Vec<OneSided> {
    let mut left: Vec<&Row> = other.rows.iter().filter(|row| NOTABLE.contains(&row.kind)).collect();
    let notable = one.rows.iter().filter(|row| NOTABLE.contains(&row.kind));
    let mut only = Vec::new();
    for row in notable {
        match left.iter().position(|candidate| candidate.same(row)) {
            Some(index) => {
                left.remove(index);
            }
            None => only.push(OneSided { side, row: row.clone() }),
        }
    }
    only
}

/// Where both stood at the end of each year.
fn years(one: &Story, other: &Story) -> Vec<(Standing, Standing)> {
    let ends = |story: &Story| -> Vec<Standing> {
        let quarters = story.scenes.iter().filter_map(|scene| match &scene.what {
            What::Quarter(Quarter { standing, .. }) if (scene.at + 1).is_multiple_of(52) => {
                Some(*standing)
            }
            _ => None,
        });
        quarters.collect()
    };
    ends(one).into_iter().zip(ends(other)).collect()
}

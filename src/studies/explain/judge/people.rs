//! People by role: the title of a seat or post, and which holder of it someone is.

use crate::catalogue::roles::{ALDERMAN, DIRECTOR, PORTFOLIOS, PROJECT_DIRECTOR, SECRETARY, Title};
use crate::model::state::{Place, PostKind};

/// Someone in a role.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// `wethouder financiën`, `directeur havenbedrijf`.
    pub title: String,
    /// Which holder of it since the first week that is told, from 1.
    pub number: u32,
}

/// Titles of everyone, and who holds each role now.
#[derive(Debug, Clone)]
pub(crate) struct People {
    seats: Vec<Person>,
    posts: Vec<Person>,
    secretary: Person,
    /// Whether a seat has been filled since the first week that is told.
    seen: Vec<bool>,
}

impl People {
    /// Everyone in the first week, in a municipality of so many inhabitants.
    pub fn of(place: &Place, inhabitants: u32) -> Self {
        let person = |title: String| Person { title, number: 1 };
        let director = |post| director(place, inhabitants, post);
        Self {
            seats: (0..place.portfolios).map(|seat| person(alderman(seat))).collect(),
            posts: (0..place.directors).map(|post| person(director(post))).collect(),
            secretary: person(SECRETARY.to_owned()),
            seen: vec![false; place.portfolios],
        }
    }

    /// Who holds a seat, or held it last.
    pub fn alderman(&self, seat: usize) -> Person {
        self.seats[seat].clone()
    }

    /// Who holds a post.
    pub fn official(&self, post: usize) -> Person {
        self.posts[post].clone()
    }

    /// The secretary.
    fn secretary(&self) -> Person {
        self.secretary.clone()
    }

    /// Titles of all aldermen.
    pub fn aldermen(&self) -> Vec<String> {
        self.seats.iter().map(|person| person.title.clone()).collect()
    }

    /// Titles of all directors.
    pub fn directors(&self) -> Vec<String> {
        self.posts.iter().map(|person| person.title.clone()).collect()
    }

    /// Someone takes a seat; the first whom the story meets there is its first holder.
    pub fn alderman_comes(&mut self, seat: usize) -> Person {
        if std::mem::replace(&mut self.seen[seat], true) {
            self.seats[seat].number += 1;
        }
        self.alderman(seat)
    }

    /// Someone stays in a seat.
    pub fn alderman_stays(&mut self, seat: usize) -> Person {
        self.seen[seat] = true;
        self.alderman(seat)
    }

    /// An official is succeeded; who left.
    pub fn official_leaves(&mut self, post: usize) -> Person {
        let left = self.official(post);
        self.posts[post].number += 1;
        left
    }

    /// The secretary is succeeded; who left.
    pub fn secretary_leaves(&mut self) -> Person {
        let left = self.secretary();
        self.secretary.number += 1;
        left
    }
}

fn alderman(seat: usize) -> String {
    format!("{ALDERMAN} {}", PORTFOLIOS[seat % PORTFOLIOS.len()].field)
}

/// The title of a post: the next name of its kind in its home portfolio that fits a municipality of so
/// many inhabitants; after the last name comes the first again, with a number behind it.
fn director(place: &Place, inhabitants: u32, post: usize) -> String {
    let home = |post: usize| place.dyads[place.home(post)].portfolio;
    let alike = |other: &usize| {
        home(*other) == home(post) && place.posts[*other].kind == place.posts[post].kind
    };
    let ordinal = (0..post).filter(alike).count();
    let portfolio = &PORTFOLIOS[home(post) % PORTFOLIOS.len()];
    let (before, titles) = match place.posts[post].kind {
        PostKind::Service => (DIRECTOR, portfolio.services),
        PostKind::Company => (DIRECTOR, portfolio.companies),
        PostKind::Project => (PROJECT_DIRECTOR, portfolio.projects),
    };
    let fits = |title: &&Title| title.smallest <= inhabitants;
    let names: Vec<&str> = titles.iter().filter(fits).map(|title| title.name).collect();
    let name = names[ordinal % names.len()];
    match ordinal / names.len() {
        0 => format!("{before} {name}"),
        round => format!("{before} {name} {}", round + 1),
    }
}

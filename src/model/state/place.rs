//! What is fixed about a municipality in a replicate: size, graph, posts and habits.

/// What is fixed for a municipality in a replicate: size, graph and habits that no week changes.
#[derive(Debug, Clone)]
pub struct Place {
    /// Seats of the council.
    pub council_seats: u32,
    /// Seats of aldermen: the portfolios.
    pub portfolios: usize,
    /// Posts of directors.
    pub directors: usize,
    /// Parties that stand for the council.
    pub parties: usize,
    /// Working pairs in the order of directors: the home pair, then the second where there is one.
    pub dyads: Vec<Pair>,
    /// Home pair of each post.
    pub home_pairs: Vec<usize>,
    /// What each post directs.
    pub posts: Vec<Post>,
    /// Posts of companies and projects.
    pub enterprises: usize,
    /// Cultures and rules before any policy.
    pub habits: Habits,
    /// Place in the order in which coverage reaches municipalities: reached if below the coverage.
    pub coverage_order: f32,
}

/// What a director directs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostKind {
    /// A service of the municipality.
    Service,
    /// A municipal company with income of its own; perhaps spun off.
    Company,
    /// A project organisation.
    Project,
}

/// A post of a director: fixed by the municipality, whoever holds it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Post {
    /// What is directed.
    pub kind: PostKind,
    /// Autonomy of a company or project; 0 for a service.
    pub autonomy: f32,
    /// Weight of own income in the budget; 0 for a service.
    pub own_income: f32,
    /// Strength of accountability; 1 for a service.
    pub accountability: f32,
}

impl Post {
    /// Whether the post is a company or a project, and so has ventures.
    #[inline]
    #[must_use]
    pub fn enterprising(&self) -> bool {
        self.kind != PostKind::Service
    }
}

/// Which alderman and which official work together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Seat of the alderman.
    pub portfolio: usize,
    /// Post of the official.
    pub post: usize,
    /// Whether this is the director's home portfolio.
    pub home: bool,
}

impl Place {
    /// The pair of a post with a portfolio, where the two work together.
    #[inline]
    #[must_use]
    pub fn pair(&self, post: usize, portfolio: usize) -> Option<usize> {
        self.dyads.iter().position(|pair| pair.post == post && pair.portfolio == portfolio)
    }

    /// The pair of a post with its second portfolio, where it has one.
    #[inline]
    #[must_use]
    pub fn second(&self, post: usize) -> Option<usize> {
        let next = self.home_pairs[post] + 1;
        self.dyads.get(next).filter(|pair| pair.post == post).map(|_| next)
    }

    /// The pair of a post with its home portfolio.
    #[inline]
    #[must_use]
    pub fn home(&self, post: usize) -> usize {
        // Pairs stand in the order of posts, the home pair first.
        self.home_pairs[post]
    }
}

/// Cultures and rules of a municipality, drawn once; what a policy makes of them stands in
/// [`Town::habits`](super::Town::habits).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Habits {
    /// Informality of the culture.
    pub informal_culture: f32,
    /// Level to which the power culture returns.
    pub power_culture: f32,
    /// Verkokering.
    pub silos: f32,
    /// Degree to which college and top act as collectives.
    pub collectivity: f32,
    /// Clarity of norms.
    pub norm_clarity: f32,
    /// Strength of compliance work, audit and internal control.
    pub oversight: f32,
    /// Readiness of aldermen to cover.
    pub cover_disposition: f32,
    /// How actively the council uses its means.
    pub council_control: f32,
    /// Strength of the rules on side activities, registration included.
    pub side_rules: f32,
    /// Clarity of norms on commercial and project work.
    pub enterprise_norms: f32,
    /// Strength of the formal circuit: planning and control.
    pub planning_control: f32,
    /// How far the clerk of the council checks whether notes to it are complete; 0 without a policy.
    pub clerk_check: f32,
    /// How far officials have a confidential adviser and a channel outside the house; 0 without a policy.
    pub outside_channel: f32,
    /// How far decision notes are published; 0 without a policy.
    pub open_notes: f32,
    /// How far the audit office audits how decisions came about; 0 without a policy.
    pub audits: f32,
    /// How hard the town is to govern: factor on the chance of setbacks, 1 in the middle.
    pub difficulty: f32,
}

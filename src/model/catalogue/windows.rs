//! Windows: sums that patterns compare and that no column of a table holds.

use super::listed::listed;

listed! {
    /// Sums and numbers that patterns compare and that no column holds: trust of aldermen in officials
    /// over stretches of time in office, and what followed on some events.
    pub enum Window {
        /// Newcomers against sitting officials, weeks 1-26 after an ouster.
        AfterOuster,
        /// Newcomers against sitting officials, weeks 1-26 after an election without an ouster.
        AfterChange,
        /// Weeks 1-26 in office of those who stay to week 156.
        EarlyStayers,
        /// Weeks 105-156 in office of the same.
        LateStayers,
        /// Weeks of crisis within two years after an ouster, by ouster: crises that go on count as far
        /// as they were seen.
        CrisisAfterOuster,
        /// Affairs of the other two fields that brought the alderman's position into question.
        Questioned,
        /// Escalated, not substituted refusals after which the council was set right.
        InformedAfterEscalation,
        /// Substituted, not escalated refusals after which the council was set right.
        InformedAfterSubstitution,
        /// Share of informal dealings in a pair just before an informal request backfires.
        InformalBefore,
        /// The same half a year later.
        InformalAfter,
        /// What an informal backfire takes from the alderman's trust.
        BackfireTrustOfAlderman,
        /// What it takes from the official's trust.
        BackfireTrustOfOfficial,
        /// Actual less perceived risk of enterprise when an affair of enterprise comes out, before
        /// anybody learns of it.
        GapBeforeAffair,
        /// The same in the year after it.
        GapAfterAffair,
        /// Requests to act against law, norm or an earlier decision, by requests to omit or embellish.
        Straining,
        /// Trust of sitting officials in newcomers, weeks 1-26 after an ouster.
        OfficialsAfterOuster,
        /// The same, weeks 1-26 after an election without an ouster.
        OfficialsAfterChange,
        /// Safety in weeks 1-13 of pairs that last to week 117.
        SafetyInFirstQuarter,
        /// Safety in weeks 105-117 of the same.
        SafetyAfterTwoYears,
        /// Improper requests of an alderman in the year before he or she is called back.
        ImproperBeforeCallBack,
        /// The same in the year after it.
        ImproperAfterCallBack,
        /// Falls of aldermen (political exits, integrity included) in the first year of a term.
        FallsInFirstYear,
        /// The same in its second and third year.
        FallsInMiddleYears,
        /// Exits of municipal secretaries in the first year of a term.
        SecretariesInFirstYear,
        /// Crises that begin in the two years after an election with an ouster, by week.
        CrisesBegunAfterOuster,
        /// Crises that begin in the two years after any other election, by week.
        CrisesBegunAfterChange,
    }
}

/// How many windows there are.
pub const WINDOWS: usize = Window::ALL.len();

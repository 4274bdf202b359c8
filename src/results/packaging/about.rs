//! What is said of results in both descriptions.

/// What results are of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct About<'a> {
    /// The command.
    pub command: &'a str,
    /// Name of the scenario; of several scenarios in one table, that they are several.
    pub scenario: &'a str,
    /// Title of the scenario, if it is known.
    pub title: Option<&'a str>,
    /// Hash of the scenario, if there is one scenario.
    pub hash: Option<&'a str>,
    /// Version of the program.
    pub version: &'a str,
    /// Revision of the model.
    pub model_revision: u32,
}

impl About<'_> {
    /// What the results are called.
    pub fn name(&self) -> String {
        let scenario = self.title.unwrap_or(self.scenario);
        format!("{scenario}: results of polaris {}", self.command)
    }

    /// What the results are, in a sentence.
    pub fn description(&self) -> String {
        let hash = self.hash.map(|hash| format!(", whose hash is {hash}")).unwrap_or_default();
        format!(
            "Tables, figures and texts that polaris {} ({}, model revision {}) made of the scenario {}{hash}. They are \
             simulated, and compare mechanisms under stated assumptions.",
            self.command, self.version, self.model_revision, self.scenario
        )
    }
}

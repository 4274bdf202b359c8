//! In which language a command speaks: the one place that decides.

use crate::catalogue::language::{Language, UnknownLanguage};
use crate::cli::Lang;
use crate::scenario::Scenario;
use crate::studies::shared::error::CommandError;
use crate::terminal;
use crate::words::Words;
use crate::words::message;

/// The environment variable that names the language where neither the command line nor the scenario does.
pub(crate) const VARIABLE: &str = "POLARIS_LANG";

/// The words of the language in which a command speaks: that of `--lang`, else that of the scenario, else that of
/// the environment variable `POLARIS_LANG`, else English.
///
/// # Errors
/// A value of the variable that stands for no language, whether it decides or not.
pub(crate) fn words(
    asked: Option<Lang>,
    scenario: Option<&Scenario>,
) -> Result<Words, CommandError> {
    let variable = std::env::var_os(VARIABLE).map(|value| value.to_string_lossy().into_owned());
    let own = scenario.and_then(|scenario| scenario.language);
    let chosen = choose(asked.map(Lang::language), own, variable.as_deref());
    let chosen = chosen.map_err(|UnknownLanguage(value)| {
        let value = format!("{value:?}");
        CommandError::Asked(message!("error-language", variable = VARIABLE, value = value))
    });
    Ok(Words::of(chosen?))
}

/// As [`words`]; the terminal then speaks that language too.
///
/// # Errors
/// As for [`words`].
pub(crate) fn speak(
    asked: Option<Lang>,
    scenario: Option<&Scenario>,
) -> Result<Words, CommandError> {
    let words = words(asked, scenario)?;
    terminal::speak(words);
    Ok(words)
}

/// Lets the terminal speak the language that the command line names, else that of the environment variable,
/// until a scenario names another.
///
/// # Errors
/// As for [`words`].
pub(crate) fn begin(asked: Option<Lang>) -> Result<(), CommandError> {
    terminal::begin(words(asked, None)?, asked.is_some());
    Ok(())
}

/// The first of these that names a language. An empty variable is as none.
fn choose(
    asked: Option<Language>,
    scenario: Option<Language>,
    variable: Option<&str>,
) -> Result<Language, UnknownLanguage> {
    let variable = variable.filter(|value| !value.is_empty()).map(str::parse).transpose()?;
    Ok(asked.or(scenario).or(variable).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Dutch, English};

    #[test]
    fn the_command_line_goes_before_the_scenario_and_that_before_the_variable() {
        assert_eq!(choose(None, None, None), Ok(English));
        assert_eq!(choose(None, None, Some("")), Ok(English));
        assert_eq!(choose(None, None, Some("nl")), Ok(Dutch));
        assert_eq!(choose(None, Some(English), Some("nl")), Ok(English));
        assert_eq!(choose(Some(Dutch), Some(English), Some("en")), Ok(Dutch));
    }

    #[test]
    fn a_variable_that_names_no_language_is_refused() {
        for value in ["de", "NL", "nl_NL.UTF-8", " "] {
            let error = choose(Some(Dutch), None, Some(value)).unwrap_err();
            assert!(error.to_string().ends_with("allowed: en, nl"), "{error}");
        }
    }
}

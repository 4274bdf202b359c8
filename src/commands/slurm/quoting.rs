//! Words that mean to a shell what they say, whatever is in them.

use crate::studies::shared::error::CommandError;
use crate::words::message;
use std::path::Path;

/// A word for a shell: as it is where nothing in it means something to a shell, else in single
/// quotes, within which nothing does but their end.
pub(crate) fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "_-./:,@%+".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// Words in a row.
pub(crate) fn all_quoted<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| quoted(word)).collect();
    words.join(" ")
}

/// A name for files and jobs: what is no letter, digit or `-_.` becomes a `-`, since Slurm reads more
/// into names than a shell does.
pub(crate) fn file_name(name: &str) -> String {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let name: String = name.chars().map(|letter| if fits(letter) { letter } else { '-' }).collect();
    let name = name.trim_matches(['-', '.']);
    if name.is_empty() { "scenario".to_owned() } else { name.to_owned() }
}

/// Text in a remark: on one line.
pub(crate) fn remark(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// A path as text, which is what a script is made of.
pub(crate) fn text(path: &Path) -> Result<String, CommandError> {
    let told =
        || CommandError::Asked(message!("error-slurm-text", path = path.display().to_string()));
    path.to_str().map(str::to_owned).ok_or_else(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stays_one_word() {
        assert_eq!(quoted("scenarios/a-b_1.toml"), "scenarios/a-b_1.toml");
        assert_eq!(quoted(""), "''");
        assert_eq!(quoted("a b"), "'a b'");
        assert_eq!(quoted("it's $(rm -rf x) \"y\" `z`"), r#"'it'\''s $(rm -rf x) "y" `z`'"#);
        assert_eq!(quoted("~"), "'~'");
        assert_eq!(quoted("a\nb"), "'a\nb'");
    }

    #[test]
    fn names_of_files_are_plain() {
        assert_eq!(file_name("inwerkprogramma"), "inwerkprogramma");
        assert_eq!(file_name("it's $(id) \"x\" %j"), "it-s---id---x---j");
        assert_eq!(file_name("../.."), "scenario");
        assert_eq!(remark("a\nrm -rf b\t"), "a rm -rf b ");
    }
}

//! What the resolved scenario says, read from its text as the manifest keeps it.

use crate::catalogue::choice_rules::ChoiceRule;
use crate::catalogue::parameters;
use crate::interventions::{self, Audience, Form};
use toml::{Table, Value};

/// A parameter that is not at its default, by its place in the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Change {
    pub parameter: usize,
    pub here: Here,
}

/// What a parameter is instead.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Here {
    /// Another value.
    Value(f32),
    /// Values by year, with straight lines between them.
    OverTime(Vec<(f32, f32)>),
    /// Another value in some municipalities.
    InSome(f32, u64),
}

/// An intervention of a policy.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Part {
    /// Place in the catalogue of interventions.
    pub intervention: usize,
    pub dose: f64,
    pub coverage: f64,
    pub start_week: i64,
    pub form: Form,
}

/// What can be told of a scenario; empty where its text is not to be read.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Stated {
    pub choice: ChoiceRule,
    pub changes: Vec<Change>,
    /// Policies by name, with what they consist of.
    pub policies: Vec<(String, Vec<Part>)>,
}

impl Stated {
    /// Reads a resolved scenario.
    pub fn of(resolved: &str) -> Self {
        let tree: Table = resolved.parse().unwrap_or_default();
        let mut changes = values(&tree);
        changes.extend(series(&tree));
        changes.extend(overrides(&tree));
        let tables = tree.get("policies").and_then(Value::as_array).into_iter().flatten();
        let policies = tables.filter_map(Value::as_table).map(policy).collect();
        Self { choice: choice(&tree), changes, policies }
    }
}

/// The rule of choice; results from before there were several have none written.
fn choice(tree: &Table) -> ChoiceRule {
    let word = tree.get("model").and_then(|model| model.get("choice")).and_then(Value::as_str);
    word.and_then(ChoiceRule::find).unwrap_or_default()
}

/// Values of the model that are not the default.
fn values(tree: &Table) -> Vec<Change> {
    let model = tree.get("model").and_then(Value::as_table);
    let change = |(name, value): (&String, &Value)| {
        let parameter = parameters::find(name)?;
        let value = number(value)? as f32;
        let differs = value.to_bits() != parameters::TABLE[parameter].default.to_bits();
        differs.then_some(Change { parameter, here: Here::Value(value) })
    };
    model.into_iter().flatten().filter_map(change).collect()
}

/// Values that vary over the years.
fn series(tree: &Table) -> Vec<Change> {
    let series = tree.get("series").and_then(Value::as_table);
    let change = |(name, points): (&String, &Value)| {
        let point = |point: &Value| {
            let ends = point.as_array()?;
            Some((number(ends.first()?)? as f32, number(ends.get(1)?)? as f32))
        };
        let points = points.as_array()?.iter().filter_map(point).collect();
        Some(Change { parameter: parameters::find(name)?, here: Here::OverTime(points) })
    };
    series.into_iter().flatten().filter_map(change).collect()
}

/// Values that are others in some municipalities; the same value is counted once over all of them.
fn overrides(tree: &Table) -> Vec<Change> {
    let groups = tree.get("municipalities").and_then(Value::as_array);
    let mut found: Vec<(usize, f32, u64)> = Vec::new();
    for group in groups.into_iter().flatten().filter_map(Value::as_table) {
        let count = group.get("count").and_then(Value::as_integer).unwrap_or(1).max(0) as u64;
        let table = group.get("overrides").and_then(Value::as_table);
        for (name, value) in table.into_iter().flatten() {
            let Some((parameter, value)) = parameters::find(name).zip(number(value)) else {
                continue;
            };
            let value = value as f32;
            let same = |it: &&mut (usize, f32, u64)| (it.0, it.1) == (parameter, value);
            match found.iter_mut().find(same) {
                Some(known) => known.2 += count,
                None => found.push((parameter, value, count)),
            }
        }
    }
    let change = |(parameter, value, count)| Change { parameter, here: Here::InSome(value, count) };
    found.into_iter().map(change).collect()
}

fn policy(table: &Table) -> (String, Vec<Part>) {
    let name = table.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
    let part = |(key, value): (&String, &Value)| {
        let intervention = interventions::TABLE.iter().position(|known| known.name == key)?;
        let value = value.as_table()?;
        let field = |name: &str| value.get(name).and_then(number);
        let audience = value.get("audience").and_then(Value::as_str).and_then(Audience::of_word);
        let form = Form {
            audience: audience.unwrap_or_default(),
            repeated: value.get("repeated").and_then(Value::as_bool).unwrap_or_default(),
        };
        Some(Part {
            intervention,
            dose: field("dose")?,
            coverage: field("coverage").unwrap_or(1.0),
            start_week: value.get("start_week").and_then(Value::as_integer).unwrap_or(0),
            form,
        })
    };
    (name, table.iter().filter_map(part).collect())
}

fn number(value: &Value) -> Option<f64> {
    value.as_float().or_else(|| value.as_integer().map(|whole| whole as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_told_and_what_does_not_is_not() {
        let known = &parameters::TABLE[0];
        let (name, default) = (known.name, known.default);
        let text = format!(
            "[model]\nchoice = \"satisficing\"\n\"{name}\" = {default:?}\n\"environment.volatility\" = 0.25\n\
             [[municipalities]]\ncount = 3\noverrides = {{ \"{name}\" = 0.75 }}\n\
             [[municipalities]]\ncount = 2\noverrides = {{ \"{name}\" = 0.75 }}\n\
             [[policies]]\nname = \"baseline\"\n[[policies]]\nname = \"more\"\n\
             dekking = {{ coverage = 0.5, dose = 2.0, duration_weeks = 9, start_week = 4 }}\n\
             inwerkprogramma = {{ audience = \"joint\", dose = 1.0, repeated = true }}\n\
             [series]\n\"{name}\" = [[0.0, 0.5], [8.0, 0.75]]\n"
        );
        let stated = Stated::of(&text);
        assert_eq!(stated.choice, ChoiceRule::Satisficing);
        let here: Vec<&Here> = stated.changes.iter().map(|change| &change.here).collect();
        assert_eq!(
            here,
            [
                &Here::Value(0.25),
                &Here::OverTime(vec![(0.0, 0.5), (8.0, 0.75)]),
                &Here::InSome(0.75, 5)
            ]
        );
        assert_eq!(stated.policies[0], ("baseline".to_owned(), Vec::new()));
        let part = &stated.policies[1].1[0];
        assert_eq!((part.dose, part.coverage, part.start_week), (2.0, 0.5, 4));
        assert_eq!(interventions::TABLE[part.intervention].name, "dekking");
        assert_eq!(part.form, Form::default());
        let joint = Form { audience: Audience::Joint, repeated: true };
        assert_eq!(stated.policies[1].1[1].form, joint);
    }

    #[test]
    fn a_text_that_is_no_scenario_tells_nothing() {
        assert_eq!(Stated::of("= nothing"), Stated::default());
    }
}

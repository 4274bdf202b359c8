//! Parses which shard of a plan this machine is to run.

use crate::engine::{MAX_SHARDS, Shard};

/// Parses a shard as typed: `3/8`; `auto` in a task of a Slurm array; `auto/8` in such a task or in a pod of
/// an indexed Kubernetes job.
///
/// # Errors
/// What is allowed, where the text or the environment names no shard.
pub fn parse_shard(text: &str) -> Result<Shard, String> {
    let variable = |name: &str| std::env::var(name).ok();
    match text.strip_prefix("auto") {
        None => text.parse(),
        Some("") => automatic(None, &variable),
        Some(rest) => {
            let of = rest.strip_prefix('/').and_then(|of| of.parse().ok());
            automatic(Some(of.ok_or("allowed is I/N, auto or auto/N")?), &variable)
        }
    }
}

/// The shard that the environment gives; `of` is N of `auto/N`.
fn automatic(of: Option<u32>, variable: &dyn Fn(&str) -> Option<String>) -> Result<Shard, String> {
    let number = |name: &str| -> Result<Option<u32>, String> {
        let parsed = |text: String| {
            text.trim().parse().map_err(|_| format!("{name} is `{text}`, which is not a number"))
        };
        variable(name).map(parsed).transpose()
    };
    let (index, of) = if let Some(task) = number("SLURM_ARRAY_TASK_ID")? {
        let array = Array {
            task,
            count: number("SLURM_ARRAY_TASK_COUNT")?.or(of),
            first: number("SLURM_ARRAY_TASK_MIN")?.unwrap_or(1),
            last: number("SLURM_ARRAY_TASK_MAX")?,
            step: number("SLURM_ARRAY_TASK_STEP")?.unwrap_or(1).max(1),
        };
        array.shard(of)?
    } else {
        let index = number("JOB_COMPLETION_INDEX")?.zip(of).ok_or(
            "auto needs SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT, or JOB_COMPLETION_INDEX with auto/N",
        )?;
        if index.0 >= index.1 {
            return Err(format!(
                "JOB_COMPLETION_INDEX is {}, and auto/{} has indices from 0 to {}: N must be the number of completions of the job",
                index.0,
                index.1,
                index.1.saturating_sub(1)
            ));
        }
        index
    };
    Shard::new(index.saturating_add(1), of)
        .ok_or_else(|| format!("auto/{of}: allowed is N from 1 to {MAX_SHARDS}"))
}

/// A task of a Slurm array, as its environment describes the array.
struct Array {
    task: u32,
    count: Option<u32>,
    first: u32,
    last: Option<u32>,
    step: u32,
}

impl Array {
    /// Which shard the task runs, counted from 0, and how many there are.
    ///
    /// # Errors
    /// An array with gaps, or of another number of tasks than was typed: numbers of tasks then do not
    /// say which shard each of them is.
    fn shard(&self, of: Option<u32>) -> Result<(u32, u32), String> {
        let Self { task, first, step, .. } = *self;
        let count = self
            .count
            .ok_or("auto needs SLURM_ARRAY_TASK_COUNT; or give the number of shards: auto/N")?;
        let last = self
            .last
            .unwrap_or_else(|| first.saturating_add(count.saturating_sub(1).saturating_mul(step)));
        let instead = "; specify the shard instead, such as --shard 3/8";
        let even = |number: u32| {
            number >= first && number <= last && (number - first).is_multiple_of(step)
        };
        if !even(last) || (last - first) / step + 1 != count {
            return Err(format!(
                "the array has {count} {} with numbers from {first} to {last}, so there are gaps, and the task numbers do not identify the shards{instead}",
                if count == 1 { "task" } else { "tasks" }
            ));
        }
        if !even(task) {
            return Err(format!(
                "SLURM_ARRAY_TASK_ID is {task}, which is not one of the array's numbers from {first} to {last} in steps of {step}{instead}"
            ));
        }
        if let Some(of) = of.filter(|of| *of != count) {
            return Err(format!(
                "auto/{of} was requested in an array of {count} {}: they must be equal{instead}",
                if count == 1 { "task" } else { "tasks" }
            ));
        }
        Ok(((task - first) / step, count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(of: Option<u32>, set: &[(&str, &str)]) -> Option<String> {
        let variable = |name: &str| {
            set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        automatic(of, &variable).ok().map(|shard| shard.to_string())
    }

    fn array(
        task: &str,
        count: &str,
        first: &str,
        last: &str,
        step: &str,
    ) -> Result<String, String> {
        let variable = |name: &str| {
            let value = match name {
                "SLURM_ARRAY_TASK_ID" => task,
                "SLURM_ARRAY_TASK_COUNT" => count,
                "SLURM_ARRAY_TASK_MIN" => first,
                "SLURM_ARRAY_TASK_MAX" => last,
                "SLURM_ARRAY_TASK_STEP" => step,
                _ => return None,
            };
            Some(value.to_owned())
        };
        automatic(None, &variable).map(|shard| shard.to_string())
    }

    #[test]
    fn an_array_with_gaps_is_refused_with_the_reason() {
        // --array=3,7, --array=1-3,9, --array=0-10:3,11
        for (task, count, first, last, step) in [
            ("3", "2", "3", "7", "1"),
            ("7", "2", "3", "7", "1"),
            ("2", "4", "1", "9", "1"),
            ("9", "5", "0", "11", "3"),
        ] {
            let said = array(task, count, first, last, step).expect_err("there are gaps");
            assert!(said.contains("gaps") && said.contains("--shard 3/8"), "{said}");
        }
        // --array=3-7, --array=1-9:2, --array=5
        assert_eq!(array("7", "5", "3", "7", "1").as_deref(), Ok("5/5"));
        assert_eq!(array("5", "5", "1", "9", "2").as_deref(), Ok("3/5"));
        assert_eq!(array("5", "1", "5", "5", "1").as_deref(), Ok("1/1"));
    }

    #[test]
    fn an_array_of_another_number_of_tasks_than_typed_is_refused() {
        let part = [
            ("SLURM_ARRAY_TASK_ID", "6"),
            ("SLURM_ARRAY_TASK_COUNT", "4"),
            ("SLURM_ARRAY_TASK_MIN", "5"),
            ("SLURM_ARRAY_TASK_MAX", "8"),
        ];
        assert_eq!(told(None, &part).as_deref(), Some("2/4"));
        assert_eq!(told(Some(8), &part), None, "tasks 5 to 8 are not shares 1 to 4 of 8");
        assert_eq!(told(Some(4), &part).as_deref(), Some("2/4"));
    }

    #[test]
    fn the_environment_tells_the_share() {
        let slurm = [("SLURM_ARRAY_TASK_ID", "3"), ("SLURM_ARRAY_TASK_COUNT", "8")];
        assert_eq!(told(None, &slurm).as_deref(), Some("3/8"));
        let from_zero = [&slurm[..], &[("SLURM_ARRAY_TASK_MIN", "0")]].concat();
        assert_eq!(told(None, &from_zero).as_deref(), Some("4/8"));
        let pod = [("JOB_COMPLETION_INDEX", "0")];
        assert_eq!(told(Some(5), &pod).as_deref(), Some("1/5"));
        assert_eq!(told(None, &pod), None);
        assert_eq!(told(None, &[]), None);
        assert_eq!(told(None, &[("SLURM_ARRAY_TASK_ID", "x")]), None);
        assert_eq!(told(Some(2), &slurm), None, "there is no third of two");
    }
}

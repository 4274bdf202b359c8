//! Which share of a plan this machine is to run.

use crate::engine::Share;

/// A share as typed: `3/8`; `auto` in a task of a Slurm array; `auto/8` in such a task or in a pod of
/// an indexed Kubernetes job.
///
/// # Errors
/// What is allowed, where the text or the environment names no share.
pub fn share(text: &str) -> Result<Share, String> {
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

/// The share that the environment tells; `of` where it was typed.
fn automatic(of: Option<u32>, variable: &dyn Fn(&str) -> Option<String>) -> Result<Share, String> {
    let number = |name: &str| -> Result<Option<u32>, String> {
        let told = |text: String| {
            text.trim().parse().map_err(|_| format!("{name} is `{text}`, which is no number"))
        };
        variable(name).map(told).transpose()
    };
    let found = if let Some(task) = number("SLURM_ARRAY_TASK_ID")? {
        let first = number("SLURM_ARRAY_TASK_MIN")?.unwrap_or(1);
        let step = number("SLURM_ARRAY_TASK_STEP")?.unwrap_or(1).max(1);
        let index = task.checked_sub(first).filter(|gone| gone.is_multiple_of(step));
        index.map(|gone| gone / step).zip(of.or(number("SLURM_ARRAY_TASK_COUNT")?))
    } else {
        number("JOB_COMPLETION_INDEX")?.zip(of)
    };
    let share = found.and_then(|(index, of)| Share::new(index.saturating_add(1), of));
    share.ok_or_else(|| {
        "auto needs SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT, or JOB_COMPLETION_INDEX with auto/N"
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(of: Option<u32>, set: &[(&str, &str)]) -> Option<String> {
        let variable = |name: &str| {
            set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        automatic(of, &variable).ok().map(|share| share.to_string())
    }

    #[test]
    fn the_environment_tells_the_share() {
        let slurm = [("SLURM_ARRAY_TASK_ID", "3"), ("SLURM_ARRAY_TASK_COUNT", "8")];
        assert_eq!(told(None, &slurm).as_deref(), Some("3/8"));
        let from_nought = [&slurm[..], &[("SLURM_ARRAY_TASK_MIN", "0")]].concat();
        assert_eq!(told(None, &from_nought).as_deref(), Some("4/8"));
        let pod = [("JOB_COMPLETION_INDEX", "0")];
        assert_eq!(told(Some(5), &pod).as_deref(), Some("1/5"));
        assert_eq!(told(None, &pod), None);
        assert_eq!(told(None, &[]), None);
        assert_eq!(told(None, &[("SLURM_ARRAY_TASK_ID", "x")]), None);
        assert_eq!(told(Some(2), &slurm), None, "there is no third of two");
    }
}

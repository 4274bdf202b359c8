//! Shares of work whose numbers do not fit together.

use crate::common::{Said, Workshop};
use crate::own_files::TINY;

/// A run of the share that an array's environment gives.
fn task(shop: &Workshop, shard: &str, environment: &[(&str, &str)]) -> Said {
    let arguments = ["run", "a.toml", "--quiet", "--no-plots", "--shard", shard];
    let output = shop.command(&arguments).envs(environment.iter().copied()).output().unwrap();
    Said {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn array<'a>(id: &'a str, count: &'a str, min: &'a str, max: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("SLURM_ARRAY_TASK_ID", id),
        ("SLURM_ARRAY_TASK_COUNT", count),
        ("SLURM_ARRAY_TASK_MIN", min),
        ("SLURM_ARRAY_TASK_MAX", max),
    ]
}

#[test]
fn an_array_with_gaps_is_refused_with_the_reason() {
    let shop = Workshop::with(TINY);
    // --array=3,7; --array=1-2,4 ; and --array=0,5-6.
    for environment in
        [array("3", "2", "3", "7"), array("4", "3", "1", "4"), array("5", "3", "0", "6")]
    {
        for shard in ["auto", "auto/8"] {
            let said = task(&shop, shard, &environment).ended(2);
            said.complains(&["--shard", "gaps", "--shard 3/8"]);
        }
    }
    assert!(!shop.path("output").exists(), "nothing was begun");
    task(&shop, "auto", &array("4", "2", "3", "4")).ended(0);
    assert!(shop.path("output/a.shards/run/2-of-2").exists());
}

#[test]
fn an_array_of_another_number_of_tasks_than_shares_is_refused() {
    let shop = Workshop::with(TINY);
    // --array=5-8 of a job in eight shares would run shares 1 to 4 a second time.
    let said = task(&shop, "auto/8", &array("6", "4", "5", "8")).ended(2);
    said.complains(&["auto/8", "array of 4 tasks", "--shard 3/8"]);
    let said = task(&shop, "auto/3", &[("JOB_COMPLETION_INDEX", "3")]).ended(2);
    said.complains(&["JOB_COMPLETION_INDEX is 3", "from 0 to 2"]);
    assert!(!shop.path("output").exists(), "nothing was begun");
}

#[test]
fn an_array_above_the_usual_limit_of_a_cluster_is_said() {
    let shop = Workshop::with(&TINY.replace("replicates = 4", "replicates = 100000"));
    for (tasks, said_so) in [("5000", true), ("1001", true), ("1000", false)] {
        let arguments = ["slurm", "a.toml", "--tasks", tasks, "--force"];
        let said = shop.say(&arguments).ended(0);
        let script = shop.read("slurm/a.array.sbatch");
        for text in [&said.out, &script] {
            assert_eq!(text.contains("MaxArraySize"), said_so, "{tasks}: {text}");
        }
    }
}

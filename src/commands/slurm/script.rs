//! The texts of the scripts: pure functions of what they are about.

use crate::commands::estimate::duration;
use crate::commands::slurm::quoting::{all_quoted, quoted, remark};
use crate::words::{Message, Words, message};
use std::fmt::Write as _;

/// How work is cut, and what is asked for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Size {
    /// Tasks of the array.
    pub tasks: u32,
    /// Cores of a task.
    pub cores: u32,
    /// Pieces of work in the longest stage.
    pub units: usize,
    /// Expected seconds of one core for all of them.
    pub core_seconds: f64,
    /// Expected seconds of a task in that stage.
    pub seconds: f64,
    /// Minutes asked for a task.
    pub minutes: u64,
    /// Memory asked for a task.
    pub megabytes: u64,
    /// Seconds before the end of its time at which a task is told to stop.
    pub grace: u64,
    /// Minutes asked for a merge.
    pub merge_minutes: u64,
    /// Memory asked for a merge.
    pub merge_megabytes: u64,
    /// Whether more tasks were wanted than there are units.
    pub cut: bool,
}

/// Everything that the scripts say.
#[derive(Debug, Clone)]
pub(crate) struct Scripts {
    /// Beginning of the names of files and jobs, plain.
    pub name: String,
    /// Name of the scenario.
    pub title: String,
    /// The command.
    pub command: &'static str,
    /// Whether it is a study, which ends after its stages by itself.
    pub study: bool,
    /// Stages one after another, at most.
    pub stages: u32,
    /// What the command is given.
    pub arguments: Vec<String>,
    /// What `merge` is given beside the folder of the shares.
    pub merge_options: Vec<String>,
    /// How it is cut.
    pub size: Size,
    /// Partition to ask for.
    pub partition: Option<String>,
    /// Account to charge.
    pub account: Option<String>,
    /// The folder in which commands are to be run.
    pub here: String,
    /// The folder of the scripts.
    pub folder: String,
    /// The program.
    pub program: String,
    /// The folder of the shares.
    pub shards: String,
    /// The folder of the results.
    pub results: String,
}

/// Slurm's default for `MaxArraySize`: the numbers of an array's tasks lie below it.
const MAX_ARRAY_SIZE: u32 = 1001;

impl Scripts {
    /// Names and texts of all scripts.
    pub fn files(&self) -> Vec<(String, String)> {
        let mut files = Vec::new();
        if self.in_shares() {
            files.push((self.file("array"), self.array()));
            files.push((self.file("merge"), self.merge()));
        }
        if self.has_end() {
            files.push((self.file("end"), self.end()));
        }
        files.push((format!("{}.submit.sh", self.name), self.submit()));
        files
    }

    fn in_shares(&self) -> bool {
        self.size.tasks > 1
    }

    /// Whether there is a job without shares: a study's last, or the only one.
    fn has_end(&self) -> bool {
        self.study || !self.in_shares()
    }

    /// What to know of a cluster's limit on arrays, where this array is above the usual one.
    pub fn above_array_limit(&self) -> Option<Message> {
        let tasks = self.size.tasks;
        (self.in_shares() && tasks >= MAX_ARRAY_SIZE)
            .then(|| message!("error-slurm-array", tasks = tasks + 1, usual = MAX_ARRAY_SIZE))
    }

    fn file(&self, job: &str) -> String {
        format!("{}.{job}.sbatch", self.name)
    }

    /// The array: each task runs its share, and goes back into the queue if its time was too short.
    fn array(&self) -> String {
        let Size { tasks, .. } = self.size;
        let what = format!("Shares of `polaris {}`; each task runs one of {tasks}.", self.command);
        let array = format!("#SBATCH --array=1-{tasks}\n");
        let mut text = self.head("array", &what, &array);
        if let Some(limit) = self.above_array_limit() {
            let _ = write!(text, "# {limit}\n\n");
        }
        text + &self.restarting(&format!("--shard \"${{SLURM_ARRAY_TASK_ID}}/{tasks}\" "))
    }

    /// The last job of a study, or all of what needs no shares.
    fn end(&self) -> String {
        let what = if self.in_shares() {
            format!("The end of `polaris {}`: what came of all stages.", self.command)
        } else {
            format!("`polaris {}`, in one job.", self.command)
        };
        self.head("end", &what, "") + &self.restarting("")
    }

    fn merge(&self) -> String {
        let Size { merge_minutes, merge_megabytes, .. } = self.size;
        let mut text = self.names("merge", "Joins the shares when all are done.");
        let _ = write!(
            text,
            "# A merge reads all parts once, on one core, in little memory.\n\
             #SBATCH --cpus-per-task=1\n\
             #SBATCH --mem={merge_megabytes}M\n\
             #SBATCH --time={merge_minutes}\n\
             #SBATCH --requeue\n\
             #SBATCH --open-mode=append\n\n\
             {}set -u\n\n",
            self.meant()
        );
        text.push_str(&self.program());
        let shards = quoted(&self.shards);
        let options = self.merge_options.join(" ");
        let options = if options.is_empty() { options } else { format!(" {options}") };
        let _ = writeln!(text, "exec \"$polaris\" merge {shards}{options}");
        text
    }

    /// Hands all over, each to begin when the one before has ended well.
    fn submit(&self) -> String {
        let (title, here) = (remark(&self.title), quoted(&self.here));
        let mut text = format!(
            "#!/usr/bin/env bash\n\
             # Hands the jobs of `polaris {}` of {title} to Slurm, each to begin when the one before\n\
             # has ended well; where one fails, those after it are taken out of the queue.\n\
             {}set -euo pipefail\n\
             cd -- {here}\n\n\
             scripts={}\n\
             # In the name of a log a % stands for something.\n\
             logs=${{scripts//%/%%}}\n\n\
             # Says the number of the job.\n\
             submit() {{\n    \
                 local said\n    \
                 said=$(sbatch --parsable --kill-on-invalid-dep=yes \"$@\") || return\n    \
                 echo \"${{said%%;*}}\"\n\
             }}\n\n",
            self.command,
            self.meant(),
            quoted(&self.folder),
        );
        for line in self.submitting() {
            text.push_str(&line);
            text.push('\n');
        }
        let _ = write!(
            text,
            "\necho \"submitted; the last job is $last, and squeue --me shows all\"\n\
             printf 'logs are in %s, results will be in %s\\n' \"$scripts\" {}\n",
            quoted(&self.results)
        );
        text
    }

    /// The lines that hand jobs over.
    pub fn submitting(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut last = false;
        let mut line = |job: &str, log: &str| {
            let name = &self.name;
            let after = if last { "--dependency=\"afterok:$last\" " } else { "" };
            last = true;
            lines.push(format!(
                "last=$(submit {after}--output=\"$logs/{name}.{job}-{log}.log\" \"$scripts/{}\")",
                self.file(job)
            ));
        };
        if self.in_shares() {
            for _ in 0..self.stages {
                line("array", "%A_%a");
                line("merge", "%j");
            }
        }
        if self.has_end() {
            line("end", "%j");
        }
        lines
    }

    /// What Slurm is told of every job.
    fn names(&self, job: &str, what: &str) -> String {
        let (name, title) = (&self.name, remark(&self.title));
        let version = env!("CARGO_PKG_VERSION");
        let mut text = format!(
            "#!/usr/bin/env bash\n\
             # {what}\n\
             # Scenario {title}; written by `polaris slurm`, version {version}.\n\
             #SBATCH --job-name={name}.{job}\n"
        );
        let asked = [("partition", &self.partition), ("account", &self.account)];
        for (option, value) in asked {
            if let Some(value) = value {
                let _ = writeln!(text, "#SBATCH --{option}={value}");
            }
        }
        text
    }

    /// What keeps shellcheck from taking a `$` in a quoted name for a mistake.
    fn meant(&self) -> &'static str {
        let words = [&self.here, &self.folder, &self.program, &self.shards, &self.results];
        let mut all = self.arguments.iter().chain(words);
        if all.any(|word| word.contains(['$', '`'])) {
            "# A $ within single quotes is part of a name.\n# shellcheck disable=SC2016\n\n"
        } else {
            ""
        }
    }

    /// What Slurm is told of a job that simulates.
    fn head(&self, job: &str, what: &str, more: &str) -> String {
        let Size { cores, units, core_seconds, seconds, minutes, megabytes, grace, .. } = self.size;
        // Scripts are in English, whoever they are for.
        let words = Words::default();
        let (all, each) = (duration(words, core_seconds), duration(words, seconds));
        let units = words.number_of("units", units);
        let stage = if self.stages > 1 { " in its longest stage" } else { "" };
        let mut text = self.names(job, what);
        let _ = write!(
            text,
            "{more}\
             #SBATCH --cpus-per-task={cores}\n\
             # Expected are {all} of one core for {units} of work{stage}, so about {each} here.\n\
             # Half of that more is asked for, and ten minutes to begin and end in.\n\
             #SBATCH --time={minutes}\n\
             # What each thread has in hand, thrice, and the program itself.\n\
             #SBATCH --mem={megabytes}M\n\
             # What is finished is kept: a task goes on after a lost node, in the same log, and is told\n\
             # to stop before its time is over.\n\
             #SBATCH --requeue\n\
             #SBATCH --open-mode=append\n\
             #SBATCH --signal=B:USR1@{grace}\n\n"
        );
        text
    }

    fn program(&self) -> String {
        format!(
            "polaris=${{POLARIS:-}}\n\
             if [ -z \"$polaris\" ]; then\n    polaris={}\nfi\n\n",
            quoted(&self.program)
        )
    }

    /// Runs the command and goes back into the queue where it was stopped.
    fn restarting(&self, share: &str) -> String {
        let (program, arguments) = (self.program(), all_quoted(&self.arguments));
        let meant = self.meant();
        format!(
            "{meant}set -u\n\n\
             {program}\
             # Both signals end polaris after the units in hand. A wait that a signal cuts short is begun\n\
             # again, for the status of polaris itself.\n\
             child='' over=no signalled=yes\n\
             trap 'over=yes signalled=yes; kill -TERM \"$child\" 2>/dev/null' USR1\n\
             trap 'signalled=yes; kill -TERM \"$child\" 2>/dev/null' TERM INT\n\
             \"$polaris\" {} {arguments} \\\n    \
                 {share}--resume --threads \"${{SLURM_CPUS_PER_TASK:-1}}\" &\n\
             child=$!\n\
             status=0\n\
             while [ \"$signalled\" = yes ]; do\n    \
                 signalled=no\n    \
                 wait \"$child\"\n    \
                 status=$?\n\
             done\n\n\
             # 130 is what polaris says when it was stopped; 137 that it was killed, as by the system where\n\
             # memory is short: that is tried again, but not for ever.\n\
             most=0\n\
             if [ \"$status\" -eq 130 ] && [ \"$over\" = yes ]; then most=50; fi\n\
             if [ \"$status\" -eq 137 ]; then most=3; fi\n\
             if [ \"${{SLURM_RESTART_COUNT:-0}}\" -lt \"$most\" ]; then\n    \
                 echo \"status $status: back into the queue, to go on from what is finished\"\n    \
                 scontrol requeue \"$SLURM_JOB_ID\"\n\
             fi\n\
             exit \"$status\"\n",
            self.command
        )
    }
}

# Why a command failed.
error-scenario-unread = { $cause }
    the scenario was not read; raise the limit on processes or memory, or end other programs
error-internal = a fault in polaris itself: { $cause }
    what was finished is kept; please report this with the command and the scenario
error-interrupted-writing = interrupted while results were written; what was simulated is kept, and earlier results are as they were
error-remade = { $failed } of { $reports } could not be made
error-stdout = standard output cannot be written: { $cause }
error-stdout-written = standard output cannot be written: { $cause }
    nothing else failed: { $what } is complete
error-language = { $variable }: { $value } is not a language of Polaris; allowed: en, nl
error-no-parquet = --format parquet: this polaris was built without it; with Rust and a C compiler `{ $build }` makes one that has it, and released programs have it
error-one-scenario = { $command } is about one scenario, and { $name } has a [sweep], which `polaris run` takes; keep the [sweep] in a file of its own that extends the scenario

# A run.
error-interrupted = interrupted after { $done } of { $units }; what is finished is kept
error-cancelled = interrupted; nothing of it is kept
error-units-failed = the program failed in { $units }; all other units are done and kept
error-units-several = { $number } units, the first of them { $first }
error-units-none = no unit
error-unit-municipality = , municipality { $number } of the scenario
error-unit-inhabitants = {" "}({ $number } inhabitants)
error-unit-replicate = , replicate { $number }
error-part-missing = part { $name } is missing or damaged
error-threads = the threads of the run could not be started (number: { $threads }): { $cause }
    try a smaller --threads, or a higher limit on processes or memory
error-part-io = { $doing } part { $name } failed: { $cause }
error-disk = { $name } needs about { $needed } on disk, and { $free } are free where { $folder } is to be; ask for fewer replicates or years, --rows profile or none, or another folder with --out
error-memory = { $name } needs about { $needed } of memory, and the machine has { $there }; ask for fewer policies, profiles, years, replicates or threads
error-shares-precision = shares cannot stop at a precision, because none sees the others: find the number of replicates with `polaris check --pilot 64`, and set run.replicates
error-like-one = --like is about one scenario
error-out-of-share = --out names the folder of one share; run the shares of several scenarios one at a time
error-batch-folder = the table of all scenarios goes to { $path }, which is the folder of the scenario { $name }; run that scenario by itself, or rename its file
error-batch-out = { $path } holds results; with several scenarios --out names the folder around those of all of them
error-names-sweep = --names: { $name }: a scenario with a sweep or variants has no outcomes.csv
error-names-rows = --names: { $name }: outcomes.csv has no rows of municipalities; add --rows municipality to the run
error-unreadable = { $path } cannot be read: { $cause }
error-no-scenario = { $path } holds no scenario
error-same-folder = { $first } and { $second } both want the folder { $folder }; run them one at a time, each with --out, or rename one of the files
error-same-folder-case = { $first } and { $second } both want the folder { $folder }, which is { $other } where upper and lower case are the same; run them one at a time, each with --out, or rename one of the files
error-of-file = { $path }: { $why }
error-cannot-cut = variant { $variant } cannot cut { $link } (of the loop { $loop }): in the baseline of this scenario it carries nothing, so there is no mean to hold it at

# Studies.
error-patterns-few = patterns need at least { $number } replicates
error-design-none = a design is needed: --design FILE
error-design-world = { $file }:{ $line }: column world: { $found }; allowed: a whole number from 1, each once
error-design-fixed = { $file }:1: column { $name }: every municipality of the scenario has a value of its own (overrides), so that the column would change nothing; allowed: parameters that at least one municipality takes from [model]
error-design-outcome = --outcome { $name }: there is no such outcome; allowed: those that polaris outcomes lists, such as { $near }
error-mix-worlds = --worlds: { $number } sets of assumptions are shipped
error-mix-nothing = a mix is made of the interventions of the policies, and no policy of this scenario has one that the baseline has not
error-mix-neutral = the best mix needs a primary outcome that is better lower or higher, and { $outcome } is neither
error-mix-few = the best mix needs at least two replicates in each world
error-calibrate-few = a calibration needs at least two replicates
error-calibrate-many = at most { $number } things can be uncertain in a calibration
error-sensitivity-few = a sensitivity analysis needs at least { $number } replicates of each world
error-sensitivity-nothing = nothing is uncertain but doses and coverages of other policies
error-policy-baseline = --policy { $name }: is the baseline; allowed: { $allowed }
error-policy-unknown = --policy { $name }: is not a policy of the scenario; allowed: { $allowed }
error-no-other = there is no other
error-explore-things = between 1 and { $number } things can be uncertain
error-explore-sweep = an exploration tries one scenario, and this one has a [sweep]; `run` takes those
error-explore-alone = an exploration compares policies, and this scenario has only its baseline
error-explore-few = an exploration needs at least { $number } replicates in each world, for an interval
error-explore-neutral = an exploration needs a primary outcome that is better lower or higher, and { $outcome } is neither
error-against-itself = --against names the policy that is told already, { $name }; name another with --policy or --against
error-no-replicate = --replicate { $number }: the scenario has replicates 1 to { $last }
error-no-policy = the scenario has no policy { $name }; { $hint }it has { $all }
error-no-municipality = the scenario has no municipality { $name }; { $hint }it has { $all }
error-meant = did you mean { $name }?{" "}

# Results.
error-io = { $doing } { $path } failed: { $cause }
error-doing = { $doing ->
    [creating] creating
    [creating_a_file_in] creating a file in
    [opening] opening
    [reading] reading
    [removing] removing
    [moving] moving
    [moving_aside] moving aside
    [renaming_to] renaming to
    [locking] locking
    [syncing] syncing
   *[writing] writing
}
error-io-full = { $failed }
    what was finished is kept; once there is room, the same command with --resume goes on from it
error-io-large = { $failed }
    what was finished is kept; raise the limit on the size of files (ulimit -f), or write to a file system that takes larger ones; the same command with --resume goes on from it
error-foreign = { $path } { $reason }; { $remedy }
error-dangling = { $path } is a link to { $target }, which cannot be opened: { $cause }; make that folder, or choose another with --out
error-not-results = { $path } holds no results of polaris: { $hint }
error-unfinished = { $path } { $reason }; the command that made it goes on with --resume
error-link = { $path } is a link, and results stay within their folder; remove it, or choose another folder with --out
error-locked = { $path } is in use by another polaris process
error-hint-no-folder = there is no such folder
error-hint-not-ours = polaris did not make this folder
error-hint-file = that is a file
error-hint-meant = { $why }; did you mean { $path }?
error-hint-where = { $why }; `polaris run` writes results to { $output }/SCENARIO
error-not-made = was not made by polaris
error-not-made-holds = was not made by polaris: it holds { $names }
error-not-made-remedy = choose another folder with --out; --force does not replace this one
error-holds = holds { $what }
error-holds-batch = the table of several scenarios
error-holds-command = results of `polaris { $command }` of the scenario { $name }
error-holds-share = share { $share } of `polaris { $command }` of the scenario { $name }
error-holds-results = results of the scenario { $name }
error-occupied-resume = --resume goes on with { $wanted } alone; choose another folder with --out, or run without --resume and with --force, which moves them to { $previous }
error-occupied = choose another folder with --out, or --force, which moves them to { $previous }
error-not-movable = holds results that cannot be moved aside, because { $reason }
error-not-movable-remedy = go on with them by --resume, or choose another folder with --out, such as { $path }
error-strangers = holds files that polaris did not make: { $names }
error-strangers-remedy = it would be removed to make room for the results in { $path }: move the files elsewhere, or choose another folder with --out
error-taken = { $reason }, and the results in { $path } cannot take its place
error-taken-remedy = move it elsewhere, or choose another folder with --out
error-not-removable = cannot be removed, because { $reason }
error-stays-root = it is the root of a file system
error-stays-system = it is a folder of the system
error-stays-home = it is or holds your home folder
error-stays-here = it is or holds the folder that you are in
error-stays-mount = it is a mount point
error-there-already = is there already
error-there-file = choose another file, or --force to replace it
error-there-folder = choose another folder with --out, or --force to replace it
error-no-manifest = has no manifest.json, which is written last
error-units-broken = holds no results, because the program failed in some units
error-gone = { $name } (gone)
error-not-there = { $name } (not there)
error-of-study = { $path } holds what `polaris { $command }` found, which is told in the report of the folder around it; give that folder
error-of-batch = { $path } holds the table of several scenarios; give the folder of one of them
error-run-unfinished = { $path } holds no finished run of the scenario { $name }: it has no manifest.json; finish it with `polaris run` and --resume
error-run-broken = { $path } holds no results, because the program failed in some units, which its manifest.json names
error-version = { $path } was made by polaris { $found }, and this is { $own }; the version that made it can make its report, or run the scenario again
error-missing = { $path } is missing; `polaris run` with --resume writes it again
error-reading = reading { $path } failed: { $cause }
error-json = { $path } cannot be understood: { $cause }
error-column = { $path }, line 1: there is no column `{ $column }`
error-line = { $path }, line { $line }: { $reason }
error-line-cells = { $count ->
    [one] { $number } cell
   *[other] { $number } cells
}, and the heading has { $heading }
error-line-utf8 = this is no text in UTF-8
error-line-table = this is no line of a table
error-cell = { $path }, line { $line }, column `{ $column }`: { $found } is not { $wanted }
error-changed = { $path } was changed after the run: its hash is not that of manifest.json; `polaris run` with --resume writes it again
error-figure = a figure could not be drawn: { $cause }
error-figure-png = a figure could not be packed as PNG: { $cause }

# Parts of something else.
error-there-here = { $key }: { $there } there, { $here } here
error-key-version = version of polaris
error-key-revision = model revision
error-key-command = command
error-key-shares = shares
error-key-stage = stage
error-more-keys = and { $number } more keys
error-other-parts = { $path } holds parts of something else, with which --resume cannot go on:{ $listed }
    without --resume they are set aside, and everything is computed again
error-other-scenario = { $path } is not what the results were made of:{ $listed }
error-other-results = { $path } holds parts of something else:{ $listed }

# Merging shares.
error-share-twice = share { $share } is there twice: in { $first } and in { $second }
error-no-share = no share is there: a share is a folder made by a command with --shard I/N
error-no-finished-share = no share is finished: { $unfinished }
error-out-is-share = --out { $path } is one of the shares; choose another folder
error-part-of-other = part { $name } in { $folder } is of something else; run share { $share } again with --resume, which makes it again
error-part-damaged = part { $name } in { $folder } is damaged, or is another part under this name; run share { $share } again with --resume, which makes it again
error-share-of-other = { $path } is a share of something else than share { $share }:{ $listed }
error-shares-missing = { $count ->
    [one] a share is missing
   *[other] shares are missing
}: { $shares }
error-shares-unfinished = { $told }
    unfinished, to go on with --resume: { $shares }
error-shares-partial = { $told }
    --partial merges the replicates that are complete without { $count ->
    [one] it
   *[other] them
}
error-sweep-in-part = a sweep or variants cannot be merged in part: each point needs all of its replicates
error-outcome = { $path }: primary_outcome: { $found } is no outcome; `polaris outcomes` lists them
error-none-complete = no replicate is complete without the missing shares
error-no-merge = shares of `polaris { $command }` cannot be merged

# Side by side.
error-compare-sweep = { $path } holds a sweep, whose points are many scenarios; only runs of one scenario can be compared
error-compare-variants = { $path } holds variants, which are many scenarios; only runs of one scenario can be compared
error-compare-nothing = { $first } and { $second } have nothing to compare: { $why }
error-compare-outcome = this version knows no outcome { $name }
error-compare-no-policy = no policy is in both, and { $name } has no value in one of them

# Verifying.
error-verify-files = { $count ->
    [one] { $number } file is
   *[other] { $number } files are
} not what the manifest says: { $names }
error-verify-batch = { $path }: all files are as the manifest says; what was simulated lies in the folders of its scenarios, which can be verified one by one
error-verify-no-units = { $path }: all files are as the manifest says, and `polaris { $command }` has no units that could be run again
error-verify-same = { $path }: { $files ->
    [one] { $number } file is
   *[other] { $number } files are
} as the manifest says; { $again } of { $units } { $count ->
    [one] was run again and is
   *[other] were run again and are
} the same, bit by bit
error-verify-stated = manifest.json in { $path } is not of the scenario that is kept there:{ $listed }
error-verify-fact = { $name }: { $there } in manifest.json, { $here } in the scenario
error-verify-otherwise = { $number } of { $units } that { $count ->
    [one] was
   *[other] were
} run again came out otherwise: { $names }
error-verify-asked = manifest.json in { $path } does not say what was asked: { $cause }
error-verify-no-scenario = { $path } holds no { $file }: results of this study can be verified since it is kept; make them again
error-verify-part = part { $name } in { $path } is missing, damaged, or of something else

# Scripts for Slurm.
error-slurm-name = { $option } { $name }: allowed are letters, digits and { $marks }
error-slurm-here = the folder that you are in: { $cause }
error-slurm-text = { $path } is no text that a script could hold
error-slurm-like = --like is too small a run for a cluster; run it here
error-slurm-one = slurm takes one scenario at a time
error-slurm-no-shares = this command has no shares
error-slurm-own = --shard, --resume, --threads and --out are said by the scripts: results go to output/SCENARIO
error-slurm-one-job = One job of { $cores }, about { $time }; no shares are needed.
error-slurm-tasks = { $tasks } tasks of { $cores } and { $megabytes } MB, about { $time } each{ $longest ->
    [yes] {" "}in the longest stage
   *[no] {""}
}; { $minutes } asked for.
error-slurm-cut = There { $count ->
    [one] is
   *[other] are
} { $units } of work, and no more tasks than that.
error-slurm-array = This array needs a MaxArraySize of { $tasks } or more. It is { $usual } unless the cluster sets another: `scontrol show config | grep MaxArraySize` says. Where it is lower, use fewer --tasks.
error-slurm-submit = Nothing is submitted yet. This does it:
error-slurm-runs = It runs:

# Where the program failed.
error-failed-in = the program failed in { $unit }
error-failed-alone = to see it alone: { $command }
error-failed-more = and in { $units } more; manifest.json names them all
error-move-remedy = move them elsewhere, or choose another folder with --out; --force does not move them

# Choices that are made for someone.
error-other-worlds = { $command } tries other worlds, in which other dossiers come up, and { $name } has [[choices]], which `polaris run` and `polaris explain` take; keep them in a file of their own that extends the scenario
error-no-such-choice = choices: the { $stage } { $option } on dossier { $dossier } never comes up in week { $week } of year { $year } (municipality { $municipality }, replicate { $replicate }, policy { $policy })
error-nobody-chooses = in that week nobody chooses; `polaris explain --events` lists when they do
error-can-be-chosen = what can be chosen in that week:
error-live-sweep = this scenario has a [sweep], which only the program takes
error-live-line = line { $line }: { $message }
error-live-empty = the file is empty
error-live-headings = the first lines have no headings that Polaris knows, such as “gemeente” and “inwoners”

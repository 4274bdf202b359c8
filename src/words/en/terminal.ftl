# Messages and progress on a terminal.

progress-clock = { $gone } gone, { $left } left
progress-line = { $name }: { $done } of { $all }, { $gone } s gone{ $left }
progress-left = , about { $seconds } s left
stopping = stopping after the work in hand; press Ctrl-C again to stop at once
go-on = to go on: the same command, with --resume
computed-again = { $count ->
    [one] { $number } part was torn or altered and has
   *[other] { $number } parts were torn or altered and have
} been computed again: { $parts }
fewer-threads = --threads { $asked }: { $used } will be used, because this machine has { $cores } for it and more threads only slow each other down
share-done = { $name }: share { $share } is done in { $path }. When all { $all } are: polaris merge { $beside }
share-idle = share { $share } has nothing left to do: all stages are joined; the same command without --shard, with --resume, writes what came of them
merged-stage = { $stage }: { $worlds } of { $shares } joined in { $folder }.
    Next: the same `polaris { $command }` again, with --shard for the stage that follows, or with --resume to end it here.
merged-last = Nothing was left to do for { $shares }: all stages are joined in { $folder }.
    Next: the same `polaris { $command }` with --resume and without --shard.
loops-cut-in = { $name }, where loops are cut
progress-assumptions = { $name }, sets of assumptions
assumptions-failed = it failed under other assumptions than those of the scenario: with --resume --no-assumptions the results are written without them
look = { $name }: { $replicates }, { $seen ->
    [yes] widest half-width { $width }% of the baseline
   *[no] too few replicates differ to tell a width
}, wanted { $wanted }%
made-again = Plots, report.html and tables.xlsx made again: { $path }
not-made-again = { $page } was not made again: { $cause }
roster-guessed = Municipalities of { $path }, guessed from its headings: names from the column `{ $id }`, inhabitants from `{ $inhabitants }`{ $ambiguous ->
    [yes] {" "}(others that might be meant: { $others })
   *[no] {""}
}.
scenario-written = wrote { $file }; next: polaris check { $file }
story-written = story.md and events.csv: { $path }
handout-written = wrote { $path }

# Stages of a study.
stage-worlds = worlds
stage-worst-worlds = worst worlds
stage-start = start
stage-of-wave = wave { $number }
stage-screening = screening
stage-indices = indices
stage-patterns = patterns
stage-loops = loops
stage-hours = hours
stage-candidates = candidates
stage-best-third = best third
stage-check = check

# What happens to earlier results.
folder-link = { $link } is a link to { $target }, where the results go
folder-removed = { $folder } { $what } is removed for good
folder-moved = { $folder } { $what } is moved to { $to }
folder-cleared = { $folder } { $what } is removed; finished results stay in { $stays }
folder-share = share { $share }
folder-seed = seed { $seed }
folder-finished = finished
folder-finished-ago = finished { $ago }
folder-unfinished = unfinished
folder-with = with { $folders }
just-now = just now
minutes-ago = { $count ->
    [one] { $number } minute ago
   *[other] { $number } minutes ago
}
hours-ago = { $count ->
    [one] { $number } hour ago
   *[other] { $number } hours ago
}
days-ago = { $count ->
    [one] { $number } day ago
   *[other] { $number } days ago
}

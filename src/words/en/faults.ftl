# What is wrong or doubtful in a scenario: the sentence and its parts.
fault-line = { $key }: found { $found }, allowed { $allowed }
fault-meant = { $line }; did you mean `{ $suggestion }`?
fault-title = { $key }: found { $found }
fault-allowed = allowed: { $allowed }
fault-did-you-mean = did you mean `{ $suggestion }`?
fault-other-here = the other is here
fault-other-at = { $found } (the other is at { $place })
fault-rest = and { $number } more { $count ->
    [one] fault
   *[other] faults
}
fault-warnings-rest = and { $number } more warnings
fault-no-thread = the thread that reads scenarios could not be started: { $cause }
fault-level-error = error
fault-level-warning = warning
fault-level-help = help
fault-level-note = note
fault-more = { $listed } and { $more } more
fault-and-more = { $found }, and { $number } more like it

# Values and keys.
fault-nothing = nothing
fault-text = the text "{ $text }"
fault-list-of = a list of { $number }
fault-table = a table
fault-unknown-key = an unknown key
fault-whole = a whole number from { $low } to { $high }
fault-whole-plain = a whole number from { $low } to { $high }, without a point
fault-number = a number from { $low } to { $high }
fault-as-share = { $allowed } (a share: 0.8 is 80%)
fault-true-or-false = true or false
fault-text-of = a text of 1 to { $longest } characters without control characters
fault-quoted-text = a text in quotes
fault-empty-text = an empty text
fault-control = a control character (U+{ $code })
fault-direction = a mark of direction (U+{ $code })
fault-long-text = a text of { $number } characters
fault-most = at most { $number }
fault-most-in-all = at most { $number } in all
fault-at-least-one = at least one
fault-one = one
fault-one-of-two = one of the two
fault-same-key = the same key twice
fault-also-as = the same key twice, also given as `{ $key }`
fault-overlaps = the same key twice: it overlaps `{ $key }`
fault-key-once = each key once
fault-the-key = the key { $key }
fault-key-of-others = a key that { $name } does not have
fault-in-only = in { $names } only
fault-title-wanted = a title in one line
fault-question-wanted = the question that the scenario answers
fault-burn-in = a multiple of four, so that observation starts at an election
fault-outcome = an outcome (`polaris outcomes` lists them)
fault-weighed = an outcome, other than one of which more is better; `polaris outcomes` lists them
fault-weight = a weight from 0 to { $most }
fault-hour = the euros of an hour, of all who take part
fault-decimal = a decimal has a point, as in 0.5
fault-plain-whole = a whole number has no separators, as in 21525
fault-decimal-or-whole = a decimal has a point, as in 0.5; a whole number has no separators, as in 21525
fault-with-decimal = { $allowed }; a decimal has a point, as in 0.5
fault-share = a share: 0.8 is 80%
fault-zeros = a number without zeros in front
fault-both-sides = digits on both sides of the point, as in 0.5
fault-whole-numbers = `{ $text }`, { $number } whole numbers

# Parameters.
fault-parameters = a table of parameters
fault-parameters-of = parameters of { $groups }
fault-key-or = { $key }, or { $others }
fault-unknown-parameter = an unknown parameter
fault-parameter = a number from { $low } to { $high } ({ $unit }; plausible: { $from } to { $to })
fault-constant-and-series = a constant for a parameter that has a series
fault-constant-or-series = one of the two: a constant in [model], or a series
fault-setting-without-effect = a parameter that the setting changes, or overrides of municipalities
fault-has-series = a parameter that has a series, which takes the place of a constant
fault-all-override = a parameter that every entry of municipalities overrides
fault-series-of = a series of { $names }
fault-not-over-time = a parameter that cannot vary over time
fault-points = a list of points [year, value] with increasing years
fault-year = a year from { $low } to { $high } (since observation starts)
fault-year-after = year { $year } after year { $before }
fault-increasing = years that increase

# Municipalities.
fault-twice = "{ $name }" twice
fault-identifier-once = each identifier once
fault-looks-same = "{ $name }", which looks the same as "{ $other }"
fault-told-apart = names that can be told apart
fault-told-apart-why = names that can be told apart; there is { $why }
fault-told-apart-mark = names that can be told apart; they differ in an apostrophe or a hyphen
fault-capitals = "{ $name }", which differs from "{ $other }" in capitals alone
fault-two-municipalities = they are two municipalities
fault-more-municipalities = more municipalities
fault-most-municipalities = at most { $number } municipalities
fault-beside = "{ $name }" beside "{ $other }", which looks like it
fault-two-profiles = they are two profiles, each with results of its own
fault-one-municipality = at least one [[municipalities]]
fault-most-entries = at most { $number } entries
fault-override-and-series = an override of a parameter that has a series
fault-not-all = another name: all stands for every profile together
fault-roster-first = a CSV file, because other keys here belong to a roster
fault-profile-or-roster = a profile and a number of inhabitants, or a roster
fault-inhabitants = the number of inhabitants of each
fault-csv-name = the name of a CSV file

# Policies.
fault-list-policies = a list: [[policies]]
fault-policies = { $number } policies
fault-second-baseline = a second baseline
fault-one-baseline = one baseline
fault-policy-name = a name for each policy
fault-euros = euros of a policy, without [costs]
fault-euros-need = [costs] with hour: the euros of an hour, which may be 0
fault-intervention-twice = { $name } twice, by its name and as { $alias }
fault-intervention-once = each intervention once
fault-within-intervention = a key within an intervention: { $example }
fault-key-of-intervention = a key of an intervention
fault-dose = a dose from 0 to { $most } (1 is { $one })
fault-week = a week of the run, 0 to { $last }
fault-precision-beside = a precision to reach beside a number of replicates
fault-precision-or = one of the two: precision, or replicates
fault-half-width = a half-width from { $low } to { $high }, or a table with half_width and max_replicates
fault-precision-alone = a precision of differences, with a single policy
fault-precision-needs = a number of replicates, or a second policy
fault-hidden = a character that shows nothing (U+{ $code })
fault-visible = a name of visible characters
fault-the-name = the name "{ $name }"
fault-name-twice = the name "{ $name }" twice
fault-name-looks = the name "{ $name }", which looks like "{ $other }"
fault-name-once = each name once

# Rosters.
fault-more-rows = more than { $most } rows
fault-none-kept = no municipality that is kept
fault-no-column = no column `{ $name }` in the first { $lines } lines of the roster
fault-one-of-columns = one of its columns: { $names }
fault-name-of = a name of 1 to { $longest } characters
fault-other-than-all = a name other than all
fault-province = `{ $name }`, the name of a province
fault-province-means = it is simulated as one municipality; take the row out if it is not one
fault-not-municipality = `{ $name }`, which is not a municipality
fault-municipalities-only = municipalities only; take the row out, or leave it out with { $maximum } or { $minimum }
fault-total-large = at most { $most }: a total is not a municipality; take the row out, or leave it out with { $maximum }
fault-others-all = all other rows
fault-others-above = the { $number } rows above it
fault-others-below = the { $number } rows below it
fault-as-many = { $inhabitants } inhabitants of `{ $name }`, as many as those of { $others }
fault-total = municipalities only: this is a total; take the row out, or leave it out with { $maximum } = { $number }
fault-total-means = a total is simulated as one municipality; take the row out if it is one
fault-written-otherwise = { $number } inhabitants, written otherwise than before
fault-marks = thousands and decimals have one mark each; perhaps a number is read a thousand times too large or too small
fault-like-code = `{ $text }`, which looks like a code
fault-no-inhabitants = no number of inhabitants for `{ $name }`
fault-mark-inhabitants = `{ $mark }` for the number of inhabitants of `{ $name }`
fault-left-out = rows without a number of inhabitants are left out
fault-row-cells = { $count ->
    [one] { $number } cell
   *[other] { $number } cells
} in this row
fault-row-needed = at least { $number }, up to the last column read
fault-row-unreadable = a row that cannot be read ({ $cause })
fault-row-csv = a row of CSV
fault-comma-cells = { $number }, as many as there are columns; a cell with a comma in it stands in quotes: "361,924"
fault-mark-cells = { $number }, as many as there are columns; a cell with { $mark } in it stands in double quotes
fault-comma-quotes = a number with a comma in it would stand in quotes: "361,924"
fault-next-column = { $number } inhabitants, with { $other } in the next column
fault-column-before = { $number } inhabitants, with { $other } in the column before
fault-name-quotes = quotes in the name `{ $name }`
fault-name-quotes-means = they are part of the name; those around a cell are double and stand right at its ends
fault-mark-in-name = a `{ $mark }` in the name `{ $name }`
fault-header-separator = the header is separated by { $mark }, this row perhaps is not
fault-second-column-named = a second column `{ $name }`
fault-one-column = one column of this name
fault-column-beside = a column `{ $name }` beside `{ $other }`
fault-same-capitals = the one with the same capitals is read
fault-one-for-both = one column for both names and inhabitants
fault-column-each = a column for each
fault-thousands = numbers in thousands, as it seems
fault-thousands-means = they are read as they stand: 25 is 25 inhabitants
fault-quote-before = a quote that is opened before the header and not closed before it
fault-closing-quote = a closing quote, or none
fault-unclosed = a quote that is never closed
fault-unclosed-line = a quote that is never closed, so that the next line is part of this cell
fault-unclosed-lines = a quote that is never closed, so that { $number } more lines are part of this cell
fault-after-quote = `{ $text }` after a closing quote
fault-end-of-cell = the end of the cell; a quote within a quoted cell is written twice
fault-row-in-cell = a quoted cell of { $lines } lines, of which `{ $line }` looks like a row
fault-quotes-on-line = quotes that close on their line
fault-long-cell = a quoted cell of { $lines } lines
fault-long-cell-means = what stands on the further lines is part of this cell
fault-utf8-table = a table saved as CSV in UTF-8
fault-utf16 = a text in UTF-16
fault-zero-byte = a zero byte: this is not a text
fault-byte-table = a byte that is not UTF-8 (0x{ $byte }) in a table that is
fault-byte-mac = a byte that is not UTF-8 (0x{ $byte }), in a table with old Mac line ends
fault-byte-windows = a byte that is not UTF-8 (0x{ $byte }), in a table that is not Windows-1252 either
fault-damaged = `{ $name }`, with a replacement character (U+FFFD)
fault-damaged-means = the name was damaged before it came here; write it again
fault-decoded-twice = `{ $name }`, which was perhaps `{ $before }`
fault-decoded-twice-means = the table was saved in a wrong encoding; save it again as UTF-8
fault-invisible = an invisible character (U+{ $code }) in `{ $name }`
fault-invisible-means = it makes another name, with other random numbers, than the one without; take it out
fault-blanks = blanks in `{ $name }` that are not single plain ones
fault-blanks-means = they make another name, with other random numbers, than single plain blanks
fault-decomposed = `{ $name }`, with letters apart from their accents (not NFC)
fault-decomposed-means = another name, with other random numbers, than the usual form (NFC) of the same letters
fault-sign = `{ $sign }` between letters in `{ $name }`
fault-sign-means = perhaps the table is in another encoding; save it as UTF-8
fault-alphabets = letters of two alphabets in `{ $name }`
fault-alphabets-means = some of them look like others; write the name in one alphabet
fault-no-headings = no line at its top has headings for names and inhabitants that are known, such as gemeente and inwoners (found: { $found }); write the scenario without --roster, and name them there: { $example }
fault-found-allowed = found { $found }, allowed { $allowed }

# Uncertainty and accepted worlds.
fault-one-uncertain = at least one parameter, dose or coverage
fault-nothing-uncertain = nothing that is uncertain
fault-uncertain-things = { $number } uncertain things
fault-all-or-list = "all", or a list of parameters and groups of them
fault-drawn-changes = a parameter that a drawn value changes
fault-name-which = `{ $name }`, { $found }
fault-ranges = a table of parameters, doses and coverages
fault-range-changes = a parameter that the range changes
fault-dose-or-coverage = policies.NAME.INTERVENTION.dose or policies.NAME.INTERVENTION.coverage of an intervention that the policy has; policies: { $names }
fault-no-such-dose = no such dose or coverage
fault-unknown-distribution = an unknown distribution
fault-range = [low, high], or a table of low, high and distribution ("uniform", "log_uniform", or "triangular" with mode); low below high, from { $lowest } to { $highest }
fault-logarithm = a logarithm of zero or less
fault-mode = a mode outside the range
fault-no-mode = no mode
fault-accepted = "calibration", or a CSV table of accepted worlds
fault-worlds-table = a CSV table of worlds
fault-run-calibrate = worlds that were accepted; run `polaris calibrate { $name }` first
fault-quote-open = a quote that is opened and never closed
fault-quoted-after = a quoted cell with text after its closing quote
fault-line-end = a cell with a line end in it
fault-row-one-line = a row in one line, with quotes around whole cells
fault-more-worlds = more worlds
fault-no-world = no world
fault-about-columns = world, wave, stage, source, a parameter, or a dose or coverage of one of the policies
fault-unknown-column = an unknown column
fault-second-column = a second column of this name
fault-value-column = a column for each parameter that differs between worlds
fault-no-values = none that holds values
fault-other-calibration = worlds of another model, ranges, municipalities, years, baseline or version
fault-calibrate-again = those of the scenario as it is now; run `polaris calibrate { $name }` again
fault-cells = { $count ->
    [one] { $number } cell
   *[other] { $number } cells
}
fault-cells-wanted = { $number }, as many as there are names of columns

# Sweeps and variants.
fault-list-variants = a list: [[variants]]
fault-variants = { $number } variants
fault-most-variants = at most { $number }, beside the scenario as written
fault-variant-name = a name for each variant
fault-name-taken = another name: this is the one of the scenario without a variant
fault-loops = a list of loops, such as ["media spiral"]
fault-loop-once = each loop once
fault-loop = a loop ({ $loops }) or a link of one ({ $links })
fault-same-replicates-variants = a number of replicates, the same under every variant
fault-precision-to-reach = a precision to reach (run.precision)
fault-municipalities-variants = { $number } municipalities under all variants
fault-variant-choice = a choice other than that of the scenario, loops to cut, or both
fault-variant-nothing = a variant that changes nothing
fault-same-rules = the same rules as under "{ $name }"
fault-variant-once = each variant once
fault-variants-and-sweep = variants beside a [sweep]
fault-sweep-own-file = one of the two; keep the [sweep] in a file of its own that extends the scenario
fault-same-replicates-points = a number of replicates, the same at every point
fault-number-points = { $number } points
fault-most-points = 1 to { $number } points in all
fault-municipalities-points = { $municipalities } municipalities in { $points } points
fault-every-value-changes = a parameter that every value changes
fault-sweep-table = a table of keys
fault-sweep-some = at least one key with its values, or no [sweep]
fault-empty-table = an empty table
fault-keys = { $number } keys
fault-most-keys = at most { $number } keys
fault-dotted = names joined by dots, such as { $example }
fault-unreadable-key = a key that cannot be read
fault-sweepable = a key of run, model, series, municipalities, policies or outcomes that takes a value
fault-not-swept = a key that cannot be swept
fault-set-and-swept = a key that [sweep] varies, as `{ $key }`, so that this value has no effect
fault-set-or-swept = one of the two: leave out this --set, or take the key out of [sweep]
fault-values = a list of 1 to { $most } values, or from, to and steps
fault-key-beside = the key { $key } beside { $others }
fault-no-number-as = no number as { $key }
fault-steps = { $count ->
    [one] { $number } step
   *[other] { $number } steps
}
fault-shared = keys that leave these the same at every point
fault-value-twice = the value { $value } twice
fault-same-scenario = { $one } and { $other }, which are the same scenario
fault-value-once = each value once
fault-other-policies = points with other policies, or in another order
fault-other-primary = points with another primary outcome
fault-other-seed = points with another seed
fault-points-precision = points with a precision to reach
fault-weeks-left = at most { $weeks } weeks, which are left of the run

# Settings of the command line.
fault-no-equals = no equals sign
fault-key-value = KEY=VALUE
fault-a-setting = a setting
fault-extends-in-file = extends in the file only
fault-no-parts = { $name }, which has no parts
fault-without-parts = a key without further parts
fault-number-of-one = the number of one of them, such as { $example }
fault-no-key-of = no key of { $name }
fault-name-in = a name in { $list }: { $names }
fault-name-and-number = `{ $name }`, the name of number { $number } and the number of another
fault-name-of-several = `{ $name }`, the name of { $number } of them

# Files.
fault-scenario-file = a scenario file, or one of { $names }
fault-extends-itself = a file that extends itself, directly or through others
fault-chain = a chain of more than { $number } files
fault-extends = a scenario file beside this one, or a shipped scenario
fault-not-text = a file that is not text
fault-not-utf8 = bytes that are not UTF-8
fault-save-utf8 = a text saved as UTF-8
fault-roster-file = a CSV file beside the scenario, or the shipped municipalities-2019.csv
fault-absent = `{ $name }`, which is not there
fault-at-line = { $found }, at line { $line }, column { $column }
fault-unreadable = a file that cannot be read ({ $cause })
fault-no-file = no such file
fault-folder = a folder or a device
fault-megabytes = more than { $number } MB
fault-toml = `{ $text }`: { $what }
fault-deep = tables and lists at most { $number } deep
fault-nested = values nested too deeply

# Why rows are written as they are.
fault-rows-municipality = a row for each municipality, as the scenario asks
fault-rows-profile = a row for each profile, as the scenario asks
fault-rows-none = no outcomes.csv, as the scenario asks
fault-rows-few = a row for each municipality: { $number } { $count ->
    [one] row
   *[other] rows
}
fault-rows-many = a row for each profile, because a row for each municipality would make { $rows } rows, above { $most }

# Choices that are made for someone.
fault-list-choices = a list: [[choices]]
fault-choices = { $number } choices
fault-same-choice = the same choice twice
fault-one-option = one option for each week, dossier and stage
fault-choice-needs = year, week, dossier, stage and option of each choice
fault-choice-within = a number from 1 to { $most }: the { $what } of this scenario
fault-of-municipalities = municipalities
fault-of-replicates = replicates
fault-of-years = observed years
fault-of-weeks = weeks of a year
fault-choices-beside = choices beside a [sweep] or variants
fault-one-world = choices where there is one world: in another, other dossiers come up

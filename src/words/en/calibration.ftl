# The calibration.

calibration-title = Calibration of { $scenario }
calibration-tuned-alone = the tuned parameters alone
calibration-all = all { $all } uncertain things, the { $tuned } tuned parameters among them
calibration-opening = Scenario `{ $scenario }`, version { $version }, seed { $seed }: { $municipalities }, { $years } after { $burnin } of burn-in, { $replicates } of each of { $worlds }. Worlds differ in { $varied }.
calibration-start = The world where the scenario starts { $accepted ->
    [yes] is
   *[no] would not be
} accepted itself.
calibration-in-all = { $accepted } of { $worlds } { $count ->
    [one] is
   *[other] are
} accepted. { $wanted } were wanted{ $reached ->
    [yes] .
   *[no] : not reached.
}
calibration-no-world = No world was tried.
calibration-acceptance = Of the first wave, spread over the whole ranges, { $share } (95% interval { $low } to { $high }): a share of the stated ranges and no probability.
calibration-nothing-ruled-out = Nothing was ruled out before it was tried.
calibration-ruled-out = Emulators may rule out { $lost } of the worlds that would be accepted. After the first wave they expected { $expected } accepted worlds, and { $came } came.
calibration-wrongly = Of { $checked } accepted before the last wave its emulators would have ruled out { $wrongly }, each left out of the fit (95% interval { $low } to { $high }).
calibration-waves = Waves
calibration-waves-note = Of the points looked at, those that emulators do not rule out are tried. { $bias } Last column: for each figure that decides ({ $figures }) the share of its variance over all worlds before that the emulators foretell for worlds left out of their fit.
waves-column-1 = wave
waves-column-2 = looked at
waves-column-3 = tried
waves-column-4 = expected
waves-column-5 = accepted
waves-column-6 = share
waves-column-7 = ruled out wrongly
waves-column-8 = predictive R²
calibration-of = { $some } of { $all }
calibration-none = none
calibration-figures = Figures
calibration-figures-note = At the parameters where the scenario starts, with a 95% interval over replicates; then over accepted worlds: middle, lowest and highest, and in how many the figure lies in its band. Only tuned figures decide which worlds are accepted.
calibration-figure = figure
calibration-use = use
calibration-band = band
calibration-start-column = start
calibration-verdict = verdict
calibration-accepted-worlds = accepted worlds
calibration-in-band = in band
figure-use-tuned = tuned
figure-use-validation = validation
figure-use-structure = structure
figure-verdict-inside = inside
figure-verdict-below = below
figure-verdict-above = above
figure-verdict-untold = untold
band-between = { $low } to { $high }
band-at-least = at least { $low }
band-above = above { $figure }
band-country = below the national mean
band-country-short = < national mean
calibration-bands = Bands that bind
calibration-bands-note = Share of worlds that a tuned figure rejects, because it lies outside its band widened by two standard errors, and share that it alone rejects: in the first wave, over the whole ranges, and in the last, where what emulators rule out is left away.
bands-column-1 = figure
bands-column-2 = rejects
bands-column-3 = alone
bands-column-4 = rejects in the last
bands-column-5 = alone
bands-column-6 = at the start, outside by
calibration-ranges = Ranges
calibration-ranges-note = What accepted worlds leave of each range: width over width, and standard deviation over that of the whole range (1: the figures say nothing about it). First the tuned parameters, then at most { $others } others whose accepted values stand apart from the range by more than chance; `ranges.csv` has all.
ranges-column-1 = parameter
ranges-column-2 = range
ranges-column-3 = start
ranges-column-4 = accepted: mean (lowest to highest)
ranges-column-5 = width
ranges-column-6 = spread
calibration-moves = What moves what
calibration-moves-note = Correlation over the worlds of the first wave of a tuned parameter with each tuned figure.
calibration-parameter = parameter
calibration-why = Why these, and no others:
calibration-proposal = Proposal
calibration-no-proposal-all = None: values of a world fit only all others of the same world. With `--tuned-only` all else stays as the scenario has it, and one is made.
calibration-no-proposal = None: no world was accepted.
calibration-proposal-world = World { $world }: of the accepted ones with every tuned figure in its band (of all accepted, if there are none) the nearest to the centre of all accepted. A proposal only: the program never changes its defaults.
calibration-proposal-column = proposal
calibration-there = there
calibration-informed = Figures that are no independent test
calibration-informed-note = Kept for validation, and yet some default was set by them, by hand and before any fit:
calibration-gaps = What a run of one scenario does not hold
calibration-needs = { $figure }: needs { $what }.
calibration-nothing = Nothing.

# A terminal.
calibration-lead = Figures where the scenario starts, with 95% intervals over replicates (T tuned to, V for validation only, S structure):
waves-short-1 = wave
waves-short-2 = looked at
waves-short-3 = tried
waves-short-4 = accepted
waves-short-5 = share
waves-short-6 = 95% interval
calibration-few = Too few worlds are accepted to tell what is left of ranges.
calibration-spread = Spread of accepted values over that of the whole range, for the tuned parameters and others that accepted worlds move beyond chance: { $told }.
calibration-no-band = No band rejects any world.
calibration-rejects = Bands that reject worlds of the first wave, and what share: { $told }.
calibration-predicts-nothing = No accepted world predicts anything.
calibration-validation = Validation, in the band in so many accepted worlds: { $told }.
calibration-none-proposed-all = No values are proposed: those of a world fit only all others of the same world. With --tuned-only, all else stays as the scenario has it.
calibration-none-proposed = No world is proposed, since none was accepted.
calibration-proposed = Proposal: world { $world }, among the accepted ones with every tuned figure in its band, if any, nearest to the centre of all accepted. The program never changes its defaults; to try it:

# Figures.
calibration-ranges-alt = For each tuned parameter and those others that accepted worlds move: its range and where accepted worlds lie in it.
calibration-bands-alt = For each tuned figure: its band, where worlds of the first wave and accepted worlds lie, and the share of worlds that it rejects.
calibration-ranges-title = What the published figures leave of each range
calibration-ranges-below = Grey: the range. Coloured: accepted worlds, all, the middle 80%, and the median. Circle: where the scenario starts.
calibration-ranges-tuned = Tuned parameters
calibration-ranges-others = Others that accepted worlds move beyond chance
calibration-ranges-foot = { $accepted }. Right: the ends of the range, and the spread of accepted values over that of the whole range; near 1 the figures say nothing about it.
calibration-bands-title = Which published figures decide between worlds
calibration-bands-below = Grey: the middle 80% of the worlds of the first wave, spread over the whole ranges. Coloured: accepted worlds, all and the middle 80%. Circle: where the scenario starts. Shaded: the band.
calibration-bands-foot = Right: the share of the worlds of the first wave that a figure rejects because it lies outside its band widened by two standard errors, and the share that it alone rejects. A line is cut where it leaves the figure.
calibration-band-rejects = rejects { $percent }
calibration-band-alone = alone { $percent }

# Why a parameter is tuned, and which others stay where they are.
tuned-relations-trust_start = with a new alderman every few years, trust is mostly what strangers begin with
tuned-relations-trust_gain = sets where trust that has grown settles; relations.loss_ratio and relations.setback_share do the same and cannot be told apart from it
tuned-politics-break_rate = the level of breaks; politics.exit_reference, politics.exit_steepness and bodies.college_trust_level multiply it and the next rate alike
tuned-politics-exit_political_rate = the level of political exits that come from no break
tuned-people-outside_share = the share of recruits from outside is nearly the share of those who sit
tuned-request-improper_appeal = the level of improper requests; dossiers.dossier_rate cannot be told apart from it
tuned-answer-refuse_base = how ordinary refusing is; answer.comply_base and answer.contradict_base cannot be told apart from it
tuned-scrutiny-discovery_rate = how much of what is hidden comes out; scrutiny.affair_line and the publicity of discoveries cannot be told apart from it

figure-needs-amsterdam_2004 = a run of the scenario amsterdam-2004 beside the national one: trust, safety and openness in both

# What the engine of the live page says: lists of what can be set, chosen and counted.

# Sliders, by parameter; what their ends mean, and what they do.
slider-power_culture = Power culture
slider-norm_clarity = Clear norms
slider-oversight = Oversight
slider-silos = Silos
slider-informal_culture = Informality
slider-media_level = Media attention
slider-low-power_culture = argument decides
slider-low-norm_clarity = vague
slider-low-oversight = little
slider-low-silos = working together
slider-low-informal_culture = all on paper
slider-low-media_level = quiet
slider-high-power_culture = power decides
slider-high-norm_clarity = clear
slider-high-oversight = much
slider-high-silos = each for itself
slider-high-informal_culture = all by word of mouth
slider-high-media_level = always in the news
slider-meaning-power_culture = How far matters are decided by power instead of by argument.
slider-meaning-norm_clarity = How clear it is to everyone what is and is not done.
slider-meaning-oversight = How strong internal control, audit and compliance are.
slider-meaning-silos = How far services keep to themselves.
slider-meaning-informal_culture = How far matters are settled outside formal procedure.
slider-meaning-media_level = How much attention the media pay to the municipality.

# Lessons, and what each is about.
lesson-small = A small municipality with a new alderman
lesson-power = A change of power
lesson-election = Just before the elections
lesson-affair = After an affair
lesson-company = A company at arm's length
lesson-text-small = 12,000 inhabitants, much goes by word of mouth, little stands on paper.
lesson-text-power = The election puts a settled party out of office, and new aldermen find officials who worked for their predecessors.
lesson-text-election = A year before the council is elected, what shows soon weighs more than what lasts.
lesson-text-affair = Something came out and became an affair. What does that do to those who must go on together?
lesson-text-company = A large municipality with companies and projects that stand at a distance.

# What an alderman may ask, and what it means.
option-request-proper = Ask it properly
option-request-rush = Ask for haste
option-request-u_turn = Ask for a reversal
option-request-omit = Ask to leave something out
option-request-embellish = Ask to make it look better
option-request-against_norm = Ask to act against the norm
option-request-line-proper = By procedure, with the time that it takes.
option-request-line-rush = The result must be there sooner than care allows.
option-request-line-u_turn = What is being carried out must be turned round.
option-request-line-omit = The note to the council leaves out a fact that matters.
option-request-line-embellish = The facts are put more favourably than they are.
option-request-line-against_norm = Something is done that law, norm or an earlier decision forbids.

# How an official may answer, and what it means.
option-answer-comply = Do it
option-answer-shadow_file = Do it, and keep a file
option-answer-contradict = Speak against it
option-answer-refuse = Refuse
option-answer-embellish = Do it, and put it more favourably
option-answer-leak = Take it to the press
option-answer-line-comply = You carry out what was asked, and leave it at that.
option-answer-line-shadow_file = You carry it out, and write down for yourself how it came about.
option-answer-line-contradict = You say plainly what is wrong with it; the alderman decides.
option-answer-line-refuse = You do not do it. The alderman may ask a colleague, and you may go to mayor or secretary.
option-answer-line-embellish = You make the figures look better than they are.
option-answer-line-leak = You see to it that a journalist hears of it.

# What an alderman may do upon an answer, and what it means.
option-counter-accept = Accept it
option-counter-overrule = Overrule it
option-counter-substitute = Ask a colleague
option-counter-line-accept = You let the request go, or have it done properly.
option-counter-line-overrule = You insist: you are the one who decides.
option-counter-line-substitute = You look for another official who will do it.

# Questions to a group.
question-official = You are the { $official }. What do you do?
question-alderman = You are the { $alderman }. What do you do?

# A municipality.
municipality-is = { $seats }, { $aldermen }, { $directors }
import-read = { $number } municipalities were read, by the column “{ $column }”. Only their sizes are used; names are not kept.
import-unnamed = Names of real municipalities in its title, question and policies are left out: what is simulated says nothing of them.

# Debriefing.
debrief-yours = with your choice
debrief-model = as the model chose
debrief-caveat = This is one story under the same random events, and no proof of an effect.
debrief-count-requests = requests
debrief-count-improper = improper requests
debrief-count-dilemmas = dilemmas
debrief-count-contradictions = officials who spoke against a request
debrief-count-refusals = refusals
debrief-count-substitutions = colleagues who did what another refused
debrief-count-calls_back = aldermen called back by mayor or secretary
debrief-count-by_power = decisions by power
debrief-count-risks = integrity risks
debrief-count-violations = of which violations of a norm
debrief-count-exposures = risks that came out
debrief-count-affairs = affairs
debrief-count-ousters = settled parties put out of office
debrief-count-breaks = coalitions that broke
debrief-count-crises = crises of trust
debrief-count-dialogues = dialogues
debrief-count-aldermen_left = aldermen who left before the end of their term
debrief-count-officials_forced = officials who had to go
debrief-count-officials_left = officials who left of their own accord

# The same choice elsewhere.
weighed-what = of every 100 times; trust on a scale of 0 to 100
weighed-never = in none of { $number } cases; too few to say anything
weighed-difference = difference (95% interval)
after-risk = an integrity risk arose
after-came_out = it came out within the years simulated
after-affair = it became an affair
after-official_left = the official had to go within those years
after-trust = trust between the two half a year later
weighed-too-few = The same dilemma came up too seldom for a number.
weighed-no-difference = In the model it made no difference beyond chance whether one chose “{ $one }” or “{ $other }”.
weighed-differs = Compared with “{ $other }”, “{ $one }” came out differently in the model, beyond chance, in: { $what }.
weighed-caveat = All in the model: nobody has measured what such choices bring about. Each row is judged by itself; of twenty rows one differs by chance alone.

# Hand-out.
handout-case = The case
handout-questions = Questions
handout-question-1 = What is at stake for each of the two, and what do both of them not say?
handout-question-2 = Which options are there, and what does each cost, now and in four years?
handout-question-3 = What would you do, and with whom would you talk about it first?
handout-question-4 = What could have been done earlier, so that this question would not have come up?
handout-outcome = What came of it
handout-what = what, how often in this one story
handout-nobody-chooses = In this story nobody faces a dilemma. Choose other random events.

# Numbers of people, and a mark of the timeline.
number-of-aldermen = { $count ->
    [one] { $number } alderman
   *[other] { $number } aldermen
}
number-of-directors = { $count ->
    [one] { $number } director
   *[other] { $number } directors
}
mark-crisis-ended = crisis of trust over

# Where a number or a rule comes from.
source-article = Bovens et al. 2004, { $place }
source-assumed = assumed
source-size-assumed = ; the size is assumed
source-kind-article = from the study of Bovens et al.
source-kind-figure = from laws, counts and surveys
source-kind-theory = from theories with a published form
source-kind-assumed = from nowhere: assumed, with a range

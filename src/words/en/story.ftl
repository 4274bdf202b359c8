# The story of one municipality.

story-played-off = Two aldermen wanted different things of it, and both pulled.
story-withdrawn = The request was off the table.
story-done-after-all = It was done after all.
story-refusal-stood = The refusal stood.
story-punished = The dissent was held against the official, and colleagues saw it.
story-nobody-would = Nobody else would do it.
story-official-surprised = The official had to hear of the U-turn from a third.
story-signed-off = The official had someone else initial it, for protection.
story-still-hidden = Nobody had learned of it when the story ends.
story-venture-failed = It went wrong, and the alderman heard of it from a third.
story-out-of-the-blue = The alderman had not known.
story-nobody-fell = Nobody had to go.
story-same-events = Both meet the same dossiers and the same random events; what differs below comes from the policy, and from what followed. In one municipality that is a story, not an effect: polaris run compares many.
story-nothing-of-the-kind = Nothing of the kind happened that week.
story-what-followed = What followed
story-one-side-only = On one side only
story-year-by-year = Year by year
story-nothing-else = nothing of note
story-cast = Who is who
story-in-numbers = In numbers
story-how-to-read = Numbers between brackets are what a consideration weighed, in the model's own units and before chance: read their sign and order, not their size. A risk is conduct that could not be accounted for; that need not be a norm broken, and most never come out. Titles are common Dutch ones, dealt out by number; parties have letters; a second holder of a post is called the second. At the end of each quarter stands what was not told, and trust from 0 to 1: of aldermen in their officials, of officials in their aldermen, between college and top as bodies; and how safe officials feel.
story-election = Election.
story-of-own-accord = left of his or her own accord
story-succeeded = left, and was succeeded
story-crisis = Crisis. For four weeks the trust between college and top had been too low to work with.

story-when = year { $year }, week { $week }
story-week = wk { $week }
story-year = Year { $year }
story-person = the { $title }
story-person-later = the { $ordinal } { $title }
ordinal-1 = first
ordinal-2 = second
ordinal-3 = third
ordinal-4 = fourth
ordinal-5 = fifth
ordinal-6 = sixth
ordinal-7 = seventh
ordinal-8 = eighth
ordinal-9 = ninth
ordinal-10 = tenth
ordinal = { $number }{ $place ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
}
story-weighed = { $phrase } ({ $worth })

# Dossiers.
dossier-money = much money at stake
dossier-norm = a norm at stake
dossier-legal = little room in the law
dossier-short = results to show soon
dossier-long = a yield in the long run
dossier-salience = the eye of the public on it
story-dossier-came = A dossier with { $traits } came to { $official }.
story-dossier-ordinary = A dossier that looked ordinary came to { $official }.
story-prepared = { $agenda ->
    [yes] The official had put it on the agenda, well prepared
   *[no] It was well prepared
}{ $warned ->
    [yes] , with a warning against a slip.
   *[no] .
}
story-asked = { $alderman } asked{ $informal ->
    [yes] , in the corridor,
   *[no] {""}
} { $what }.
story-asked-acting = { $alderman }, acting for the { $title }, asked{ $informal ->
    [yes] , in the corridor,
   *[no] {""}
} { $what }.
story-answered = The official { $did }.
story-answered-torn = Torn between { $between }, the official { $did }.
story-countered = The alderman { $did }.
story-weighed-for = for it: { $terms }
story-weighed-against = against it: { $terms }
story-good-enough = the first option that was good enough
story-forced = chosen by those who play the story, not by the model
story-none-good-enough = no option was good enough, and this seemed best
story-barred = { $option } seemed worth more, but did not fit role and norm
story-next-best = next best was { $option }
story-next-best-against = next best was { $option }, held back by { $terms }
story-terms-joined = { $first } and { $last }
story-close = it was close: { $option } weighed { $plain ->
    [yes] a little more
   *[no] { $by } more
}
story-mostly = mostly this ends in { $option }{ $plain ->
    [yes] {""}
   *[no] {" "}({ $by } ahead)
}, this time it did not
story-substituted = { $colleague } was willing, and did it.
story-escalated = The refuser went to mayor and secretary{ $back ->
    [yes] . They called the alderman back, and the council was informed.
   *[no] , who heard it and left it at that.
}
story-mayor-spoke = The mayor heard of it, and spoke to the alderman alone.
story-lesson = { $who } learnt from it to be more careful.
story-handed-down = The official passed the pressure on to the own staff.
story-note-corrected = The clerk of the council found that the note to the council did not give the facts as they were, and it was put right before the decision.
story-not-told = What mattered was not told to the alderman in time{ $surprised ->
    [yes] , who heard it from a third.
   *[no] .
}
story-set-back = { $informal ->
    [yes] The short way went wrong
   *[no] It met a setback
}, and the alderman { $backed ->
    [yes] backed
   *[no] did not back
} the official.
story-risk-arose = An integrity risk, hidden for now: { $what }{ $violation ->
    [yes] , and a norm was truly broken.
   *[no] .
}
story-council-misinformed = the council was told less, or other, than was material: no file can account for that
story-not-accountable = before a forum an account of it would be worth { $account }, where { $line } is asked
story-fate = It came out in { $when }{ $how ->
    [affair] {" "}and became an affair.
    [public] , in public.
   *[house] , within the house.
}
story-interests-met = { $official } came upon a case in which { $requested ->
    [yes] a seat taken at the executive's request
   *[no] a side activity
} and the office met, and { $conduct }.
story-ventured = { $official } made a venture { $step }.
story-came-out = What had happened at { $official } { $known ->
    [yes] in { $when }
   *[no] before the years told here
} came out: { $kind }{ $violation ->
    [yes] , and a norm had truly been broken.
   *[no] .
}
story-made-public = { $public ->
    [yes] It was in the open.
   *[no] It was settled within the house.
}
story-covered = { $by ->
    [both] { $alderman } and { $official } stood by each other.
    [alderman] { $alderman } stood by { $official }, who laid the blame on the alderman.
    [official] { $alderman } laid the blame on { $official }, who stood by the alderman all the same.
   *[neither] { $alderman } and { $official } laid the blame on each other.
}
story-affair = { $linked ->
    [yes] It fed the affair of the weeks before.
   *[no] It became an affair.
}
story-fell = { $who } had to go.

# Two policies that part.
story-parting-title = Where { $one } and { $other } part
story-never = { $one } and { $other } never part here: not one event differs, nor what weighed in it.
story-only-felt = From { $when } something weighs differently, but the same things happen to the end.
story-parted = In { $parted } they part for the first time.
story-felt-and-parted = From { $felt } something weighs differently; in { $parted } it first makes a difference.
story-side = Under { $policy }:
story-both-alike = on both sides alike
story-end-of-year = end of year
story-trust-officials = trust of aldermen in officials
story-trust-collective = trust between college and top
story-beside-note = In each cell { $one } stands first, then { $other }.
story-happened = { $code ->
    [coalition_break] the coalition broke
    [alderman_left] { $who } { $what }
    [official_left] { $forced ->
        [yes] { $who } had to go
       *[no] { $who } left
    }
    [secretary_left] { $who } left
    [risk] a risk at { $who }: { $what }
    [exposed] a risk at { $who } came out: { $what }
    [affair] it became an affair
    [crisis_began] a crisis began
    [crisis_ended] the crisis ended
    [dialogue] college and top held a dialogue
   *[other] {""}
}
story-and-more = and { $number } more

# The head of a story.
story-title = A municipality of { $inhabitants } (simulated), replicate { $replicate }, under { $policy }
story-about = { $years } of municipality { $number } of the scenario “{ $scenario }”.
story-caveat = Simulated: nobody in this story exists, and it is not about any real municipality.
story-picked = Picked from { $count ->
    [one] 1 municipality-replicate
   *[other] { $number } municipality-replicates
}, as one in which much of what the model is about can be seen in a few years: a telling case, not a usual one.
story-interventions = Under { $policy }: { $kinds }.
story-no-interventions = Under { $policy } nothing is done beside the ordinary.
story-intervention = { $name } (dose { $dose }{ $form })
story-intervention-reached = { $name } (dose { $dose }, { $percent } reached{ $form })
story-council = A council of { $seats }, { $parties }.
story-college = The college: mayor, { $titles }.
story-top = The top: gemeentesecretaris, { $titles }.
story-numbers = { $counts }. What is not listed did not happen.

# Numbers in the head of a story.
count-requests = { $number } { $count ->
    [one] request
   *[other] requests on sensitive dossiers
}
count-improper = { $number } { $count ->
    [one] improper request
   *[other] improper requests
}
count-dilemmas = { $number } { $count ->
    [one] dilemma
   *[other] dilemmas
}
count-contradictions = { $number } { $count ->
    [one] contradiction
   *[other] contradictions
}
count-refusals = { $number } { $count ->
    [one] refusal
   *[other] refusals
}
count-substitutions = { $number } { $count ->
    [one] time a colleague did what was refused
   *[other] times a colleague did what was refused
}
count-calls_back = { $number } { $count ->
    [one] time an alderman was called back
   *[other] times an alderman was called back
}
count-by_power = { $number } { $count ->
    [one] decision by power
   *[other] decisions by power
}
count-risks = { $number } { $count ->
    [one] integrity risk
   *[other] integrity risks
}
count-violations = { $number } { $count ->
    [one] violation among the risks
   *[other] violations among the risks
}
count-exposures = { $number } { $count ->
    [one] risk that came out
   *[other] risks that came out
}
count-affairs = { $number } { $count ->
    [one] affair
   *[other] affairs
}
count-ousters = { $number } { $count ->
    [one] ouster
   *[other] ousters
}
count-breaks = { $number } { $count ->
    [one] broken coalition
   *[other] broken coalitions
}
count-crises = { $number } { $count ->
    [one] crisis
   *[other] crises
}
count-dialogues = { $number } { $count ->
    [one] dialogue
   *[other] dialogues
}
count-aldermen_left = { $number } { $count ->
    [one] alderman who left before the term's end
   *[other] aldermen who left before the term's end
}
count-officials_forced = { $number } { $count ->
    [one] official who had to go
   *[other] officials who had to go
}
count-officials_left = { $number } { $count ->
    [one] official who left of the own accord
   *[other] officials who left of their own accord
}

# Elections, exits, crises and quarters.
story-moved = party { $letter } { $rose ->
    [yes] rose
   *[no] fell
}{ $plain ->
    [yes] {""}
   *[no] {" "}from { $before } to { $after } of the vote
}
story-moved-little = Voters moved little.
story-fallen-party = party { $letter }{ $plain ->
    [yes] {""}
   *[no] {" "}(after { $count ->
        [one] 1 term
       *[other] { $terms } terms
    })
}
story-fallen = Out of the college: { $parties }{ $ousted ->
    [yes] : an ouster. The directors had worked with those who fell, and the newcomers knew it.
   *[no] .
}
story-coalition = The college is now of { $count ->
    [one] party
   *[other] parties
} { $letters }.
story-came = New: { $newcomers }.
story-stayed = Stayed: { $who }.
story-newcomer = { $who } (party { $party }, { $years }{ $outside ->
    [yes] , from outside the council)
   *[no] )
}
story-experience = { $count ->
    [0] hardly any experience
    [one] a year of experience
   *[other] { $years } years of experience
}
story-took-office = { $newcomer } took office.
story-broke = The coalition broke: party { $leaver } left.{ $gone ->
    [0] {""}
   *[other] {" "}{ $left } went.
}{ $replaced ->
    [yes] {" "}Party { $newcomer } took its place.
   *[no] {" "}Nobody took its place.
}
story-left = { $who } { $why }.
story-crisis-ended = { $known ->
    [yes] The crisis was over{ $plain ->
        [yes] {""}
       *[no] , after { $count ->
            [one] 1 week
           *[other] { $weeks } weeks
        }
    }: college and top could work together again.
   *[no] The crisis that was there when the story began was over.
}
story-dialogue = College and top held a dialogue on how they deal with each other. { $gain ->
    [much] It cleared the air
    [some] It helped
   *[little] It changed little
}{ $plain ->
    [yes] .
   *[no] {" "}(trust between them { $change }).
}
story-passed-dossiers = { $count ->
    [one] 1 more dossier
   *[other] { $number } more dossiers
}
story-passed-risks = { $count ->
    [one] 1 more risk
   *[other] { $number } more risks
}
story-passed-exposures = { $count ->
    [one] 1 risk out quietly
   *[other] { $number } risks out quietly
}
story-passed-directors = { $count ->
    [one] 1 director gone
   *[other] { $number } directors gone
}
story-standing = Trust: { $states }; hidden risks { $hidden }.
state-1 = aldermen
state-2 = officials
state-3 = college and top
state-4 = safety

# Stories without numbers, short ones, and hand-outs.
story-when-plain = the { $ordinal } year
story-title-plain = { $size } (simulated), under { $policy }
story-about-plain = From the scenario “{ $scenario }”.
story-picked-plain = Picked because much of what the model is about can be seen in it in a few years: a telling case, not a usual one.
story-experience-plain = { $count ->
    [0] hardly any experience
   *[other] with experience
}
story-not-accountable-plain = before a forum an account of it would not be good enough
story-how-to-read-plain = A risk is conduct that could not be accounted for; no norm need be broken, and most risks never come out. Titles are common Dutch ones, parties have letters, and whoever succeeds someone in a post is called the second.
municipality-size-small = a small municipality
municipality-size-middling = a medium-sized municipality
municipality-size-large = a large municipality
municipality-size-city = a city
story-outcome = What came of it
story-outcome-counts = In these years: { $counts }.
story-outcome-none = In these years no integrity risk arose, there was no crisis, and nobody had to go.
story-plain-risks = { $count ->
    [one] an integrity risk
   *[other] integrity risks
}
story-plain-exposures = { $count ->
    [one] a risk that came out
   *[other] risks that came out
}
story-plain-affairs = { $count ->
    [one] an affair
   *[other] affairs
}
story-plain-crises = { $count ->
    [one] a crisis
   *[other] crises
}
story-plain-aldermen = { $count ->
    [one] an alderman who left before the end of the term
   *[other] aldermen who left before the end of the term
}
story-plain-officials = { $count ->
    [one] an official who had to go
   *[other] officials who had to go
}
story-trust-moved = { $officials ->
    [rose] Aldermen trusted their officials more at the end than at the start
    [fell] Aldermen trusted their officials less at the end than at the start
   *[same] Aldermen trusted their officials at the end as much as at the start
}; trust between college and top { $collective ->
    [rose] rose
    [fell] fell
   *[same] stayed as it was
}; officials felt { $safety ->
    [rose] safer
    [fell] less safe
   *[same] as safe as before
}.
story-quiet = Nothing stands out in these years.
story-handout-made = Made with Polaris { $version }: scenario { $scenario }, seed { $seed }, municipality { $number }, replicate { $replicate }.

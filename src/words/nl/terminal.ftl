# Meldingen en voortgang in een terminal.

progress-clock = { $gone } bezig, nog { $left }
progress-line = { $name }: { $done } van { $all }, { $gone } s bezig{ $left }
progress-left = , nog ongeveer { $seconds } s
stopping = stopt na het werk dat nu loopt; nog eens Ctrl-C stopt meteen
go-on = om verder te gaan: dezelfde opdracht, met --resume
computed-again = { $count ->
    [one] { $number } deel was beschadigd of gewijzigd en is
   *[other] { $number } delen waren beschadigd of gewijzigd en zijn
} opnieuw berekend: { $parts }
fewer-threads = --threads { $asked }: er worden er { $used } gebruikt, omdat deze computer er { $cores } voor heeft en meer threads elkaar alleen vertragen
share-done = { $name }: deel { $share } is klaar in { $path }. Als alle { $all } er zijn: polaris merge { $beside }
share-idle = deel { $share } heeft niets meer te doen: alle stappen zijn samengevoegd; dezelfde opdracht zonder --shard en met --resume schrijft weg wat eruit kwam
merged-stage = { $stage }: { $worlds } uit { $shares } samengevoegd in { $folder }.
    Daarna: dezelfde `polaris { $command }` nog eens, met --shard voor de volgende stap, of met --resume om het hier af te maken.
merged-last = Er was niets meer te doen voor { $shares }: alle stappen zijn samengevoegd in { $folder }.
    Daarna: dezelfde `polaris { $command }` met --resume en zonder --shard.
loops-cut-in = { $name }, met doorgeknipte lussen
progress-assumptions = { $name }, sets van aannames
assumptions-failed = het ging mis onder andere aannames dan die van het scenario: met --resume --no-assumptions wordt de uitkomst zonder die aannames weggeschreven
look = { $name }: { $replicates }, { $seen ->
    [yes] grootste halve breedte { $width }% van de uitgangssituatie
   *[no] te weinig herhalingen verschillen om een breedte te bepalen
}, gevraagd { $wanted }%
made-again = Figuren, report.html en tables.xlsx opnieuw gemaakt: { $path }
not-made-again = { $page } is niet opnieuw gemaakt: { $cause }
roster-guessed = Gemeenten van { $path }, geraden naar de koppen: namen uit de kolom `{ $id }`, inwoners uit `{ $inhabitants }`{ $ambiguous ->
    [yes] {" "}(andere die bedoeld kunnen zijn: { $others })
   *[no] {""}
}.
scenario-written = { $file } is geschreven; daarna: polaris check { $file }
story-written = Verhaal en gebeurtenissen (story.md, events.csv): { $path }
handout-written = { $path } is geschreven

# Stappen van een studie.
stage-worlds = werelden
stage-worst-worlds = slechtste werelden
stage-start = begin
stage-of-wave = ronde { $number }
stage-screening = eerste selectie
stage-indices = indexen
stage-patterns = patronen
stage-loops = lussen
stage-hours = uren
stage-candidates = kandidaten
stage-best-third = beste derde deel
stage-check = controle

# Wat er met eerdere resultaten gebeurt.
folder-link = { $link } verwijst naar { $target }; daar komen de resultaten
folder-removed = { $folder } { $what } wordt voorgoed verwijderd
folder-moved = { $folder } { $what } wordt verplaatst naar { $to }
folder-cleared = { $folder } { $what } wordt verwijderd; de voltooide resultaten blijven in { $stays }
folder-share = deel { $share }
folder-seed = startgetal { $seed }
folder-finished = voltooid
folder-finished-ago = { $ago } voltooid
folder-unfinished = onvoltooid
folder-with = met { $folders }
just-now = zojuist
minutes-ago = { $count ->
    [one] { $number } minuut geleden
   *[other] { $number } minuten geleden
}
hours-ago = { $count ->
    [one] { $number } uur geleden
   *[other] { $number } uur geleden
}
days-ago = { $count ->
    [one] { $number } dag geleden
   *[other] { $number } dagen geleden
}

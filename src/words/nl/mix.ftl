# De beste combinatie bij een budget aan uren.

mix-title = Beste combinatie voor { $scenario }
mix-asked = Met welke doses doen de maatregelen van dit scenario het meest aan { $outcome }, voor hoogstens { $hours } uur per gemeente per jaar boven die van { $baseline }?
mix-facts = { $title }. Scenario `{ $scenario }`, versie { $version }, startgetal { $seed }: { $municipalities } die die van het scenario vertegenwoordigen, { $years }, { $worlds } sets van aannames met elk { $replicates }. De getallen hieronder zijn gesimuleerd met toevalsgetallen die bij het zoeken geen rol speelden.
mix-not-calibrated = Het scenario verandert het model; daarvoor zijn de sets van aannames niet gekalibreerd.
mix-nothing = In geen enkele set van aannames hebben alle combinaties een waarde, zodat er niets te vergelijken valt.
mix-part = { $what } in dosis { $dose }
mix-column-1 = combinatie
mix-column-2 = uren
mix-column-3 = effect (95%-interval)
mix-column-4 = spijt
mix-column-5 = spijt, slechtste van de middelste 80%
mix-column-6 = de beste of bijna (95%-interval)
mix-reading-heading = Hoe dit te lezen
mix-reading = De combinaties staan op volgorde van hun gemiddelde spijt; buren zijn vaak niet te onderscheiden. **Effect** is het verschil met { $baseline } als aandeel van het gemiddelde daar, over alle sets van aannames; het interval dekt die en het toeval. **Uren** zijn de gesimuleerde, boven die van { $baseline }: doses zijn gekozen op verwachte uren en kunnen dus door toeval van het budget afwijken. **Spijt** is wat in een set van aannames verloren gaat tegenover de combinatie die daar bij het zoeken de beste was; beide zijn met nieuwe toevalsgetallen gemeten, zodat spijt onder nul kan liggen. **De beste of bijna** is het aandeel van de sets van aannames waarin hoogstens { $matters } verloren gaat. De beste enkele maatregel en { $baseline } staan er ter vergelijking bij.
mix-search-heading = Hoe ze zijn gevonden
mix-search = { $all } kandidaten zijn geprobeerd in { $few } sets van aannames: elke maatregel alleen in de dosis die het budget toelaat, en combinaties die gelijkmatig over alle verdelingen van de uren zijn gespreid. Het beste derde deel ({ $third }) is geprobeerd in { $worlds }, en { $checked } daarvan opnieuw met nieuwe toevalsgetallen. Tussen de doses die zijn geprobeerd, kunnen betere liggen. Een maatregel heeft de vorm, het bereik en de weken van het eerste beleid dat haar heeft.
mix-intervention-1 = maatregel
mix-intervention-2 = bereik
mix-intervention-3 = uren per gemeente per jaar bij dosis 1
mix-intervention-4 = hoogste dosis
mix-line = { $rank }. { $mix }: { $effect }, { $hours } uur; spijt { $regret }, de beste of bijna in { $near } van de sets van aannames.
mix-line-baseline = { $rank }. { $mix }: spijt { $regret }, de beste of bijna in { $near } van de sets van aannames.
mix-closing = Alle getallen komen van nieuwe toevalsgetallen na het zoeken. Spijt is wat gemiddeld verloren gaat tegenover de combinatie die in elke set van aannames de beste was.

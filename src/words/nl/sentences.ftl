# Het antwoord in gewone zinnen.

out-of-sight = Er ontstaan meer integriteitsrisico's in de relatie terwijl er minder uitkomen: ze verdwijnen uit het zicht.
into-sight = Er ontstaan minder integriteitsrisico's in de relatie terwijl er meer uitkomen: wat toeneemt is wat gezien wordt, niet wat gedaan wordt.
no-ranking = De beleidsvarianten staan in de volgorde van het scenario. Ze vragen verschillende aantallen uren, dus dit is geen rangorde.

# Of uitkomsten geteld worden of een niveau hebben, bepaalt hoe een verandering heet.
change = { $size } { $less ->
    [yes] { $counts ->
        [yes] minder
       *[no] lager
    }
   *[no] { $counts ->
        [yes] meer
       *[no] hoger
    }
}
between = tussen { $low } en { $high }
# Het effect met zijn oordeel; de drempel is die van het scenario.
effect = { $verdict ->
    [identical] { $outcome } precies zoals bij { $baseline }, in elke herhaling.
   *[other] { $outcome } { $change } dan bij { $baseline } ({ $between } door toeval): { $judged }
}
by-verdict = { $verdict ->
    [identical] geen enkel verschil, in geen enkele herhaling.
    [too_few_events] te weinig gevallen om te vergelijken.
    [better] beter, en meer dan de { $matters } die als relevant geldt.
    [worse] slechter, en meer dan de { $matters } die als relevant geldt.
    [higher] hoger, en meer dan de { $matters } die als relevant geldt.
    [lower] lager, en meer dan de { $matters } die als relevant geldt.
    [better_unclear] beter, maar het is onduidelijk of het de { $matters } haalt die als relevant geldt.
    [worse_unclear] slechter, maar het is onduidelijk of het de { $matters } haalt die als relevant geldt.
    [higher_unclear] hoger, maar onduidelijk of het de { $matters } haalt die als relevant geldt.
    [lower_unclear] lager, maar onduidelijk of het de { $matters } haalt die als relevant geldt.
    [smaller_than_matters] minder dan de { $matters } die als relevant geldt.
   *[cannot_tell] het kan alleen toeval zijn.
}
effect-untold = { $verdict ->
    [identical] { $outcome } precies zoals bij { $baseline }, in elke herhaling.
   *[other] te weinig gevallen om { $outcome } met { $baseline } te vergelijken.
}
brief = { $judged } Beter op { $better } van { $number } maten van risico.{ $varied ->
    [yes] {" "}Relevant bij { $share } van { $worlds } andere sets van aannames ({ $least } tot { $most }).
   *[no] {""}
}
under-assumptions = Bij { $worlds } andere sets van aannames{ $calibrated ->
    [yes] {" "}die gepubliceerde cijfers reproduceren
   *[no] , die niet voor dit scenario zijn gekalibreerd
}, ligt de middelste 80% { $between }{ $told ->
    [yes] ; in { $share } daarvan ({ $least } tot { $most }) is het genoeg beter om relevant te zijn
   *[no] {""}
}.
assumptions-explored = Een verkenning van dit scenario varieert meer aannames, in meer werelden.
assumptions-not-varied = Aannames zijn niet gevarieerd: de intervallen gaan alleen over toeval in de simulatie.
readings-all = Het oordeel is hetzelfde op alle { $number } maten van risico: { $verdict }.
readings-some = Op { $number } maten van risico: { $groups }.
readings-group = { $verdict } op { $outcomes }
own-weights = Met de eigen gewichten van het scenario ({ $weights }): { $change }, door toeval { $between }; deze index krijgt geen oordeel.
own-weights-untold = Met de eigen gewichten van het scenario ({ $weights }) is niets te zeggen: het interval heeft geen einde, of een uitkomst komt in de uitgangssituatie niet voor.
in-municipalities = In { $years } is er in { $lower } van de gemeenten minder dan in de uitgangssituatie, in { $same } evenveel en in { $higher } meer.
not-compared = voor { $outcome } is geen vergelijking mogelijk.
in-a-term = { $counts ->
    [yes] In 100 gemeenten gedurende één zittingsperiode van vier jaar
   *[no] Opgeteld over 100 gemeenten in één zittingsperiode van vier jaar
}
levels = { $unit }: { $policy } in plaats van { $baseline }{ $difference }.
levels-apart = , een verschil van { $difference }
too-few-replicates = { $replicates }; er zijn er ten minste { $fewest } nodig om te zeggen wat er verandert.
trade-off = Dit is een afruil: de risico's nemen af, maar de resultaten ook ({ $results }).
goes-down = { $outcome } { $change }
displaced = Risico's verplaatsen zich ook: er is meer { $more }.
moved = Risico's verplaatsen zich: er is minder { $fewer } en meer { $more }.
by-profile = Per grootteklasse (verkennend): { $profiles }.
by-profile-one = { $profile } { $change }
per-thousand-hours = Per 1.000 uren boven die van de uitgangssituatie { $counts ->
    [yes] voorkomt het tussen { $low } en { $high } { $outcome }.
   *[no] scheelt het tussen { $low } en { $high } in { $outcome }.
}
so-many-more = nog { $number }
dominated = { $named } { $count ->
    [one] doet het beter en vraagt
   *[other] doen het beter en vragen
} minder uren.
together = { $verdict ->
    [exactly_the_sum] { $first } en { $second } tellen precies bij elkaar op.
    [too_few_events] Te weinig gevallen om te zeggen of { $first } en { $second } bij elkaar optellen.
   *[other] Samen doen { $first } en { $second } { $verdict ->
        [more_than_the_sum] meer dan de som van elk apart
        [less_than_the_sum] minder dan de som van elk apart
        [above_the_sum] iets boven de som van elk apart
        [below_the_sum] iets onder de som van elk apart
       *[other] voor zover te zeggen is niet meer en niet minder dan de som van elk apart
    } (verschil met de som { $interaction } { $unit }{ $between }).
}
together-between = , tussen { $low } en { $high }
equal-hours-none = De beleidsvarianten vragen op 5% na evenveel uren, en van geen enkele is te zeggen dat zij een andere verslaat.
equal-hours-best = De beleidsvarianten vragen op 5% na evenveel uren en kunnen dus een rangorde krijgen: geen andere beleidsvariant verslaat { $best }.
# Het antwoord voor één gemeente, in twee zinnen.
for-one = In een gemeente van { $inhabitants } inwoners ontstaan er in het model in tien jaar ongeveer { $level } integriteitsrisico's in de relatie{ $changes }.
for-one-change = met { $policy } ongeveer { $number } { $less ->
    [yes] minder
   *[no] meer
}
for-one-little = { $policies } { $count ->
    [one] scheelt
   *[other] schelen
} te weinig om in één gemeente te merken
quoted = “{ $text }”
for-one-caveat = Niemand heeft dit gemeten: het is een simulatie onder aannames, en elke echte gemeente is anders.
alone = Er is maar één beleidsvariant gesimuleerd ({ $policy }), dus valt er niets te vergelijken.
precision = De gevraagde nauwkeurigheid is { $reached ->
    [yes] bereikt
   *[no] niet bereikt
} met { $replicates }: het interval van elk verschil in de hoofduitkomst mag naar weerszijden niet verder reiken dan { $wanted } van de uitgangssituatie; { $told ->
    [yes] het is { $found } bij de beleidsvariant waarover het minst bekend is
   *[no] te weinig herhalingen verschillen om dat te zeggen
}.{ $identical ->
    [0] {""}
    [one] {" "}Eén beleidsvariant verschilde in geen enkele herhaling en telde niet mee.
   *[other] {" "}{ $policies } beleidsvarianten verschilden in geen enkele herhaling en telden niet mee.
} Alleen deze breedte bepaalde wanneer de berekening stopte, niet wat de verschillen zijn.

# Waarmee elk antwoord gelezen moet worden.
caveat-first = Gesimuleerd onder aannames: niemand heeft gemeten wat deze maatregelen doen, en niveaus zijn geen metingen.
caveat-1 = Geen enkel cijfer legt vast hoeveel integriteitsrisico's er zijn: lees verschillen tussen beleidsvarianten, relatieve eerst, en houd niveaus niet voor metingen.
caveat-2 = Niemand heeft gemeten wat deze maatregelen doen; de grootte van hun effecten is een aanname.
caveat-3 = Het programma vergelijkt mechanismen onder vermelde aannames. Het voorspelt niet wat er in welke gemeente dan ook zal gebeuren.
partial = Dit is maar een deel van de run: { $count ->
    [one] het deel { $missing } ontbrak
   *[other] de delen { $missing } ontbraken
} bij het samenvoegen, en de uitkomst berust op { $replicates }, volledig zonder { $count ->
    [one] dat deel
   *[other] die delen
}.

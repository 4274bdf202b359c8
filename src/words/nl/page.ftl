# Koppen, tabellen en uitleg op de pagina.

kicker = Polaris – een simulatie van wethouders en topambtenaren
question = Vraag
answer = Antwoord
figures = Figuren
limits = Aannames en grenzen
run = Hoe dit is gemaakt
swipe = Breder dan uw scherm: schuif de figuur opzij.
primary-table = Hoofduitkomst
exploratory = verkennend
other-table = Andere uitkomsten (verkennend)
rest-table = Alle overige uitkomsten (verkennend)
primary-note = De rijen over alle gemeenten zijn vooraf gekozen: hun intervallen gelden met 95% betrouwbaarheid voor alle beleidsvarianten en maten van risico samen, en zij hebben een oordeel. Rijen van één grootteklasse zijn verkennend, met elk een 95%-interval en een aandeel valse vondsten (q). De variantieverhouding zegt hoeveel keer zo veel herhalingen nodig waren geweest zonder gedeeld toeval; tussen haakjes staat het meeste dat mogelijk is als risico's bij vaste culturen alleen door toeval ontstaan, niet meer dan een maatstaf.
other-note = Niet vooraf gekozen: bij zo veel uitkomsten verschillen er altijd enkele door toeval. Intervallen zijn elk 95%; q is het aandeel valse vondsten dat te verwachten is onder alle vergelijkingen die minstens zo uitgesproken zijn. Er zijn geen oordelen.
policy = Beleidsvariant
baseline-mean = Uitgangssituatie
policy-mean = Met beleid
difference = Verschil
relative = Relatief
variance-ratio = Variantieverhouding
verdict = Oordeel
hours = Uren per gemeentejaar
euros = Euro's per gemeentejaar, boven die van de uitgangssituatie
costs-note = Uren van allen die meedoen. Beleidsvarianten die verschillende uren vragen, krijgen geen rangorde. Een lege cel betekent dat het interval geen grenzen heeft, of dat er niets te delen valt.
euros-note = Euro's boven die van de uitgangssituatie: { $rate } voor elk uur, met één tarief voor allen die meedoen, en het vaste bedrag dat het scenario elke beleidsvariant geeft. Beide zijn cijfers van het scenario, geen uitkomsten van het model.
municipalities = Gesimuleerde gemeenten
replicates = Herhalingen per beleidsvariant
years = Waargenomen jaren
burn-in = Jaren gesimuleerd vooraf
officials = Topambtenaren per gemeente
seed = Startgetal (seed)
version = Versie van Polaris
hash = Hash van het scenario
policies = Beleidsvarianten
repeat = Hetzelfde scenario, startgetal en dezelfde versie geven op elke computer tot op de bit dezelfde resultaten. Alle getallen staan in de tabellen naast deze pagina.

# Getallen en opsommingen.
interval = { $low } tot { $high }
with-interval = { $what } ({ $low } tot { $high })
list = { $first } en { $last }

avoided = Vermeden per 1.000 extra uren: { $outcome } (95%-interval)
avoided-for-euros = Vermeden per 100.000 extra euro's: { $outcome } (95%-interval)
baseline = { $name } (uitgangssituatie)

# Wat de lezer van het model moet weten.
limit-1 = De simulatie zet in regels om wat onderzoek onder wethouders en topambtenaren heeft beschreven. Waar geen cijfer bekend is, is een waarde aangenomen; elke aanname staat met haar bandbreedte in de lijst van parameters van het programma.
limit-2 = Het aantal integriteitsrisico's ligt door geen enkel cijfer vast. Wat vergeleken kan worden, is het verschil tussen beleidsvarianten in dezelfde gesimuleerde wereld.
limit-3 = Niemand heeft de maatregelen gemeten. Hun effecten zijn aannames over de weg waarlangs zij werken, geen bevindingen.
limit-4 = Een gemeente in de lijst staat voor haar omvang. Niets hier gaat over de werkelijke gemeente met die naam, haar wethouders of haar ambtenaren.
limit-5 = Intervallen tonen alleen het toeval binnen de simulatie: een nieuwe berekening met ander toeval zou er meestal binnen vallen. Ze tonen niet hoe onzeker de aannames zijn; dat doet een verkenning van veel aannemelijke werelden.
limit-6 = Het aandeel van de gepaarde herhalingen waarin een beleidsvariant beter uitkwam, is niet de kans dat het beleid werkt.

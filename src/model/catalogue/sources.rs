//! What sources say in words, in Dutch.
//!
//! The English words are the key: whoever changes them is told by a test that the translation no longer belongs to
//! them. Names of publications stay as they are.

use super::text::Text;

/// The words of a source in Dutch, if they are listed.
pub(super) fn in_dutch(words: &str) -> Option<&'static str> {
    WORDS.iter().find(|text| text.en == words).map(|text| text.nl)
}

/// The lines of an article, which are the same in every language, with the mark that ends them, and what follows in
/// words.
pub(super) fn lines_and_note(place: &'static str) -> (&'static str, &'static str) {
    let ends = [": ", "; "].into_iter().filter_map(|mark| place.find(mark)).min();
    place.split_at(ends.map_or(place.len(), |end| end + 2))
}

const fn text(en: &'static str, nl: &'static str) -> Text {
    Text { en, nl }
}

const WORDS: &[Text] = &[
    // What follows the lines of the article.
    text("size assumed", "omvang aangenomen"),
    text("size of the effect assumed", "omvang van het effect aangenomen"),
    text(
        "size of the effect follows from the spread of experience",
        "omvang van het effect volgt uit de spreiding van ervaring",
    ),
    text(
        "size of the effect follows from the share of outsiders",
        "omvang van het effect volgt uit het aandeel wethouders van buiten",
    ),
    text(
        "joint days and a look back at mid-term are practice (Nieuwe wethouders op weg; Wethoudersvereniging); size of the effect assumed",
        "gezamenlijke dagen en een terugblik halverwege de periode zijn praktijk (Nieuwe wethouders op weg; Wethoudersvereniging); omvang van het effect aangenomen",
    ),
    text("art. 170 Gemeentewet; size assumed", "art. 170 Gemeentewet; omvang aangenomen"),
    text("art. 169 Gemeentewet; size assumed", "art. 169 Gemeentewet; omvang aangenomen"),
    text("about one matter in ten, assumed", "ongeveer een op de tien zaken, aangenomen"),
    text("unclear capacity", "onduidelijke hoedanigheid"),
    text("respondents see no extra risk", "ondervraagden zien geen extra risico"),
    text("rare in a safe house", "zeldzaam in een veilige organisatie"),
    text("perhaps at the executive's request", "mogelijk op verzoek van het college"),
    text("often", "vaak"),
    text("no problems worth mention were found", "er zijn geen noemenswaardige problemen gevonden"),
    text(
        "no norms for the whole municipality on commercial and project work",
        "geen normen voor de hele gemeente over commercieel werk en projecten",
    ),
    text("most goes by the book", "het meeste gaat volgens de regels"),
    text("many top officials", "veel topambtenaren"),
    text(
        "formally in order, but no duty to report private activities",
        "formeel in orde, maar geen plicht om privéactiviteiten te melden",
    ),
    // Theories.
    text("political business cycle (Nordhaus 1975)", "politieke conjunctuurcyclus (Nordhaus 1975)"),
    text(
        "media hype, self-exciting (Vasterman 2005)",
        "mediahype die zichzelf versterkt (Vasterman 2005)",
    ),
    text("psychological safety (Edmondson 1999)", "psychologische veiligheid (Edmondson 1999)"),
    text("hyperbolic discounting", "hyperbolische verdiscontering"),
    text(
        "exit, voice, loyalty (Hirschman 1970)",
        "vertrek, tegenspraak, loyaliteit (Hirschman 1970)",
    ),
    text(
        "exit, voice, loyalty, neglect (Hirschman 1970)",
        "vertrek, tegenspraak, loyaliteit, verwaarlozing (Hirschman 1970)",
    ),
    text("voice (Hirschman 1970)", "tegenspraak (Hirschman 1970)"),
    text(
        "deterrence by perceived certainty (Nagin 2013)",
        "afschrikking door een zeker lijkende ontdekking (Nagin 2013)",
    ),
    text("reporting upward (Rauwolf and Jones 2019)", "naar boven melden (Rauwolf en Jones 2019)"),
    text(
        "logit choice (McFadden 1974; quantal response)",
        "logitkeuze (McFadden 1974; quantal response)",
    ),
    text(
        "asymmetric trust (Slovic 1993; Poortinga and Pidgeon 2004)",
        "asymmetrisch vertrouwen (Slovic 1993; Poortinga en Pidgeon 2004)",
    ),
    text("asymmetric trust (Slovic 1993)", "asymmetrisch vertrouwen (Slovic 1993)"),
    // Laws, counts and surveys.
    text(
        "VNG: aldermen fall most in the second full year",
        "VNG: wethouders vallen het vaakst in het tweede volle jaar",
    ),
    text("survey 2019: trust among aldermen", "enquête 2019: vertrouwen tussen wethouders"),
    text(
        "survey 2019: trust among aldermen 3.6 on a scale of 1-4",
        "enquête 2019: vertrouwen tussen wethouders 3,6 op een schaal van 1-4",
    ),
    text(
        "exits for any reason 0.085-0.14 per alderman-year less political ones",
        "vertrek om welke reden ook 0,085-0,14 per wethoudersjaar, min politiek vertrek",
    ),
    text(
        "at least ten violations per exposed one (Huberts; NRC 2007)",
        "minstens tien schendingen op elke onthulde (Huberts; NRC 2007)",
    ),
    text(
        "Wethoudersonderzoek: 0.045-0.070 political exits per alderman-year, breaks included",
        "Wethoudersonderzoek: 0,045-0,070 keer politiek vertrek per wethoudersjaar, breuken inbegrepen",
    ),
    text(
        "Wet dualisering gemeentebestuur, in force March 2002",
        "Wet dualisering gemeentebestuur, van kracht sinds maart 2002",
    ),
    text(
        "Telegraaf 2018, on a survey of officials: 29% of improper requests affected the decision",
        "Telegraaf 2018, over een enquête onder ambtenaren: 29% van de oneigenlijke verzoeken beïnvloedde het besluit",
    ),
    text(
        "Politieke Integriteitsindex: 0.02-0.12 affairs per municipality-year",
        "Politieke Integriteitsindex: 0,02-0,12 affaires per gemeentejaar",
    ),
    text(
        "I&O 2018: more than one in five officials asked at some time",
        "I&O 2018: ruim een op de vijf ambtenaren kreeg ooit zo'n verzoek",
    ),
    text(
        "De Collegetafel: 0.05-0.08 coalition breaks per municipality-year",
        "De Collegetafel: 0,05-0,08 coalitiebreuken per gemeentejaar",
    ),
    text(
        "De Collegetafel 2023: more than half of political exits come from coalition or disturbed relations",
        "De Collegetafel 2023: meer dan de helft van het politieke vertrek komt door de coalitie of verstoorde verhoudingen",
    ),
    text(
        "De Collegetafel 2022: 57% not seated before the election",
        "De Collegetafel 2022: 57% zat er voor de verkiezingen niet",
    ),
    text(
        "Binnenlands Bestuur: most around elections",
        "Binnenlands Bestuur: de meeste rond verkiezingen",
    ),
    text(
        "Binnenlands Bestuur: about a quarter of exits of secretaries",
        "Binnenlands Bestuur: ongeveer een kwart van het vertrek van secretarissen",
    ),
    text(
        "5-20% of political exits are integrity exits (Trouw, NOS 2018)",
        "5-20% van het politieke vertrek is om integriteit (Trouw, NOS 2018)",
    ),
    text(
        "23% (2007) to 40% (2014) of aldermen, compendiumpolitiek.nl; De Collegetafel",
        "23% (2007) tot 40% (2014) van de wethouders, compendiumpolitiek.nl; De Collegetafel",
    ),
    // Why a range is believed to hold the truth where no figure is known.
    text("never measured", "nooit gemeten"),
    text(
        "never measured: between a good course and a lost morning",
        "nooit gemeten: tussen een goede cursus en een verloren ochtend",
    ),
    text(
        "never measured: a good talk counts as a dossier that went well",
        "nooit gemeten: een goed gesprek telt als een dossier dat goed ging",
    ),
    text(
        "never measured: a day of looking back, half of what coaching sustains",
        "nooit gemeten: een dag terugkijken, de helft van wat coaching op peil houdt",
    ),
    text(
        "never measured: a day in a group, half of what two hours one by one do",
        "nooit gemeten: een dag in een groep, de helft van wat twee uur een op een doet",
    ),
    text("no count of styles was found", "er is geen telling van stijlen gevonden"),
    text("work alone makes half of it clear", "werk alleen maakt de helft ervan duidelijk"),
    text(
        "with the discovery hazards: at least ten violations per exposed one",
        "samen met de kansen op ontdekking: minstens tien schendingen op elke onthulde",
    ),
    text(
        "with nine parties the largest has about a quarter of the vote",
        "bij negen partijen heeft de grootste ongeveer een kwart van de stemmen",
    ),
    text("who waits for the election waits", "wie op de verkiezingen wacht, wacht"),
    text(
        "who knows the field sees what will come",
        "wie het werkveld kent, ziet aankomen wat er gaat spelen",
    ),
    text("who is unsure wants quick proof", "wie onzeker is, wil snel iets laten zien"),
    text("who has nothing to hide asks nothing", "wie niets te verbergen heeft, vraagt niets"),
    text("who does not steer on process still talks", "wie niet op proces stuurt, praat toch"),
    text("who does not steer on content still reads", "wie niet op inhoud stuurt, leest toch"),
    text(
        "who carries out what was asked improperly needs others for it",
        "wie een oneigenlijk verzoek uitvoert, heeft daar anderen voor nodig",
    ),
    text(
        "what was seen is forgotten in one to three years",
        "wat is waargenomen, is in een tot drie jaar vergeten",
    ),
    text(
        "what the public minds is seen to matter",
        "van wat het publiek bezighoudt, is het belang zichtbaar",
    ),
    text(
        "what the law leaves open needs less defence",
        "wat de wet openlaat, hoeft minder te worden verdedigd",
    ),
    text(
        "what the law leaves open can be defended in part",
        "wat de wet openlaat, is deels te verdedigen",
    ),
    text(
        "what may not be seen is not written",
        "wat niet gezien mag worden, wordt niet opgeschreven",
    ),
    text("what mattered is remembered", "wat ertoe deed, wordt onthouden"),
    text(
        "what an ordinary option promises on its face is good enough; a logit up or down makes odds of the ordinary 2.7 times smaller or larger",
        "wat een gewone optie op het oog belooft, is goed genoeg; een logit hoger of lager maakt de kansverhouding van het gewone 2,7 keer kleiner of groter",
    ),
    text(
        "validated only: more than half of pressure comes through superiors (Rotterdam audit 2010-17)",
        "alleen voor validatie: meer dan de helft van de druk komt van leidinggevenden (onderzoek Rotterdam 2010-17)",
    ),
    text(
        "two terms make a coalition that officials identify with",
        "na twee periodes vereenzelvigen ambtenaren zich met een coalitie",
    ),
    text("traces halve in about a year and a half", "sporen halveren in ongeveer anderhalf jaar"),
    text("top officials talk to each other", "topambtenaren praten met elkaar"),
    text(
        "top officials stay about a decade or less",
        "topambtenaren blijven ongeveer tien jaar of korter",
    ),
    text("top officials are selected on it", "topambtenaren worden erop geselecteerd"),
    text("the council has to know what costs money", "de raad moet weten wat geld kost"),
    text(
        "strangers tell most of what matters",
        "wie elkaar niet kent, meldt het meeste wat ertoe doet",
    ),
    text(
        "strangers know little of what the other expects",
        "wie elkaar niet kent, weet weinig van wat de ander verwacht",
    ),
    text(
        "strangers in office trust each other on credit",
        "wie elkaar in functie ontmoet, geeft vertrouwen op krediet",
    ),
    text(
        "strangers in office respect each other's role",
        "wie elkaar in functie ontmoet, respecteert elkaars rol",
    ),
    text("strangers hardly know each other", "vreemden kennen elkaar nauwelijks"),
    text(
        "some ten sensitive dossiers a year for each top official",
        "zo'n tien gevoelige dossiers per jaar voor elke topambtenaar",
    ),
    text("some ten matters are remembered", "zo'n tien zaken worden onthouden"),
    text("size and habit decide more than chance", "omvang en gewoonte beslissen meer dan toeval"),
    text("sitting coalitions like to continue", "zittende coalities gaan graag door"),
    text(
        "setbacks differ between towns and between aldermen by a factor of about two: a quarter of relations needing attention beside a high mean trust takes real differences (Korsten)",
        "tegenslag verschilt tussen gemeenten en tussen wethouders met een factor van ongeveer twee: een kwart van de relaties dat aandacht vraagt naast een hoog gemiddeld vertrouwen vergt echte verschillen (Korsten)",
    ),
    text("rush is common but not the rule", "haast is gewoon, maar niet de regel"),
    text(
        "one term brings half of what experience can bring",
        "een periode brengt de helft van wat ervaring kan brengen",
    ),
    text("one learns less from another's fall", "van de val van een ander leer je minder"),
    text(
        "one colleague in ten to five would do it",
        "een op de tien tot een op de vijf collega's zou het doen",
    ),
    text("one asks informally whom one trusts", "wie je vertrouwt, vraag je het informeel"),
    text(
        "one alderman in seven has a former employer, a side post or property in the field",
        "een op de zeven wethouders heeft een vroegere werkgever, een nevenfunctie of bezit in het werkveld",
    ),
    text(
        "once a year an outside interest meets the municipality's",
        "eens per jaar raakt een extern belang dat van de gemeente",
    ),
    text(
        "not identified by any figure: it sets the level of risks, so effects are told relative too",
        "geen enkel cijfer legt dit vast: het bepaalt het niveau van de risico's, daarom worden effecten ook relatief gegeven",
    ),
    text(
        "no scale exists; the middle of the range is the present day by definition",
        "er bestaat geen schaal; het midden van de bandbreedte is per definitie het heden",
    ),
    text("no routine removes all doubt", "geen routine neemt alle twijfel weg"),
    text(
        "no municipal figure was found; national parliament 0.2, Rotterdam 2002 at least 0.35",
        "er is geen gemeentelijk cijfer gevonden; Tweede Kamer 0,2, Rotterdam 2002 minstens 0,35",
    ),
    text(
        "newcomers know part of the rules of the office",
        "nieuwkomers kennen een deel van de regels van het ambt",
    ),
    text(
        "municipal secretaries stay eight years on average",
        "gemeentesecretarissen blijven gemiddeld acht jaar",
    ),
    text("most requests are proper", "de meeste verzoeken zijn behoorlijk"),
    text(
        "most elections bring none; Rotterdam 2002: 0.35, to be set as a series for one election",
        "de meeste verkiezingen brengen er geen; Rotterdam 2002: 0,35, in te stellen als reeks voor één verkiezing",
    ),
    text(
        "most directors serve more than one alderman where silos are low",
        "de meeste directeuren bedienen meer dan één wethouder waar weinig verkokering is",
    ),
    text(
        "kept small, so that safety answers to behaviour",
        "klein gehouden, zodat veiligheid op gedrag reageert",
    ),
    text(
        "keeps the standing spread of media pressure near 0.05",
        "houdt de spreiding van de mediadruk rond 0,05",
    ),
    text(
        "keeps mean safety near what it was before strangers, hearsay and power took their part",
        "houdt de gemiddelde veiligheid dicht bij wat die was voordat vreemden, verhalen en macht hun deel namen",
    ),
    text(
        "half of what a newcomer feels is what colleagues report",
        "de helft van wat een nieuwkomer voelt, is wat collega's vertellen",
    ),
    text(
        "half of the dossiers are prepared at middling sensitivity",
        "de helft van de dossiers is voorbereid bij middelmatige sensitiviteit",
    ),
    text(
        "half of the activities are reported under middling rules",
        "de helft van de activiteiten wordt gemeld bij middelmatige regels",
    ),
    text("half of it is gone in about a year", "de helft is in ongeveer een jaar weg"),
    text(
        "habits form slowly: some fifty decisions make a culture",
        "gewoonten vormen zich langzaam: zo'n vijftig besluiten maken een cultuur",
    ),
    text(
        "far below the trust of the worst quarter of relations",
        "ver onder het vertrouwen in het slechtste kwart van de relaties",
    ),
    text(
        "doing what a colleague refused is wrong enough",
        "doen wat een collega weigerde, is verkeerd genoeg",
    ),
    text("cultures change over a year or two", "culturen veranderen in een jaar of twee"),
    text(
        "councillors and outsiders bring some years of comparable work",
        "raadsleden en mensen van buiten brengen enkele jaren vergelijkbaar werk mee",
    ),
    text(
        "commercial steps fail somewhat more often than ordinary files",
        "commerciële stappen mislukken iets vaker dan gewone dossiers",
    ),
    text(
        "both ways out of a dilemma must cost something felt",
        "beide uitwegen uit een dilemma moeten voelbaar iets kosten",
    ),
    text("board seats last about four years", "bestuurszetels duren ongeveer vier jaar"),
    text(
        "attention to a theme halves in one to six months",
        "aandacht voor een thema halveert in een tot zes maanden",
    ),
    text("as much as audits", "evenveel als themaonderzoeken"),
    text(
        "an ordinary file justifies an ordinary decision",
        "een gewoon dossier verantwoordt een gewoon besluit",
    ),
    text(
        "an interest of one's own weighs as much as the strongest motive",
        "een eigen belang weegt even zwaar als het sterkste motief",
    ),
    text(
        "an improper request is wrong even where the norm is slight",
        "een oneigenlijk verzoek is verkeerd, ook waar de norm gering is",
    ),
    text(
        "an alderman always answers to someone",
        "een wethouder is altijd aan iemand verantwoording schuldig",
    ),
    text(
        "about what a report is expected to have told in time",
        "ongeveer wat een rapportage naar verwachting op tijd heeft gemeld",
    ),
    text(
        "about two years to learn most of it on the job",
        "ongeveer twee jaar om het meeste al doende te leren",
    ),
    text(
        "about three in four material matters are told in time",
        "ongeveer drie op de vier zaken van belang worden op tijd gemeld",
    ),
    text(
        "about one sensitive dossier in ten goes visibly wrong somewhere",
        "ongeveer een op de tien gevoelige dossiers gaat ergens zichtbaar mis",
    ),
    text(
        "about one national wave of attention to integrity a year",
        "ongeveer één landelijke golf van aandacht voor integriteit per jaar",
    ),
    text(
        "about a quarter of relations need attention (Korsten), which takes real differences",
        "ongeveer een kwart van de relaties vraagt aandacht (Korsten), en dat vergt echte verschillen",
    ),
    text("a year of sessions to take effect", "een jaar sessies voordat het werkt"),
    text(
        "a word in private teaches less than being called back",
        "een woord onder vier ogen leert minder dan teruggefloten worden",
    ),
    text(
        "a wave weighs about as much as an affair of one's own",
        "een golf weegt ongeveer even zwaar als een eigen affaire",
    ),
    text(
        "a theme audit looks at one theme a year",
        "een themaonderzoek bekijkt één thema per jaar",
    ),
    text(
        "a successor is found in one or two months",
        "een opvolger is in een of twee maanden gevonden",
    ),
    text(
        "a standard deviation on a 0-1 scale; people differ within one town about as towns do",
        "een standaardafwijking op een schaal van 0 tot 1; mensen binnen een gemeente verschillen ongeveer evenveel als gemeenten",
    ),
    text("a service forgives in a year or two", "een dienst vergeeft in een jaar of twee"),
    text("a quarrel is digested in about a year", "een ruzie is in ongeveer een jaar verwerkt"),
    text(
        "a project lives on the municipality's budget",
        "een project leeft van de begroting van de gemeente",
    ),
    text(
        "a professional writes down what was said in passing",
        "een vakman schrijft op wat terloops is gezegd",
    ),
    text(
        "a private record costs work and shows distrust: a safe house knows few",
        "een schaduwdossier kost werk en toont wantrouwen: een veilige organisatie kent er weinig",
    ),
    text(
        "a port, a market, a land company here and there",
        "hier en daar een haven, een markt, een grondbedrijf",
    ),
    text(
        "a note holds what was weighed, and half of what was said in passing",
        "een nota bevat wat is afgewogen, en de helft van wat terloops is gezegd",
    ),
    text(
        "a norm is broken even where the law leaves room",
        "een norm wordt geschonden, ook waar de wet ruimte laat",
    ),
    text(
        "a new pair deals half as informally as its municipality",
        "een nieuw koppel gaat half zo informeel met elkaar om als de gemeente",
    ),
    text(
        "a measure takes half a year to bed in",
        "een maatregel heeft een half jaar nodig om in te slijten",
    ),
    text("a lesson teaches the norm as well", "een les leert ook de norm"),
    text("a large sum makes careful", "een groot bedrag maakt voorzichtig"),
    text(
        "a hypothesis, which the study does not name and which may be zero: who is watched on paper speaks more",
        "een hypothese, die de studie niet noemt en die nul kan zijn: wie op papier in de gaten wordt gehouden, praat meer",
    ),
    text(
        "a forum minds the deed more than the file",
        "een forum let meer op de daad dan op het dossier",
    ),
    text(
        "a forum minds a thin file only where something hangs on it",
        "een forum let alleen op een dun dossier waar er iets van afhangt",
    ),
    text(
        "a forum asks more where a norm is at stake",
        "een forum vraagt meer waar een norm op het spel staat",
    ),
    text(
        "a forum asks more of what the public minds",
        "een forum vraagt meer van wat het publiek bezighoudt",
    ),
    text(
        "a dossier that went well is less than an ordinary good experience",
        "een dossier dat goed ging, is minder dan een gewone goede ervaring",
    ),
    text("a crisis ends above where it begins", "een crisis eindigt hoger dan waar zij begint"),
    text("a commercial step every half year", "elk half jaar een commerciële stap"),
    text(
        "a college at trust 0.6 breaks about three times as often as one at 0.85",
        "een college met vertrouwen 0,6 breekt ongeveer drie keer zo vaak als een met 0,85",
    ),
    text("a colleague in the college is no stranger", "een collega in het college is geen vreemde"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Source, parameters};
    use crate::interventions;

    #[test]
    fn every_source_is_in_dutch_and_every_translation_is_used() {
        let of_interventions = interventions::TABLE.iter().map(|known| known.source);
        let sources = parameters::TABLE.iter().map(|known| known.source).chain(of_interventions);
        let said = sources.map(|source| match source {
            Source::Article(place) => lines_and_note(place).1,
            Source::Figure(words) | Source::Theory(words) | Source::Assumed(words) => words,
        });
        let said: Vec<&str> = said.filter(|words| !words.is_empty()).collect();
        for words in &said {
            assert!(in_dutch(words).is_some(), "not in Dutch: {words}");
        }
        for (place, text) in WORDS.iter().enumerate() {
            assert!(said.contains(&text.en), "nothing says: {}", text.en);
            assert!(WORDS[..place].iter().all(|other| other.en != text.en), "twice: {}", text.en);
        }
    }
}

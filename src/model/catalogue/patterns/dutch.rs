//! What patterns say, in Dutch.
//!
//! The English text is the key: whoever changes it is told by a test that the translation no longer belongs to it.

use crate::catalogue::Text;
use crate::catalogue::language::Language;

/// A text of a pattern (its statement, what is measured, what carries it) in a language.
#[must_use]
pub fn told(english: &'static str, language: Language) -> &'static str {
    let known = WORDS.iter().find(|text| text.en == english);
    known.map_or(english, |text| text.of(language))
}

const fn text(en: &'static str, nl: &'static str) -> Text {
    Text { en, nl }
}

const WORDS: &[Text] = &[
    // Statements.
    text(
        "After an ouster, new aldermen trust sitting officials less in their first half year than after an ordinary change",
        "Na een machtswisseling vertrouwen nieuwe wethouders zittende ambtenaren in hun eerste half jaar minder dan na een gewone wisseling",
    ),
    text(
        "After an ouster, dialogue shortens the crisis",
        "Na een machtswisseling bekort een dialoog de crisis",
    ),
    text(
        "Those who stay trust officials less in weeks 1-26 in office than in weeks 105-156",
        "Wie blijft, vertrouwt ambtenaren in week 1-26 in het ambt minder dan in week 105-156",
    ),
    text(
        "More experienced recruits: fewer dilemmas and relation risks",
        "Meer ervaren nieuwe wethouders: minder dilemma's en risico's in de relatie",
    ),
    text("More temptation: more risks", "Meer verleiding: meer risico's"),
    text(
        "More pressure for results: more embellishment; more media attention: more leaks",
        "Meer resultaatdruk: meer bijkleuren; meer media-aandacht: meer lekken",
    ),
    text("Clearer norms: fewer risks", "Helderder normen: minder risico's"),
    text(
        "More compliance and oversight: fewer violations, as many dilemmas",
        "Meer toezicht: minder schendingen, evenveel dilemma's",
    ),
    text(
        "More cover by aldermen: more safety, then more openness",
        "Meer dekking door wethouders: meer veiligheid, en dan meer openheid",
    ),
    text(
        "Less safety goes with more sign-offs and shadow files",
        "Minder veiligheid gaat samen met meer extra parafen en schaduwdossiers",
    ),
    text(
        "More deciding by power: less safety and trust",
        "Meer machtsbesluiten: minder veiligheid en vertrouwen",
    ),
    text(
        "Aldermen say that they want more contradiction than officials find welcome, the more so where dissent is punished",
        "Wethouders zeggen meer tegenspraak te willen dan ambtenaren welkom achten, vooral waar tegenspraak wordt afgestraft",
    ),
    text(
        "Two who work together trust each other more than college and top do as bodies",
        "Twee mensen die samenwerken, vertrouwen elkaar meer dan college en ambtelijke top als geheel",
    ),
    text(
        "College and top more of a collective: less playing off, fewer dilemmas",
        "College en top meer een geheel: minder uitspelen, minder dilemma's",
    ),
    text(
        "Most affairs of side activities and enterprise bring the alderman's position into question",
        "De meeste affaires rond nevenactiviteiten en ondernemerschap brengen de positie van de wethouder in het geding",
    ),
    text(
        "A more informal culture: more procedure passed by, more left unreported",
        "Een informelere cultuur: de procedure wordt vaker omzeild, en meer blijft ongemeld",
    ),
    text(
        "An informal request that backfires sends the requester back to formal rules, and costs the official's trust more than the alderman's",
        "Een mislukt informeel verzoek brengt de vrager terug bij de formele regels, en kost de ambtenaar meer vertrouwen dan de wethouder",
    ),
    text(
        "A refuser is more often passed over for a substitute where loyalty is high and the top divided; after escalation the council is informed more often than after substitution",
        "Wie weigert, wordt vaker door een vervanger gepasseerd waar de loyaliteit hoog en de top verdeeld is; na escalatie wordt de raad vaker geïnformeerd dan na vervanging",
    ),
    text(
        "U-turns cost credibility with the own service, and are protested less where safety is low",
        "Een omzwaai kost geloofwaardigheid bij de eigen dienst, en roept minder protest op waar weinig veiligheid is",
    ),
    text(
        "More media pressure: a wider gap between the horizons of officials and aldermen",
        "Meer mediadruk: een grotere kloof tussen de horizon van ambtenaren en die van wethouders",
    ),
    text(
        "Dualisering: more pressure on aldermen, less cooperation",
        "Dualisering: meer druk op wethouders, minder samenwerking",
    ),
    text(
        "Media pressure and volatility that rise over the years: less cooperation than under constant ones",
        "Mediadruk en electorale beweeglijkheid die met de jaren toenemen: minder samenwerking dan wanneer zij gelijk blijven",
    ),
    text(
        "Enterprise looks less risky than it is until an affair, and less so after",
        "Ondernemerschap lijkt tot een affaire minder riskant dan het is, en daarna minder sterk",
    ),
    text(
        "Earlier contact and timely information: more political sensitivity, fewer surprises",
        "Eerder contact en tijdige informatie: meer politieke sensitiviteit, minder verrassingen",
    ),
    text(
        "Where professional weight is low more trust raises hidden violations, where it is high it lowers them",
        "Waar het vak weinig weegt, geeft meer vertrouwen meer verborgen schendingen; waar het zwaar weegt, minder",
    ),
    text(
        "More trust at first meeting: relation risks no more severe, and no more violations",
        "Meer vertrouwen bij de eerste ontmoeting: risico's in de relatie zijn niet ernstiger, en er zijn niet meer schendingen",
    ),
    text(
        "Talk about the relation: more trust both ways, more safety, fewer surprises, less playing off",
        "Praten over de relatie: meer vertrouwen over en weer, meer veiligheid, minder verrassingen, minder uitspelen",
    ),
    text(
        "What is hidden comes out twice as often: fewer improper requests",
        "Wat verborgen is, komt twee keer zo vaak uit: minder oneigenlijke verzoeken",
    ),
    text(
        "More oversight: fewer and less severe violations in the relation, no more risks",
        "Meer toezicht: minder en minder ernstige schendingen in de relatie, niet meer risico's",
    ),
    text(
        "Newcomers more uncertain: more deciding by power or late telling, and no fewer risks",
        "Onzekerder nieuwkomers: meer machtsbesluiten of te laat melden, en niet minder risico's",
    ),
    text(
        "Those who stay together are safer after two years than in their first quarter",
        "Wie samen blijven, voelen zich na twee jaar veiliger dan in hun eerste kwartaal",
    ),
    text(
        "With the environment and cultures of Amsterdam in 2004: half as many sign-offs and shadow files again",
        "Met de omgeving en culturen van Amsterdam in 2004: anderhalf keer zoveel extra parafen en schaduwdossiers",
    ),
    text(
        "More playing off: more dilemmas of loyalty, less safety",
        "Meer uitspelen: meer loyaliteitsdilemma's, minder veiligheid",
    ),
    text(
        "The environment reaches trust through persons and cultures",
        "De omgeving bereikt het vertrouwen via personen en culturen",
    ),
    text(
        "An alderman who was called back asks less that is improper in the year after than in the year before",
        "Een wethouder die is teruggefloten, doet in het jaar erna minder oneigenlijke verzoeken dan in het jaar ervoor",
    ),
    text(
        "After an ouster the trust of both sides dips, and crises are at least twice as frequent",
        "Na een machtswisseling daalt het vertrouwen van beide kanten, en zijn er minstens twee keer zo vaak crises",
    ),
    text(
        "At about equal hours, work on the relation does as much to the severity of risks as rules do",
        "Bij ongeveer evenveel uren doet werken aan de relatie evenveel aan de ernst van risico's als regels",
    ),
    text(
        "Work on the relation: fewer dilemmas of all three kinds",
        "Werken aan de relatie: minder dilemma's van alle drie soorten",
    ),
    // What is measured.
    text(
        "trust of newcomers, weeks 1-26: after an ouster less after another change",
        "vertrouwen van nieuwkomers, week 1-26: na een machtswisseling min na een andere wisseling",
    ),
    text(
        "weeks of crisis in two years after an ouster, dialogue on less off",
        "weken crisis in twee jaar na een machtswisseling, met dialoog min zonder",
    ),
    text(
        "trust of stayers: weeks 1-26 less weeks 105-156 in office",
        "vertrouwen van blijvers: week 1-26 min week 105-156 in het ambt",
    ),
    text("all dilemmas", "alle dilemma's"),
    text("relation risks", "risico's in de relatie"),
    text("all risks", "alle risico's"),
    text("embellishment", "bijkleuren"),
    text("leaks", "lekken"),
    text("all violations", "alle schendingen"),
    text("all dilemmas, relative", "alle dilemma's, relatief"),
    text("safety", "veiligheid"),
    text("openness", "openheid"),
    text(
        "sign-offs and shadow files per request, on safety",
        "extra parafen en schaduwdossiers per verzoek, naar veiligheid",
    ),
    text("trust of aldermen in officials", "vertrouwen van wethouders in ambtenaren"),
    text("trust of officials in aldermen", "vertrouwen van ambtenaren in wethouders"),
    text("contradiction wanted less welcome", "gewenste min welkome tegenspraak"),
    text(
        "that gap, on dissent punished per dissent",
        "die kloof, naar afgestrafte tegenspraak per tegenspraak",
    ),
    text(
        "mean trust of pairs less collective trust",
        "gemiddeld vertrouwen in koppels min collectief vertrouwen",
    ),
    text("playing off", "uitspelen"),
    text(
        "share of those affairs that do, less one half",
        "aandeel van die affaires waarbij dat zo is, min een half",
    ),
    text("bypassed procedure", "omzeilde procedure"),
    text("unreported matters", "ongemelde zaken"),
    text(
        "share of informal dealings: half a year after less just before",
        "aandeel informele omgang: een half jaar erna min vlak ervoor",
    ),
    text(
        "loss of trust: the official's less the alderman's",
        "verlies van vertrouwen: dat van de ambtenaar min dat van de wethouder",
    ),
    text(
        "substitutions per refusal, on loyalty of officials",
        "vervangingen per weigering, naar loyaliteit van ambtenaren",
    ),
    text(
        "substitutions per refusal, on trust within the top",
        "vervangingen per weigering, naar vertrouwen binnen de top",
    ),
    text(
        "council informed: after escalation less after substitution",
        "raad geïnformeerd: na escalatie min na vervanging",
    ),
    text("credibility, on U-turns per official", "geloofwaardigheid, naar omzwaaien per ambtenaar"),
    text("U-turns protested per U-turn, on safety", "protest per omzwaai, naar veiligheid"),
    text("horizon gap", "kloof in horizon"),
    text("pressure on aldermen", "druk op wethouders"),
    text("cooperation", "samenwerking"),
    text(
        "actual less perceived risk, in the year before an affair",
        "werkelijk min waargenomen risico, in het jaar voor een affaire",
    ),
    text("that gap: in the year after less before", "die kloof: in het jaar erna min ervoor"),
    text("political sensitivity", "politieke sensitiviteit"),
    text("surprises", "verrassingen"),
    text(
        "hidden violations by trust, professional weight low",
        "verborgen schendingen naar vertrouwen, waar het vak weinig weegt",
    ),
    text(
        "hidden violations by trust, professional weight high",
        "verborgen schendingen naar vertrouwen, waar het vak zwaar weegt",
    ),
    text("severity of relation risks, relative", "ernst van risico's in de relatie, relatief"),
    text("violations in the relation, relative", "schendingen in de relatie, relatief"),
    text("improper requests", "oneigenlijke verzoeken"),
    text("violations in the relation", "schendingen in de relatie"),
    text("severity of relation risks", "ernst van risico's in de relatie"),
    text("relation risks, relative", "risico's in de relatie, relatief"),
    text("decisions by power and surprises", "machtsbesluiten en verrassingen"),
    text(
        "safety of pairs that last: weeks 105-117 less weeks 1-13",
        "veiligheid van koppels die blijven: week 105-117 min week 1-13",
    ),
    text("extra sign-offs, relative", "extra parafen, relatief"),
    text("shadow files, relative", "schaduwdossiers, relatief"),
    text("dilemmas of loyalty", "loyaliteitsdilemma's"),
    text(
        "trust of aldermen by media: the effect less twice what is left with persons and cultures held",
        "vertrouwen van wethouders door media: het effect min twee keer wat overblijft met personen en culturen vastgezet",
    ),
    text(
        "improper requests: in the year after a call-back less in the year before",
        "oneigenlijke verzoeken: in het jaar na terugfluiten min in het jaar ervoor",
    ),
    text(
        "trust of newcomers in officials: after an ouster less after another change",
        "vertrouwen van nieuwkomers in ambtenaren: na een machtswisseling min na een andere wisseling",
    ),
    text(
        "trust of officials in newcomers: after an ouster less after another change",
        "vertrouwen van ambtenaren in nieuwkomers: na een machtswisseling min na een andere wisseling",
    ),
    text(
        "crises that begin in the two years after an election, by week: after an ouster less twice after another",
        "crises die in de twee jaar na verkiezingen beginnen, per week: na een machtswisseling min twee keer na andere verkiezingen",
    ),
    text("dilemmas of rationality", "rationaliteitsdilemma's"),
    text("dilemmas of horizon", "horizondilemma's"),
    // What carries them.
    text(
        "officials identify with a coalition that stays, and newcomers after an ouster distrust by that identification (bodies.ouster_distrust)",
        "ambtenaren vereenzelvigen zich met een coalitie die blijft, en nieuwkomers na een machtswisseling wantrouwen hen daarom (bodies.ouster_distrust)",
    ),
    text(
        "crisis -> dialogue, where both sides invest -> collective trust",
        "crisis -> dialoog, waar beide kanten investeren -> collectief vertrouwen",
    ),
    text(
        "trust at first meeting (relations.trust_start, trust_uncertainty) lies below what working together leads to; the first is put in, the second is not",
        "vertrouwen bij de eerste ontmoeting (relations.trust_start, trust_uncertainty) ligt onder waar samenwerken toe leidt; het eerste is ingebouwd, het tweede niet",
    ),
    text(
        "experience -> less uncertainty and more knowledge of norms -> fewer lapses, a longer horizon, more trust",
        "ervaring -> minder onzekerheid en meer kennis van normen -> minder misstappen, een langere horizon, meer vertrouwen",
    ),
    text(
        "temptation -> embellishing and leaking; and favouring an outside interest",
        "verleiding -> bijkleuren en lekken; en een extern belang bevoordelen",
    ),
    text(
        "pressure and attention meet temptation in the official's choice; what that does to requests goes round by the alderman",
        "druk en aandacht ontmoeten verleiding in de keuze van de ambtenaar; wat dat met verzoeken doet, loopt via de wethouder",
    ),
    text(
        "clear norms -> fewer improper requests and a better record",
        "heldere normen -> minder oneigenlijke verzoeken en een betere vastlegging",
    ),
    text(
        "oversight deters officials from taking part; it is no part of the alderman's choice",
        "toezicht schrikt ambtenaren af om mee te doen; het speelt geen rol in de keuze van de wethouder",
    ),
    text(
        "backing at setbacks -> safety -> telling in time",
        "rugdekking bij tegenslag -> veiligheid -> op tijd melden",
    ),
    text(
        "lacking safety weighs in asking a sign-off and keeping a file (risk.initialling_unsafety, answer.shadow_unsafety)",
        "onveiligheid weegt mee bij om een paraaf vragen en een schaduwdossier bijhouden (risk.initialling_unsafety, answer.shadow_unsafety)",
    ),
    text(
        "decisions by power and punishment -> less safety -> less told -> surprises -> less trust",
        "machtsbesluiten en straf -> minder veiligheid -> minder gemeld -> verrassingen -> minder vertrouwen",
    ),
    text(
        "wanted and real tolerance differ by assumption; what is welcome follows safety, which punishment lowers",
        "gewenste en werkelijke tolerantie verschillen per aanname; wat welkom is, volgt de veiligheid, die door straf daalt",
    ),
    text(
        "incidents are seen by all, good work only where services meet",
        "incidenten ziet iedereen, goed werk alleen wie elkaar tegenkomt",
    ),
    text(
        "a collective settles conflicting wishes first; a united top gives no substitutes",
        "een hecht college komt eerst samen uit botsende wensen; een eensgezinde top levert geen vervangers",
    ),
    text(
        "the alderman answers for what officials do, and may not have known",
        "de wethouder verantwoordt wat ambtenaren doen, en wist er misschien niet van",
    ),
    text(
        "informal requests -> thin records; what is told in passing is not reported",
        "informele verzoeken -> dunne vastlegging; wat terloops is gezegd, is niet gemeld",
    ),
    text(
        "a backfire lowers the share of informal dealings at once; culture and trust bring it back",
        "een mislukking verlaagt het aandeel informele omgang meteen; cultuur en vertrouwen brengen het terug",
    ),
    text(
        "loyalty without professional weight steps in; mayor and secretary call back",
        "loyaliteit zonder professioneel gewicht valt in; burgemeester en secretaris fluiten terug",
    ),
    text(
        "each U-turn takes credibility by a rule of its own; protest follows safety as all voice does",
        "elke omzwaai kost geloofwaardigheid door een eigen regel; protest volgt de veiligheid, zoals alle tegenspraak",
    ),
    text(
        "media pressure raises an alderman's discount rate (horizon.discount_media)",
        "mediadruk verhoogt de discontovoet van een wethouder (horizon.discount_media)",
    ),
    text(
        "pressure is put in; cooperation follows by power, haste and improper requests under pressure, against the experience of recruits from outside",
        "druk is ingebouwd; samenwerking volgt door macht, haast en oneigenlijke verzoeken onder druk, tegenover de ervaring van wethouders van buiten",
    ),
    text(
        "pressure and horizon of aldermen -> haste, power, improper requests; more newcomers at elections",
        "druk en horizon van wethouders -> haast, macht, oneigenlijke verzoeken; meer nieuwkomers bij verkiezingen",
    ),
    text(
        "results colour what is seen; an affair corrects it",
        "resultaten kleuren wat zichtbaar is; een affaire corrigeert dat",
    ),
    text(
        "attention -> familiarity -> sensitivity and telling in time",
        "aandacht -> bekendheid met elkaar -> sensitiviteit en op tijd melden",
    ),
    text(
        "trust -> informality and a thinner record, against trust times professional weight -> warning",
        "vertrouwen -> informaliteit en een dunnere vastlegging, tegenover vertrouwen maal professioneel gewicht -> waarschuwen",
    ),
    text(
        "trust restrains improper requests, makes warnings count and tells in time, against willing compliance and a thinner record",
        "vertrouwen remt oneigenlijke verzoeken, laat waarschuwingen tellen en zorgt voor tijdig melden, tegenover gewillig uitvoeren en een dunnere vastlegging",
    ),
    text(
        "a talk in which both invest is a good experience, and makes clear what each expects",
        "een gesprek waarin beiden investeren is een goede ervaring, en maakt duidelijk wat ieder verwacht",
    ),
    text(
        "being exposed, called back or left uncovered teaches; nothing in a request reads the rate of discovery",
        "een onthulling, teruggefloten worden of niet gedekt worden is een les; geen verzoek hangt van de kans op ontdekking zelf af",
    ),
    text(
        "perceived certainty deters both who asks and who answers, against displacement to the corridor",
        "waargenomen zekerheid schrikt zowel de vrager als de uitvoerder af, tegenover verplaatsing naar de wandelgangen",
    ),
    text(
        "uncertainty shortens the horizon and lowers first trust; who is unsure decides by power and is told late",
        "onzekerheid verkort de horizon en verlaagt het eerste vertrouwen; wie onzeker is, beslist met macht en hoort dingen te laat",
    ),
    text(
        "a new pair begins insecure; being covered and heard makes it safer",
        "een nieuw koppel begint onveilig; gedekt en gehoord worden maakt het veiliger",
    ),
    text(
        "power culture and uncertain cover -> less safety -> paper for one's own protection",
        "machtscultuur en onzekere dekking -> minder veiligheid -> papier om zichzelf te beschermen",
    ),
    text(
        "two aldermen pull at one official, who cannot be loyal to both",
        "twee wethouders trekken aan één ambtenaar, die niet aan beiden loyaal kan zijn",
    ),
    text(
        "media pressure -> pressure, horizon, power culture -> conduct -> trust",
        "mediadruk -> druk, horizon, machtscultuur -> gedrag -> vertrouwen",
    ),
    text(
        "being called back teaches; growing into the office helps",
        "teruggefloten worden is een les; in het ambt groeien helpt",
    ),
    text(
        "identification with those who left -> distrust on both sides -> less collective trust",
        "vereenzelviging met wie vertrok -> wantrouwen aan beide kanten -> minder collectief vertrouwen",
    ),
    text(
        "talk, acquaintance and cover, against clear norms and oversight",
        "gesprekken, kennismaking en dekking, tegenover heldere normen en toezicht",
    ),
    text("talk, acquaintance and cover", "gesprekken, kennismaking en dekking"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::patterns::{TABLE, Test};

    #[test]
    fn everything_that_patterns_say_is_in_dutch_and_nothing_else_is() {
        let mut said = Vec::new();
        for pattern in TABLE {
            said.extend([pattern.statement, pattern.carried_by]);
            for test in pattern.tests {
                match test {
                    Test::Experiment { outcomes, .. } => {
                        said.extend(outcomes.iter().map(|outcome| outcome.what));
                    }
                    Test::Carried { what, .. }
                    | Test::Windows { what, .. }
                    | Test::Level { what, .. } => said.push(what),
                    Test::Association(association) => said.push(association.what),
                }
            }
        }
        for text in &said {
            assert_ne!(told(text, Language::Dutch), *text, "not in Dutch");
            assert_eq!(told(text, Language::English), *text);
        }
        for (place, text) in WORDS.iter().enumerate() {
            assert!(said.contains(&text.en), "nothing says: {}", text.en);
            assert!(WORDS[..place].iter().all(|other| other.en != text.en), "twice: {}", text.en);
        }
    }
}

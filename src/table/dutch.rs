//! What columns mean, in Dutch: a translation of each meaning of a column of the workbook.
//!
//! The English meaning is the documentation of the column, where that is declared. It is the key here, so that whoever
//! changes it is told by a test that the translation no longer belongs to it.

use crate::catalogue::Text;
use crate::catalogue::language::Language;
use crate::table::column::Column;

impl Column {
    /// What it means, for a reader of this language; in English where there is no translation.
    #[must_use]
    pub fn meaning_in(&self, language: Language) -> &str {
        let known = MEANINGS.iter().find(|text| text.en == self.meaning);
        known.map_or(self.meaning.as_str(), |text| text.of(language))
    }
}

const fn text(en: &'static str, nl: &'static str) -> Text {
    Text { en, nl }
}

/// Every meaning of a column of the workbook.
pub(crate) const MEANINGS: &[Text] = &[
    text("What is counted or measured", "Wat is geteld of gemeten"),
    text("Unit of means and differences", "Eenheid van gemiddelden en verschillen"),
    text(
        "Whether lower or higher is better; none: neither in itself",
        "Of lager (lower) of hoger (higher) beter is; none: geen van beide op zichzelf",
    ),
    text(
        "primary: chosen in advance, its family intervals hold for all policies and readings of risk together, and it has a verdict; exploratory: one of many, where some differ by chance",
        "primary: vooraf gekozen, de intervallen van de familie gelden voor alle beleidsvarianten en maten van risico samen, en er is een oordeel; exploratory: een van vele, waarvan sommige door toeval verschillen",
    ),
    text(
        "Group of municipalities; all: every one of them",
        "Groep van gemeenten; all: allemaal samen",
    ),
    text("Policy", "Beleidsvariant, met de naam uit het scenario"),
    text("The policy compared with", "De beleidsvariant waarmee is vergeleken"),
    text(
        "Mean under the baseline over replicates",
        "Gemiddelde in de uitgangssituatie over de herhalingen",
    ),
    text("Its standard error", "De standaardfout daarvan"),
    text(
        "Mean under the policy over replicates",
        "Gemiddelde met de beleidsvariant over de herhalingen",
    ),
    text(
        "Policy less baseline, paired by replicate",
        "Beleidsvariant min uitgangssituatie, gepaard per herhaling",
    ),
    text("Lower end of the 95% interval", "Ondergrens van het 95%-interval"),
    text("Upper end of the 95% interval", "Bovengrens van het 95%-interval"),
    text(
        "Lower end of the interval that holds for the whole primary family together",
        "Ondergrens van het interval dat voor de hele primaire familie samen geldt",
    ),
    text("Upper end of that interval", "Bovengrens van dat interval"),
    text(
        "Difference as a share of the baseline's mean: -18% is 18% fewer",
        "Verschil als aandeel van het gemiddelde in de uitgangssituatie: -18% is 18% minder",
    ),
    text(
        "Lower end of its 95% interval; empty where it has no end",
        "Ondergrens van het 95%-interval daarvan; leeg waar het geen grens heeft",
    ),
    text("Lower end of its 95% interval", "Ondergrens van het 95%-interval daarvan"),
    text(
        "Lower end of the interval of the relative difference that holds for the whole primary family together; empty where it has no end",
        "Ondergrens van het interval van het relatieve verschil dat voor de hele primaire familie samen geldt; leeg waar het geen grens heeft",
    ),
    text("p value of the comparison by itself", "p-waarde van de vergelijking op zichzelf"),
    text(
        "p value corrected for the primary family; empty in exploratory rows",
        "p-waarde gecorrigeerd voor de primaire familie; leeg in verkennende rijen",
    ),
    text(
        "False discovery rate over all exploratory rows; empty in primary rows",
        "Aandeel valse vondsten over alle verkennende rijen; leeg in primaire rijen",
    ),
    text(
        "How many comparisons are corrected together",
        "Voor hoeveel vergelijkingen samen is gecorrigeerd",
    ),
    text(
        "Share of replicates in which the policy was better, given the same random events in both; not the probability that it works",
        "Aandeel herhalingen waarin de beleidsvariant beter was, bij hetzelfde toeval in beide; niet de kans dat zij werkt",
    ),
    text(
        "Share of municipalities that have less of it over the whole period than under the baseline, mean over replicates; in readings of risk, if results of single municipalities are kept",
        "Aandeel gemeenten dat er over de hele periode minder van heeft dan in de uitgangssituatie, gemiddeld over de herhalingen; bij maten van risico, als resultaten van afzonderlijke gemeenten worden bewaard",
    ),
    text(
        "Share of municipalities that have as much of it",
        "Aandeel gemeenten dat er evenveel van heeft",
    ),
    text("Share of municipalities that have more of it", "Aandeel gemeenten dat er meer van heeft"),
    text(
        "Share of replicates in which nothing differed",
        "Aandeel herhalingen waarin niets verschilde",
    ),
    text(
        "Correlation of policy and baseline over replicates",
        "Correlatie van beleidsvariant en uitgangssituatie over de herhalingen",
    ),
    text(
        "How many times more replicates would have been needed without common random numbers",
        "Hoeveel keer zo veel herhalingen nodig waren geweest zonder gedeeld toeval",
    ),
    text(
        "The true difference that would be found with chance 0.8",
        "Het werkelijke verschil dat met kans 0,8 zou worden gevonden",
    ),
    text("Replicates used", "Gebruikte herhalingen"),
    text(
        "What the numbers say; empty in exploratory rows",
        "Wat de getallen zeggen; leeg in verkennende rijen",
    ),
    text(
        "Hours of interventions per municipality-year, of all who take part",
        "Uren van maatregelen per gemeentejaar, van allen die meedoen",
    ),
    text(
        "Mean of the primary outcome under the policy",
        "Gemiddelde van de hoofduitkomst met de beleidsvariant",
    ),
    text(
        "Policy less baseline in the primary outcome, paired by replicate",
        "Beleidsvariant min uitgangssituatie in de hoofduitkomst, gepaard per herhaling",
    ),
    text(
        "Lower end of the interval of the difference that holds for the whole primary family together",
        "Ondergrens van het interval van het verschil dat voor de hele primaire familie samen geldt",
    ),
    text(
        "Lower end of its interval, which holds for the whole primary family together; empty where it has no end",
        "Ondergrens van het interval daarvan, dat voor de hele primaire familie samen geldt; leeg waar het geen grens heeft",
    ),
    text(
        "Events of the primary outcome, or as much of its amount, avoided per 1,000 hours beyond the baseline's",
        "Gebeurtenissen van de hoofduitkomst, of zo veel van de omvang ervan, vermeden per 1.000 uren boven die van de uitgangssituatie",
    ),
    text(
        "Euros per municipality-year beyond the baseline's: one rate for all hours, and the fixed sum of the policy",
        "Euro's per gemeentejaar boven die van de uitgangssituatie: één tarief voor alle uren, en het vaste bedrag van de beleidsvariant",
    ),
    text(
        "Events of the primary outcome, or as much of its amount, avoided per 100,000 euros beyond the baseline's",
        "Gebeurtenissen van de hoofduitkomst, of zo veel van de omvang ervan, vermeden per 100.000 euro boven die van de uitgangssituatie",
    ),
    text(
        "Difference in short-term results as a share of the baseline's",
        "Verschil in resultaten op korte termijn als aandeel van die in de uitgangssituatie",
    ),
    text(
        "Difference in long-term results as a share of the baseline's",
        "Verschil in resultaten op lange termijn als aandeel van die in de uitgangssituatie",
    ),
    text(
        "yes: no other policy is better in the primary outcome, by the verdict of pairs.csv",
        "yes: geen andere beleidsvariant is beter in de hoofduitkomst, naar het oordeel in pairs.csv",
    ),
    text(
        "Policies that take fewer hours and do better",
        "Beleidsvarianten die minder uren vragen en haar verslaan",
    ),
    text(
        "yes: better on the primary outcome, and fewer long-term results by a false discovery rate below 5%",
        "yes: beter op de hoofduitkomst, en minder resultaten op lange termijn met een aandeel valse vondsten onder 5%",
    ),
    text(
        "Observed year from 1; 0 is all years together",
        "Waargenomen jaar vanaf 1; 0 is alle jaren samen",
    ),
    text("Mean over replicates", "Gemiddelde over de herhalingen"),
    text("Value of this swept key at the point", "Waarde van deze gevarieerde sleutel op het punt"),
    text(
        "Version of the rules: the scenario as written, or one of its variants",
        "Versie van de regels: het scenario zoals geschreven, of een van de varianten",
    ),
    text(
        "Lower end of the 95% interval of the mean",
        "Ondergrens van het 95%-interval van het gemiddelde",
    ),
];

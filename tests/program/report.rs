//! Figures and page, from results that nobody simulated.

use polaris::catalogue::outcomes;
use polaris::charts::figure::Figure;
use polaris::studies::answer::compare::comparison::Role;
use polaris::studies::answer::effect::Effect;
use polaris::studies::answer::readings::READINGS;
use polaris::studies::findings::shown::{Findings, Study};
use polaris::studies::run::figures::{figures, names};
use polaris::studies::run::page::page;
use polaris::studies::run::results::Results;
use polaris::studies::run::sentences::answer;
use polaris::table::verdict::Verdict;
use std::cmp::Ordering;

const EVIL: &str = "<script>alert(1)</script> & \"quotes\" =1+1";

fn named(results: &Results, name: &str) -> Figure {
    figures(results).unwrap().into_iter().find(|figure| figure.name == name).unwrap()
}

/// Fails unless every element of an XML document is closed in turn and nothing stands unescaped.
fn assert_well_formed(xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = xml;
    while let Some(start) = rest.find('<') {
        assert!(!rest[..start].contains('>'), "a stray > in {:.60}", &rest[..start]);
        let end = start + rest[start..].find('>').expect("a tag is closed");
        let tag = &rest[start + 1..end];
        assert!(!tag.contains('<'), "a stray < in {tag:.60}");
        assert!(tag.matches('"').count().is_multiple_of(2), "quotes in {tag:.60}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split_whitespace().next().unwrap());
        }
        rest = &rest[end + 1..];
    }
    assert!(open.is_empty(), "left open: {open:?}");
    assert!(rest.trim().is_empty());
    for (place, _) in xml.match_indices('&') {
        let entity = &xml[place..place + xml[place..].find(';').expect("an entity ends")];
        assert!(["&lt", "&gt", "&amp", "&quot", "&apos"].contains(&entity), "{entity}");
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let start = tag.find(&format!(" {name}=\"")).expect("the attribute is there") + name.len() + 3;
    &tag[start..start + tag[start..].find('"').unwrap()]
}

/// The texts of a figure with their boxes: left, right, middle, height.
fn texts(svg: &str) -> Vec<(String, [f64; 4])> {
    svg.split("<text")
        .skip(1)
        .map(|piece| {
            let (tag, rest) = piece.split_once('>').unwrap();
            let words = rest.split('<').next().unwrap().trim();
            let words = words
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace("&quot;", "\"");
            let or = |name, otherwise| {
                let there = tag.contains(&format!(" {name}=\""));
                if there { attribute(tag, name) } else { otherwise }
            };
            let number = |name| or(name, attribute(svg, name)).parse::<f64>().unwrap();
            let at = |name| attribute(tag, name).parse::<f64>().unwrap();
            let (x, y, size) = (at("x"), at("y"), number("font-size"));
            let width = words.chars().count() as f64 * size * 0.45;
            let left = match or("text-anchor", "start") {
                "start" => x,
                "middle" => x - width / 2.0,
                _ => x - width,
            };
            (words, [left, left + width, y, size * 0.75])
        })
        .collect()
}

/// All figures for which fabricated results have values: they have no doses.
fn names_with_values() -> Vec<&'static str> {
    names().into_iter().filter(|name| *name != "doses").collect()
}

#[test]
fn svgs_are_well_formed_and_name_every_policy() {
    for policies in [2, 8] {
        let results = crate::fabricated::results(policies);
        let figures = figures(&results).unwrap();
        assert_eq!(
            figures.iter().map(|figure| figure.name).collect::<Vec<_>>(),
            names_with_values()
        );
        for figure in figures {
            assert_well_formed(&figure.svg);
            assert!(figure.svg.contains("sans-serif"));
            let words: String =
                texts(&figure.svg).into_iter().map(|(words, _)| words + " ").collect();
            // Differences show no baseline, against which they are.
            for policy in &results.policies[1..] {
                assert!(
                    words.contains(policy.as_str()),
                    "{policy} is not in {}: {words}",
                    figure.name
                );
            }
        }
    }
}

#[test]
fn no_text_covers_another_or_leaves_the_figure() {
    for policies in [1, 2, 3, 5, 8] {
        for figure in figures(&crate::fabricated::results(policies)).unwrap() {
            let texts = texts(&figure.svg);
            let view = attribute(&figure.svg, "viewBox")
                .split(' ')
                .map(|it| it.parse::<f64>().unwrap())
                .collect::<Vec<_>>();
            for (place, (words, [left, right, middle, height])) in texts.iter().enumerate() {
                assert!(
                    *left >= 0.0 && *right <= view[2] && *middle > 0.0 && *middle < view[3],
                    "{words} leaves {}",
                    figure.name
                );
                for (other, [start, end, line, size]) in &texts[place + 1..] {
                    let apart = right <= start
                        || end <= left
                        || (middle - line).abs() >= f64::midpoint(*height, *size);
                    assert!(
                        apart,
                        "{words:?} and {other:?} in {} with {policies} policies",
                        figure.name
                    );
                }
            }
        }
    }
}

#[test]
fn texts_of_others_are_escaped_everywhere() {
    let mut results = crate::fabricated::results(2);
    let renamed = results.policies[1].clone();
    results.title = EVIL.to_owned();
    results.question = EVIL.to_owned();
    EVIL.clone_into(&mut results.policies[1]);
    results
        .summary
        .iter_mut()
        .filter(|row| row.policy == renamed)
        .for_each(|row| EVIL.clone_into(&mut row.policy));
    results.comparison.iter_mut().for_each(|row| EVIL.clone_into(&mut row.policy));
    results.facts.version = format!("{EVIL}\0\u{1b}");
    let figures = figures(&results).unwrap();
    for figure in &figures {
        assert_well_formed(&figure.svg);
        assert!(!figure.svg.contains("<script"));
        assert!(
            figure
                .svg
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; =1+1")
        );
    }
    EVIL.clone_into(&mut results.profiles[1]);
    for row in results.comparison.iter_mut().filter(|row| row.profile == "small") {
        EVIL.clone_into(&mut row.profile);
    }
    results.resolved = format!("title = '''{EVIL}'''\n[[policies]]\nname = '''{EVIL}'''\n");
    let page = page(&results, &figures, &[]);
    assert_eq!(page.matches("<script").count(), 1, "the page's own");
    assert!(!page.contains('\0') && !page.contains('\u{1b}'));
    let text = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; =1+1";
    for place in [
        format!("<title>{text}</title>"),
        format!("<h1>{text}</h1>"),
        format!("<span>{text}</span>"),
        format!("<th scope=\"row\">{text}</th>"),
        format!("title = '''{text}'''"),
    ] {
        assert!(page.contains(&place), "{place}");
    }
}

#[test]
fn pngs_have_signature_and_size() {
    for figure in figures(&crate::fabricated::results(3)).unwrap() {
        assert!(figure.png.starts_with(b"\x89PNG\r\n\x1a\n"));
        let number = |at: usize| u32::from_be_bytes(figure.png[at..at + 4].try_into().unwrap());
        assert_eq!(number(16), 1600);
        assert_eq!(attribute(&figure.svg, "width"), "1600");
        assert_eq!(attribute(&figure.svg, "height"), number(20).to_string());
        assert!((600..3000).contains(&number(20)));
    }
}

#[test]
fn the_same_results_give_the_same_bytes() {
    let results = crate::fabricated::results(3);
    let (first, second) = (figures(&results).unwrap(), figures(&results).unwrap());
    assert_eq!(first, second);
    assert_eq!(page(&results, &first, &[]), page(&results, &second, &[]));
    assert_eq!(answer(&results), answer(&results));
}

#[test]
fn missing_values_are_gaps() {
    let whole = crate::fabricated::results(2);
    let mut results = whole.clone();
    let holes = [None, Some(f64::NAN), Some(f64::INFINITY)];
    for (place, row) in results.summary.iter_mut().enumerate() {
        if row.year == 4 {
            row.mean = holes[place % 3];
        }
    }
    let lines = |results: &Results| named(results, "risks_over_years").svg.matches("z\"/>").count();
    // One band becomes two, and one marker is gone, for each of two policies.
    assert_eq!(lines(&results), lines(&whole));
    assert_ne!(named(&results, "risks_over_years").svg, named(&whole, "risks_over_years").svg);

    for hole in holes {
        let mut results = whole.clone();
        for row in &mut results.summary {
            (row.mean, row.ci_low, row.ci_high) = (hole, hole, hole);
        }
        for row in &mut results.trajectories {
            (row.mean, row.ci_low, row.ci_high) = (hole, hole, hole);
        }
        for row in &mut results.comparison {
            (row.difference, row.relative_difference, row.policy_mean, row.q) =
                (hole, hole, hole, hole);
            (row.variance_ratio, row.share_of_replicates_better, row.ci_low) = (hole, hole, hole);
            row.municipalities = hole.map(|hole| [hole; 3]);
        }
        results.costs.iter_mut().for_each(|cost| cost.hours = hole);
        results.facts.officials_per_municipality = f64::NAN;
        assert!(figures(&results).unwrap().is_empty());
        let page = page(&results, &[], &[]);
        let text = page.split("</style>").nth(1).unwrap();
        assert!(!text.contains("NaN") && !text.contains(">inf"));
    }
}

#[test]
fn intervals_may_be_missing_and_a_year_may_be_the_only_one() {
    let mut results = crate::fabricated::results(3);
    results.facts.years = 1;
    for row in &mut results.summary {
        (row.ci_low, row.ci_high) = (None, None);
    }
    for row in &mut results.trajectories {
        (row.ci_low, row.ci_high) = (None, None);
    }
    for row in &mut results.comparison {
        (row.relative_low, row.relative_high, row.ci_low, row.ci_high) = (None, None, None, None);
        row.side = None;
        row.verdict = row.verdict.map(|_| Verdict::TooFewEvents);
    }
    assert_eq!(figures(&results).unwrap().len(), names_with_values().len());
    assert!(answer(&results)[0].contains("too few events"));
}

#[test]
fn one_policy_has_no_effects() {
    let results = crate::fabricated::results(1);
    let figures = figures(&results).unwrap();
    for compared in ["effects", "effects_others", "profiles", "trade_offs", "cost_effect"] {
        assert!(figures.iter().all(|figure| figure.name != compared), "{compared}");
    }
    assert!(figures.iter().any(|figure| figure.name == "risks_over_years"));
    assert!(answer(&results)[0].contains("Only one policy"));
    assert!(page(&results, &figures, &[]).contains("Only one policy"));
}

#[test]
fn many_policies_or_none_do_no_harm() {
    let mut results = crate::fabricated::results(8);
    for number in 0..20 {
        results.policies.push(format!("Another policy, number {number}"));
    }
    // Effects on other outcomes need a sign for each policy.
    let others = |name: &&str| *name != "effects_others";
    let drawn: Vec<_> = figures(&results).unwrap().iter().map(|figure| figure.name).collect();
    assert_eq!(drawn, names_with_values().into_iter().filter(others).collect::<Vec<_>>());
    results.policies.clear();
    assert!(figures(&results).unwrap().is_empty());
    assert!(!page(&results, &[], &[]).is_empty());
}

#[test]
fn the_answer_says_absolute_and_relative_and_its_limits() {
    let answer = answer(&crate::fabricated::results(3));
    let first = &answer[0];
    assert!(
        first.starts_with(
            "Inwerkprogramma: 8.7% fewer integrity risks in the relation than under Baseline"
        ),
        "{first}"
    );
    let judged = "(between 5.2% and 12% fewer by chance): better, by more than the 2% that counts";
    assert!(first.contains(judged), "{first}");
    assert!(first.contains("the same on all 5 readings of risk: better."), "{first}");
    let towns =
        "59% of municipalities have less of it than under the baseline, 20% as much, and 21%";
    assert!(first.contains(towns), "{first}");
    // 52.4 per 100 official-years, 5.3 officials, 4 years, 100 municipalities.
    // Each level with its own interval, and the difference with its own.
    let levels = "1,014 (981 to 1,048) instead of 1,111 (1,078 to 1,144)";
    assert!(first.contains(levels), "{first}");
    assert!(first.contains(", a difference of −96 (−135 to −58)."), "{first}");
    assert!(first.contains("Risks also move: there is more of leak."), "{first}");
    let (of_primary, _) = answer[1].split_once(" readings of risk").unwrap();
    assert!(of_primary.contains("chance alone could explain it."), "{}", answer[1]);
    assert!(!of_primary.contains("better"), "{}", answer[1]);
    let all = answer.join(" ");
    assert!(
        all.contains("Nobody has measured")
            && all.contains("No figure pins")
            && all.contains("not a ranking")
    );
    assert!(!all.contains("probability"));
}

#[test]
fn fewer_risks_and_fewer_results_are_a_trade_off() {
    let mut results = crate::fabricated::results(2);
    for row in results.comparison.iter_mut().filter(|row| row.outcome == "results_long") {
        row.relative_difference = Some(-0.04);
        row.side = Some(Ordering::Less);
    }
    assert!(answer(&results)[0].contains(
        "trade-off: risks go down, and so do results (results in the long term 4.0% lower)"
    ));
}

#[test]
fn better_and_worse_are_said_only_where_there_is_a_direction() {
    let mut results = crate::fabricated::results(2);
    results.primary = outcomes::find("exposures_relation").unwrap();
    for row in results.comparison.iter_mut().filter(|row| row.outcome == "exposures_relation") {
        row.side = Some(Ordering::Less);
        row.verdict = Some(Verdict::Lower);
    }
    let first = &answer(&results)[0];
    assert!(first.contains("fewer exposures than under Baseline"), "{first}");
    let (of_primary, _) = first.split_once("The verdict is the same on all 5 readings").unwrap();
    let judged = "lower, by more than the 2% that counts as relevant";
    assert!(of_primary.contains(judged) && !of_primary.contains("better"), "{first}");
}

#[test]
fn rows_outside_the_primary_family_are_shown_with_q_and_without_a_verdict() {
    let results = crate::fabricated::results(2);
    let (primary, exploratory): (Vec<&Effect>, Vec<&Effect>) =
        results.comparison.iter().partition(|effect| effect.role == Role::Primary);
    assert_eq!(primary.len(), READINGS.len());
    assert!(primary.iter().all(|effect| effect.verdict.is_some() && effect.q.is_none()));
    assert!(exploratory.iter().all(|effect| effect.verdict.is_none() && effect.q.is_some()));
    let page = page(&results, &[], &[]);
    assert!(page.contains("q &lt; 0.001") && page.contains("q 0.31"));
}

#[test]
fn the_page_needs_nothing_from_elsewhere() {
    let results = crate::fabricated::results(8);
    let page = page(&results, &figures(&results).unwrap(), &[]);
    let addresses = page.matches("http").count();
    // The name of the SVG language in each figure, and a header of the page, are no addresses.
    assert_eq!(
        addresses,
        page.matches("http://www.w3.org/2000/svg").count() + page.matches("http-equiv").count()
    );
    assert!(!page.contains("src="));
    for (place, _) in page.match_indices("href=\"") {
        let link = &page[place + 6..];
        let link = &link[..link.find('"').unwrap()];
        let target = link.strip_prefix('#').unwrap_or_else(|| panic!("a link to {link}"));
        assert!(page.contains(&format!(" id=\"{target}\"")), "nothing is called {target}");
    }
    for policy in &results.policies {
        assert!(page.contains(policy.as_str()));
    }
}

#[test]
fn the_browser_may_run_the_script_of_the_page_alone() {
    use data_encoding::BASE64;
    use sha2::{Digest, Sha256};
    let results = crate::fabricated::results(3);
    let page = page(&results, &figures(&results).unwrap(), &[]);
    let script = page.split("<script>").nth(1).unwrap().split("</script>").next().unwrap();
    let hash = BASE64.encode(&Sha256::digest(script.as_bytes()));
    let policy = format!(
        "default-src 'none'; img-src blob:; style-src 'unsafe-inline'; script-src 'sha256-{hash}'"
    );
    assert!(page.contains(&policy), "{policy}");
    let markup = page.replace(script, "");
    assert!(!markup.contains(" onclick") && !markup.contains("javascript:"));
}

#[test]
fn sections_stand_in_the_order_in_which_an_adviser_reads() {
    let results = crate::fabricated::results(5);
    let mut study = Findings::empty(Study::Explore);
    "en".clone_into(&mut study.language);
    "# Title\n\nwhat a study found\n".clone_into(&mut study.markdown);
    let page = page(&results, &figures(&results).unwrap(), &[study]);
    let names: Vec<&str> = attributes(&page, "<section id=\"");
    let expected = "question answer changes other-changes time kinds term-shape where results costs numbers study-explore \
                    assumptions parameters fit limits cite run";
    assert_eq!(names.join(" "), expected);
    assert!(page.contains("what a study found"));
    assert_eq!(page.matches("<h1>").count(), 1);
    for (place, _) in page.match_indices("<table") {
        let table = &page[place..place + page[place..].find("</table>").unwrap()];
        assert!(table.contains("<caption>"), "{table:.200}");
        let headings = table.matches("<th").count() - table.matches("<thead").count();
        assert_eq!(headings, table.matches(" scope=\"").count(), "{table:.200}");
    }
    let mut ids = attributes(&page, " id=\"");
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "an id stands there twice: {ids:?}");
}

/// What stands behind each of these, up to the closing quote.
fn attributes<'a>(page: &'a str, opening: &str) -> Vec<&'a str> {
    page.split(opening).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn marks_know_their_policy_in_the_whole_list() {
    let mut results = crate::fabricated::results(8);
    // The one that differs least is left out of figures that show some policies only.
    results.policies.insert(1, "A policy without any effect".to_owned());
    for figure in figures(&results).unwrap() {
        let told = "data-policy=\"8\"";
        let mut groups = figure.svg.split("<g").filter(|group| group.contains(told));
        assert!(
            groups.any(|group| group.contains("<title>All recommendations of Bovens at once")),
            "{}",
            figure.name
        );
        assert!(!figure.svg.contains("data-policy=\"1\""), "{}", figure.name);
    }
}

#[test]
fn parameters_fit_and_citation_stand_on_the_page() {
    let results = crate::fabricated::results(3);
    let page = page(&results, &figures(&results).unwrap(), &[]);
    let changed = page.split("id=\"parameters\"").nth(1).unwrap();
    let changed = changed.split("<details>").next().unwrap();
    assert!(changed.contains("environment.volatility") && changed.contains(">0.18<"), "{changed}");
    assert!(!changed.contains("culture.silos"), "it is at its default");
    assert!(page.contains("Trust of aldermen in officials, national mean"));
    assert!(page.contains("Polaris: an agent-based simulation"));
    assert!(page.contains(&results.facts.scenario_hash));
}

#[test]
fn pages_of_nine_policies_stay_below_three_megabytes() {
    let results = crate::fabricated::results(9);
    let page = page(&results, &figures(&results).unwrap(), &[]);
    assert!(page.len() < 3_000_000, "{} bytes", page.len());
}

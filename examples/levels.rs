use polaris::catalogue::outcomes::{Count, Mean, Per, TABLE, COUNTS};
use polaris::catalogue::parameters::Parameters;
use polaris::catalogue::interventions::Kind;
use polaris::model::{draws::Key, settings::*, Simulation};
use polaris::records::*;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let reps: u32 = args.get(1).and_then(|a| a.parse().ok()).unwrap_or(4);
    let mut p = Parameters::default();
    for s in &args[2.min(args.len())..] {
        let (k, v) = s.split_once('=').unwrap();
        *p.value_mut(polaris::catalogue::parameters::find(k).expect(k)).unwrap() = v.parse().unwrap();
    }
    let text = std::fs::read_to_string("scenarios/municipalities-2019.csv").unwrap();
    let inh: Vec<u32> = text.lines().skip(1).map(|l| l.rsplit(',').next().unwrap().trim().parse().unwrap()).collect();
    let (b, o) = (832u32, 416u32);
    let w = (b + o) as usize;
    let inputs = Inputs { media_level: vec![p.media_level; w], volatility: vec![p.volatility; w], dualisering: vec![p.dualisering; w] };
    let s = Settings::new(p.clone(), inputs, b, o);
    let mut progs = vec![Programme::default()];
    for k in [Kind::Inwerkprogramma, Kind::Kennismaking, Kind::CollegialeCoaching, Kind::ErvarenWethouders] {
        let mut g = Programme::default();
        g.add(k, Active { dose: 1.0, coverage: 1.0, start: b, end: b + o });
        progs.push(g);
    }
    if std::env::var("ONE").is_ok() { progs.truncate(1); }
    let t = std::time::Instant::now();
    let mut tot = vec![Record::default(); progs.len()];
    let mut courses = vec![Course::new(8); progs.len()];
    let mut dy = 0u64;
    let mut low = (0, 0);
    let mut yearly = vec![Record::default(); 8];
    for r in 0..reps {
        let nation = Nation::draw(&Key::national(1, r, 0), &p, b + o);
        for (i, inh) in inh.iter().enumerate() {
            let sim = Simulation { key: Key::new(1, r, i as u64 * 7919 + 13, 0), inhabitants: *inh, settings: &s, nation: &nation, programmes: &progs };
            let recs = sim.run(&mut courses);
            for (j, rec) in recs.iter().enumerate() {
                tot[j / 8].add(rec);
                if j < 8 {
                    yearly[j].add(rec);
                    let d = rec.weights[Per::Dyad as usize] as f64 * FIXED as f64;
                    let t = (rec.sums[0] + rec.sums[1]) as f64 / 2.0 / d;
                    let sf = rec.sums[Mean::safety as usize] as f64 / d;
                    low.1 += 1; if t < 0.67 || sf < 0.5 { low.0 += 1; }
                    dy += rec.weights[Per::Dyad as usize] as u64;
                }
            }
        }
    }
    let el = t.elapsed().as_secs_f64();
    let dyw = dy as f64 * ((b as f64) / o as f64 + progs.len() as f64);
    println!("time {el:.2}s, {:.1} ns per dyad-week; need attention {:.3}", el * 1e9 / dyw, low.0 as f64 / low.1 as f64);
    for (i, out) in TABLE.iter().enumerate() {
        if !out.simulated { continue; }
        print!("{:36}", out.name);
        for rec in tot.iter() {
            let wt = rec.weights[out.per as usize] as f64;
            let v = match out.kind {
                Kind2::Size => wt / 52.0 / (rec.weights[Per::Municipality as usize] as f64 / 52.0),
                Kind2::Count => rec.counts[i - 3] as f64 / wt * if out.per.is_time() { 5200.0 } else { 100.0 },
                Kind2::Amount => rec.counts[i - 3] as f64 / wt * 52.0 / 1000.0,
                Kind2::Mean => rec.sums[i - 3 - COUNTS] as f64 / wt / FIXED as f64,
            };
            print!(" {v:10.4}");
        }
        println!();
    }
    for rec in tot.iter().take(1) { for k in 0..4 { print!("win{} {:.3} (n {}) ", k, rec.windows[k].0 as f64 / rec.windows[k].1 as f64 / FIXED as f64, rec.windows[k].1); } println!(); }
    let g = |c: Count| tot[0].counts[c as usize] as f64;
    println!("violations/exposed violation {:.1}; political share coalition+relations {:.2}; integrity share {:.3}; exits any/ald-yr {:.3}; affairs/muni-yr {:.3}",
        g(Count::violations_relation)/g(Count::exposures_of_violations), (g(Count::aldermen_exits_coalition)+g(Count::aldermen_exits_relations))/(g(Count::aldermen_exits_political)+g(Count::aldermen_exits_integrity)), g(Count::aldermen_exits_integrity)/(g(Count::aldermen_exits_political)+g(Count::aldermen_exits_integrity)),
        (g(Count::aldermen_exits_political)+g(Count::aldermen_exits_integrity)+g(Count::aldermen_exits_other))/tot[0].weights[0] as f64*52.0, g(Count::affairs_relation)/tot[0].weights[3] as f64*52.0);
    print!("risks by year:"); for y in &yearly { print!(" {:.1}", y.counts[Count::risks_relation as usize] as f64 / y.weights[1] as f64 * 5200.0); } println!();
    print!("trust by year:"); for y in &yearly { print!(" {:.3}", y.sums[0] as f64 / y.weights[2] as f64 / FIXED as f64); } println!();
}
use polaris::catalogue::outcomes::Kind as Kind2;

//! That intervals and verdicts keep what they promise, on replicates of the model itself: a reduced
//! form here, the whole by `.ci/proof`, which writes docs/proof.md.

mod judge;
mod normal;
mod pool;
mod verdicts;

use judge::Line;
use normal::{WIDTHS, covered};
use pool::{BLOCK, OTHERS, Pool};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use std::fmt::Write as _;
use std::time::Instant;

/// Blocks of the whole pool.
const BLOCKS: usize = 2_000;
/// Orders of the whole pool in which runs end at a precision.
const ORDERS: u64 = 20;
/// Runs with normal differences for each width.
const NORMAL: usize = 100_000;
/// Blocks of the reduced one.
const FEW: usize = 60;

/// Four standard errors of a share more than the whole pool is asked for: a share that is right lies
/// outside about once in ten thousand.
fn widened(line: &Line, (low, high): (f64, f64)) -> (f64, f64) {
    let error = |share: f64| 4.0 * (share * (1.0 - share) / line.of as f64).sqrt();
    (low - error(low), high + error(high))
}

#[test]
fn a_small_pool_contradicts_nothing() {
    let pool = Pool::run(FEW);
    assert_eq!(pool.replicates(), FEW * BLOCK);
    assert_eq!(pool.nothing_differs, 0, "of {} cells", pool.cells);
    let lines = judge::lines(&pool, 2);
    assert!(lines.len() > 60);
    for line in lines {
        let Some(wanted) = line.wanted else { continue };
        assert!(line.of > 20, "{}: {} counted", line.what, line.of);
        let (low, high) = widened(&line, wanted);
        let share = line.share();
        assert!((low..=high).contains(&share), "{}: {share} of {}", line.what, line.of);
    }
}

#[test]
fn another_order_of_the_pool_holds_the_same_replicates() {
    let pool = Pool::run(2);
    let rows = |pool: &Pool| -> Vec<Vec<u64>> {
        let arms = [&pool.baseline, &pool.measure].into_iter().chain(&pool.others);
        let columns: Vec<&Vec<f64>> = arms.flatten().collect();
        let row = |place: usize| columns.iter().map(|column| column[place].to_bits()).collect();
        (0..pool.replicates()).map(row).collect()
    };
    let (own, one) = (rows(&pool), rows(&pool.in_order(1)));
    assert_eq!(own, rows(&pool.in_order(0)));
    assert!(own != one && one != rows(&pool.in_order(2)));
    let sorted = |mut rows: Vec<Vec<u64>>| {
        rows.sort();
        rows
    };
    assert_eq!(sorted(own), sorted(one));
}

#[test]
#[ignore = "some minutes; .ci/proof runs it in the release profile and puts its table into docs/proof.md"]
fn the_whole_pool_goes_into_the_page() {
    let began = Instant::now();
    let blocks = std::env::var("POLARIS_PROOF_BLOCKS").map_or(BLOCKS, |text| text.parse().unwrap());
    let pool = Pool::run(blocks);
    let ran = began.elapsed();
    let root = env!("CARGO_MANIFEST_DIR");
    let stored = format!("{root}/output/proof");
    std::fs::create_dir_all(&stored).unwrap();
    std::fs::write(format!("{stored}/pool.csv"), pool.csv()).unwrap();
    let lines = judge::lines(&pool, ORDERS);
    let mut table = format!(
        "{} replicates in {} blocks of {BLOCK}, each paired and {OTHERS} times under other seeds: {:.0} s on {} cores, \
         judged in {:.0} s, by `bash .ci/proof`.\n\n\
         | what | share | 95% interval | of | should be | |\n|---|---|---|---|---|---|\n",
        pool.replicates(),
        blocks,
        ran.as_secs_f64(),
        std::thread::available_parallelism().map_or(0, usize::from),
        began.elapsed().saturating_sub(ran).as_secs_f64(),
    );
    for line in &lines {
        table.push_str(&row(line));
    }
    table.push_str(&verdicts::table(&pool));
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let normal = WIDTHS.map(|width| covered(&mut random, width, NORMAL).1);
    let (least, most) = normal.iter().fold((1.0f64, 0.0f64), |(a, b), it| (a.min(*it), b.max(*it)));
    write!(
        table,
        "\nWith normal differences, {NORMAL} runs for each of {} widths: {:.1}% to {:.1}%.\n\n\
         | differences of the measure | skewness | excess kurtosis |\n|---|---|---|\n",
        WIDTHS.len(),
        100.0 * least,
        100.0 * most
    )
    .unwrap();
    for (outcome, skewness, kurtosis) in judge::shapes(&pool) {
        writeln!(table, "| {outcome} | {skewness:.1} | {kurtosis:.1} |").unwrap();
    }
    std::fs::write(format!("{stored}/proof.md"), &table).unwrap();
    print!("{table}");
}

/// A line of the table.
fn row(line: &Line) -> String {
    let percent = |share: f64| format!("{:.1}%", 100.0 * share);
    let Some(interval) = line.interval() else {
        return format!("| {} | – | too few events in every block | 0 | reported | |\n", line.what);
    };
    let wanted = line.wanted.map_or("reported".to_owned(), |(low, high)| match (low, high) {
        (1.0, 1.0) => "all".to_owned(),
        (0.0, high) => format!("at most {}", percent(high)),
        (low, 1.0) => format!("at least {}", percent(low)),
        (low, high) => format!("{} to {}", percent(low), percent(high)),
    });
    let holds = line.holds().map_or("", |holds| if holds { "holds" } else { "**outside**" });
    format!(
        "| {} | {} | {} to {} | {} | {wanted} | {holds} |\n",
        line.what,
        percent(line.share()),
        percent(interval.low),
        percent(interval.high),
        line.of
    )
}

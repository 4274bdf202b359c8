"""Runs, their tables and their errors."""

import filecmp
import logging
import pickle

import duckdb
import pandas
import polaris_abm as pa
import polars
import pytest


def test_saved_results_are_those_of_the_command_line_to_the_byte(results, scenario, polaris, tmp_path):
    saved = results.save(tmp_path / "saved")
    said = polaris("run", scenario, "--no-assumptions", "--out", tmp_path / "made")
    assert said.returncode == 0, said.stderr
    names = {path.relative_to(saved) for path in saved.rglob("*") if path.is_file()}
    made = {path.relative_to(tmp_path / "made") for path in (tmp_path / "made").rglob("*") if path.is_file()}
    assert names == made and len(names) > 15
    different = {str(name) for name in names if not filecmp.cmp(saved / name, tmp_path / "made" / name, False)}
    # The log tells how long it took, and when.
    assert different <= {"run.log.json"}
    assert said.stdout.splitlines()[0] in results.text
    with pytest.raises(FileExistsError):
        results.save(saved)


def test_every_table_opens_in_polars_pandas_and_duckdb(results):
    assert {"comparison", "outcomes", "replicates", "summary", "trajectories"} <= set(results.tables)
    assert set(results.tables) <= set(dir(results))
    for name in results.tables:
        table = getattr(results, name)
        frame = polars.DataFrame(table)
        assert frame.shape == (len(table), len(table.columns)) and len(table) > 0
        assert table.to_polars().equals(frame)
        pandas_frame = table.to_pandas()
        assert pandas_frame.shape == frame.shape and list(pandas_frame.columns) == frame.columns
        stored = table
        rows = duckdb.sql("SELECT count(*), count(COLUMNS(*)) FROM stored").fetchall()[0]
        assert rows[0] == len(table) and len(rows) == 1 + len(table.columns)
        # What a reader that guesses makes of the file.
        read = polars.read_csv(table.path, infer_schema_length=None)
        for column in frame.columns:
            own, guessed = frame[column], read[column]
            assert own.null_count() == guessed.null_count(), (name, column)
            if own.dtype.is_numeric() and guessed.dtype.is_numeric():
                assert own.cast(float).equals(guessed.cast(float)), (name, column)
                assert pandas_frame[column].isna().sum() == own.null_count()
                assert pandas_frame[column].dropna().astype(float).tolist() == own.drop_nulls().cast(float).to_list()
            else:
                assert own.drop_nulls().cast(str).to_list() == guessed.drop_nulls().cast(str).to_list()


def test_pandas_takes_tables_by_the_arrow_interface(results):
    pytest.importorskip("pyarrow")
    frame = pandas.DataFrame.from_arrow(results.comparison)
    assert frame["difference"].tolist() == results.comparison.to_pandas()["difference"].tolist()


def test_a_table_can_be_read_without_any_other_package(results):
    table = results.comparison
    assert table["policy"][0] in ("induction", "twice")
    first = next(table.rows())
    assert list(first) == table.columns and isinstance(first["difference"], float)
    with pytest.raises(KeyError, match="no column 'verdicts'; allowed: .*verdict"):
        table["verdicts"]
    with pytest.raises(AttributeError, match="no table 'comparisons'; it has .*comparison"):
        results.comparisons
    with pytest.raises(AttributeError):
        results._nothing
    assert repr(table) == f"<Table comparison: {len(table)} rows, {len(table.columns)} columns>"


def test_a_notebook_shows_the_first_table_of_the_answer(results):
    shown = results._repr_html_()
    assert shown.count("<table>") == 1 and "induction" in shown and "<script" not in shown
    assert "verdict" in results.comparison._repr_html_()
    assert "induction" in str(results) and "comparison" in repr(results)


def test_results_can_be_loaded_and_are_in_the_language_that_was_asked_for(scenario, tmp_path):
    out = tmp_path / "out"
    made = pa.run(scenario, replicates=2, lang="nl", plots=False, assumptions=False, out=out, progress=False)
    loaded = pa.load(out)
    assert loaded.comparison["difference"] == made.comparison["difference"]
    assert (loaded.manifest["replicates"], loaded.manifest["language"], loaded.text) == (2, "nl", "")
    with pytest.raises(pa.PolarisError, match="no manifest"):
        pa.load(tmp_path)


def test_temporary_results_go_away_with_their_object(scenario):
    made = pa.run(scenario, replicates=1, plots=False, assumptions=False, progress=False)
    folder = made.folder
    assert folder.exists()
    del made
    assert not folder.exists()


def test_settings_of_every_kind_reach_the_scenario(scenario):
    numpy = pytest.importorskip("numpy")
    made = pa.run(
        scenario,
        replicates=1,
        seed=5,
        plots=False,
        assumptions=False,
        progress=False,
        rows="profile",
        set={
            "run.years": numpy.int64(1),
            "model.risk.forum_threshold": numpy.float64(0.25),
            "title": 'a "quoted" title',
            "municipalities": [{"profile": "middle", "count": 2, "inhabitants": 30_000}],
        },
    )
    assert set(made.outcomes["profile"]) == {"middle"}
    manifest = made.manifest
    assert (manifest["seed"], manifest["years"], manifest["title"]) == (5, 1, 'a "quoted" title')
    assert "risk.forum_threshold = 0.25\n" in manifest["resolved"]
    with pytest.raises(ValueError, match=r"set\['run.years'\]: found a object"):
        pa.run(scenario, set={"run.years": object()})


def test_errors_of_a_scenario_have_their_places(tmp_path):
    path = tmp_path / "wrong.toml"
    path.write_text('title = "A title"\nquestion = "?"\n[run]\nseed = -1\nreplicate = 5\n')
    with pytest.raises(pa.ScenarioError) as raised:
        pa.run(path, progress=False)
    error = raised.value
    assert isinstance(error, ValueError) and error.status == 2
    first = error.faults[0]
    assert (error.file, error.line, error.column) == (str(path), first.line, first.column)
    assert (error.message, error.hint) == (first.message, first.hint)
    seed = next(fault for fault in error.faults if fault.key == "run.seed")
    assert (seed.line, seed.column, seed.found) == (4, 8, "-1") and seed.hint == seed.allowed
    second = next(fault for fault in error.faults if fault.line == 5)
    assert (second.hint, second.column) == ("replicates", 1)
    assert str(second).startswith(f"{path}:5:1: ")
    assert pickle.loads(pickle.dumps(error)).faults == error.faults
    with pytest.raises(pa.ScenarioError, match="inwerkprogramma"):
        pa.run("inwerkprogrammas", progress=False)


def test_other_errors_are_told_apart(scenario, tmp_path):
    with pytest.raises(pa.PolarisError, match="--nothing") as raised:
        pa.run(scenario, nothing=3)
    assert not isinstance(raised.value, pa.ScenarioError) and raised.value.status == 2
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(pa.PolarisError, match="mine.txt"):
        pa.run(scenario, out=tmp_path, progress=False)


def test_warnings_of_a_scenario_are_warnings(scenario, tmp_path):
    path = tmp_path / "doubtful.toml"
    head, policies = scenario.read_text().split("[[municipalities]]")[0], scenario.read_text().split("20000\n")[1]
    path.write_text(head + '[[municipalities]]\nroster = "towns.csv"\n' + policies)
    (tmp_path / "towns.csv").write_text("name,inhabitants\nAa,20000\nBee,\nCee,25000\n")
    with pytest.warns(pa.ScenarioWarning, match="towns.csv:3") as caught:
        pa.run(path, replicates=1, plots=False, assumptions=False, progress=False)
    assert caught[0].filename == __file__


def test_progress_is_shown_with_tqdm(scenario, capsys):
    pa.run(scenario, plots=False, assumptions=False, progress=True)
    assert "100%" in capsys.readouterr().err
    pa.run(scenario, plots=False, assumptions=False, progress=False)
    assert capsys.readouterr().err == ""


def test_a_study_is_run_as_the_command_line_does(scenario, caplog):
    with caplog.at_level(logging.INFO, "polaris_abm"):
        made = pa.study("explore", scenario, replicates=20, worlds=4, set={"run.years": 1}, progress=False)
    assert "robustness" in made.tables

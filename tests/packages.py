"""Checks that a folder of results is a valid data package and a research object.

    python3 tests/packages.py FOLDER

Called by tests/program/packages.rs; ends with 77 where a package is missing."""

import pathlib
import sys

try:
    import frictionless
    from rocrate.rocrate import ROCrate
except ImportError as missing:
    print(missing)
    sys.exit(77)

folder = pathlib.Path(sys.argv[1])
report = frictionless.validate(str(folder / "datapackage.json"))
assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])[:10]
assert report.stats["tasks"] > 0, "no table"

crate = ROCrate(str(folder))
run = crate.dereference("#run")
assert run["@type"] == "CreateAction" and run["instrument"]["@type"] == "SoftwareApplication"
results = run["result"] if isinstance(run["result"], list) else [run["result"]]
names = {entity.id for entity in results}
for task in report.tasks:
    assert pathlib.Path(task.place).name in names, (task.place, names)
for entity in crate.data_entities:
    assert (folder / entity.id).is_file(), entity.id
try:
    from rocrate_validator import errors, models, services

    settings = services.ValidationSettings(
        rocrate_uri=str(folder),
        profile_identifier="process-run-crate",
        requirement_severity=models.Severity.REQUIRED,
    )
    issues = [f"{issue.check.identifier}: {issue.message}" for issue in services.validate(settings).get_issues()]
    assert not issues, issues
    print("valid by rocrate-validator")
except ImportError:
    pass
except errors.ValidationExecutionError as error:
    # It fetches the vocabulary of RO-Crate.
    assert "URLError" in str(error), error
    print("no network: not checked by rocrate-validator")
print(f"{report.stats['tasks']} tables are as described, {len(crate.data_entities)} files are in the research object")

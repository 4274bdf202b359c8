library(polarisabm)

if (!nzchar(Sys.which("polaris")) && !nzchar(Sys.getenv("POLARIS"))) {
  message("not tested: the program polaris is not on the PATH")
  quit(status = 0)
}
small <- list(run.years = 1, run.burn_in_years = 0)
r <- polaris_run("small-municipality", replicates = 2, plots = FALSE, assumptions = FALSE, set = small)
stopifnot(nrow(r$comparison) > 0, is.numeric(r$comparison$difference), "summary" %in% names(r))

# Without any setting.
once <- polaris_run("small-municipality", replicates = 1, plots = FALSE, assumptions = FALSE, rows = "none")
stopifnot(!"outcomes" %in% names(once), once$policies$policy[1] == "baseline")

# The bytes of the command line.
made <- file.path(tempfile(), "made")
said <- system2(polaris_program(), c("run", "small-municipality", "--replicates", "2", "--no-plots", "--no-assumptions",
                                     "--set", "run.years=1", "--set", "run.burn_in_years=0", "--out", made),
                stdout = FALSE, stderr = FALSE)
stopifnot(said == 0)
saved <- polaris_save(r, tempfile())
for (name in c("comparison.csv", "summary.csv", "outcomes.csv")) {
  stopifnot(tools::md5sum(file.path(saved, name)) == tools::md5sum(file.path(made, name)))
}
stopifnot(identical(polaris_load(made)$comparison, r$comparison))

error <- tryCatch(polaris_run("small-municipality", set = list(run.replicate = 5)), polaris_scenario_error = identity)
stopifnot(inherits(error, "polaris_error"), error$faults$suggestion == "replicates")
error <- tryCatch(polaris_run("small-municipality", nothing = TRUE), polaris_error = identity)
stopifnot(!inherits(error, "polaris_scenario_error"), error$status == 2, grepl("--nothing", conditionMessage(error)))
error <- tryCatch(r$comparisons, error = identity)
stopifnot(grepl("it has .*comparison", conditionMessage(error)))

# Runs the program in a process of its own.

polaris_program <- function() {
  program <- Sys.getenv("POLARIS", Sys.which("polaris"))
  if (!nzchar(program)) {
    stop("the program polaris is not on the PATH; the environment variable POLARIS names it", call. = FALSE)
  }
  unname(program)
}

polaris_run <- function(scenario, replicates = NULL, seed = NULL, set = list(), out = NULL, plots = TRUE,
                        assumptions = TRUE, ...) {
  polaris_study("run", scenario, set = set, out = out, replicates = replicates, seed = seed,
                no_plots = !plots, no_assumptions = !assumptions, ...)
}

polaris_study <- function(command, scenario, set = list(), out = NULL, quiet = !interactive(), ...) {
  if (is.null(out)) out <- file.path(tempfile("polaris-"), "results")
  settings <- vapply(names(set), function(key) paste0(key, "=", as_toml(set[[key]], key)), "")
  arguments <- c(command, scenario, "--out", out, as_options(list(...)), options_of(settings),
                 "--messages", "json")
  process <- processx::process$new(polaris_program(), arguments, stdout = "|", stderr = "|",
                                   encoding = "UTF-8", cleanup = TRUE)
  # Ctrl-C: the program stops after the work in hand, and what is finished stays in the folder.
  on.exit(if (process$is_alive()) {
    process$interrupt()
    process$wait(60000)
    message("interrupted; to continue: the same call with out = \"", out, "\", resume = TRUE")
  })
  printed <- character()
  failure <- list(text = "")
  bar <- progress_bar(quiet)
  repeat {
    alive <- process$is_alive()
    process$poll_io(200)
    printed <- c(printed, process$read_output())
    for (line in process$read_error_lines()) {
      said <- tryCatch(jsonlite::fromJSON(line), error = function(e) list(kind = "message", text = line))
      switch(said$kind,
             progress = bar$show(said),
             warning = warning(said$text, call. = FALSE),
             error = failure <- said)
    }
    if (!alive && !process$is_incomplete_error() && !process$is_incomplete_output()) break
  }
  bar$close()
  status <- process$get_exit_status()
  if (status != 0) {
    kind <- if (length(failure$faults) > 0) "polaris_scenario_error"
    stop(structure(class = c(kind, "polaris_error", "error", "condition"),
                   list(message = failure$text, call = NULL, status = status, faults = failure$faults)))
  }
  results(out, paste(printed, collapse = ""))
}

options_of <- function(settings) if (length(settings) > 0) rbind("--set", settings)

# Options of the command line: TRUE for one without a value, NULL or FALSE for one that is not given.
as_options <- function(options) {
  given <- Filter(function(value) !is.null(value) && !identical(value, FALSE), options)
  parts <- lapply(names(given), function(name) {
    value <- given[[name]]
    c(paste0("--", gsub("_", "-", name)), if (!isTRUE(value)) format(value, scientific = FALSE, digits = 17))
  })
  unlist(parts)
}

as_toml <- function(value, key) {
  one <- function(it) {
    if (is.logical(it)) tolower(as.character(it))
    else if (is.numeric(it)) format(it, digits = 15)
    else if (is.character(it)) as.character(jsonlite::toJSON(it, auto_unbox = TRUE))
    else stop("set: found a ", class(it)[1], " for ", key, ", allowed numbers, texts and truth values", call. = FALSE)
  }
  if (length(value) == 1 && !is.list(value)) return(one(value))
  paste0("[", paste(vapply(value, one, ""), collapse = ", "), "]")
}

progress_bar <- function(quiet) {
  bar <- NULL
  current <- ""
  close_bar <- function() {
    if (!is.null(bar)) close(bar)
    bar <<- NULL
  }
  list(
    show = function(said) {
      if (quiet) return(invisible())
      if (said$name != current) {
        close_bar()
        current <<- said$name
        message(said$name)
        bar <<- utils::txtProgressBar(0, said$of, style = 3)
      }
      utils::setTxtProgressBar(bar, said$done)
    },
    close = close_bar
  )
}

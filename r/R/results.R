# A folder of results, whose tables are read when they are first asked for.

results <- function(folder, text = "") {
  structure(list(folder = folder, text = text, read = new.env(parent = emptyenv())), class = "polaris_results")
}

polaris_load <- function(folder) {
  if (!file.exists(file.path(folder, "manifest.json"))) {
    stop(folder, " holds no results of Polaris: it has no manifest.json", call. = FALSE)
  }
  results(folder)
}

polaris_save <- function(results, folder) {
  if (file.exists(folder)) stop(folder, " exists already", call. = FALSE)
  dir.create(folder, recursive = TRUE)
  from <- list.files(.subset2(results, "folder"), all.files = TRUE, no.. = TRUE, full.names = TRUE)
  if (!all(file.copy(from, folder, recursive = TRUE))) stop("not all files could be copied", call. = FALSE)
  invisible(folder)
}

names.polaris_results <- function(x) {
  files <- list.files(.subset2(x, "folder"), pattern = "[.]csv$")
  c("folder", "text", sub("[.]csv$", "", files))
}

`[[.polaris_results` <- function(x, i) {
  if (i %in% c("folder", "text")) return(.subset2(x, i))
  read <- .subset2(x, "read")
  if (is.null(read[[i]])) {
    path <- file.path(.subset2(x, "folder"), paste0(i, ".csv"))
    if (!file.exists(path)) {
      stop(.subset2(x, "folder"), " has no table ", i, "; it has ", paste(names(x)[-(1:2)], collapse = ", "),
           call. = FALSE)
    }
    read[[i]] <- utils::read.csv(path, encoding = "UTF-8", na.strings = "", check.names = FALSE)
  }
  read[[i]]
}

`$.polaris_results` <- function(x, name) x[[name]]

print.polaris_results <- function(x, ...) {
  text <- .subset2(x, "text")
  if (nzchar(text)) cat(text) else cat("Results in ", .subset2(x, "folder"), "\n", sep = "")
  invisible(x)
}

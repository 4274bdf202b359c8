//! What is written to standard output and to the terminal.

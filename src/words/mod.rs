//! What people read, one catalogue per language. Plain constants and functions: whoever writes a
//! second language puts a file beside the first and lets the compiler say what is missing.

pub mod en;

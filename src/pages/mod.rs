//! The frame of every page: HTML, tables, and Markdown made part of it. Knows no study.

pub(crate) mod grid;
pub(crate) mod html;
pub(crate) mod markdown;

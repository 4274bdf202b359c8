//! Tables: a type of row says its columns once, with what each is called, holds and means. How its
//! cells are written and read, and what codebook and workbook say of them, follows from that.

pub mod catalogue;
pub mod cell;
pub mod column;
pub mod described;
pub(crate) mod dutch;
pub mod listed;
pub mod row;
pub mod swept;
pub mod text;
pub mod verdict;

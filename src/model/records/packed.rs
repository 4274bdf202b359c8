//! How lists of results are stored: as columns of integers, each in as few bytes as its numbers need.
//!
//! `#[serde(with = "packed")]` on a list stores it so. The bytes of a column lie in planes, first the lowest byte of
//! every number, then the next: neighbours are alike, which suits the compression that follows.

use super::course::{Course, Places, Spread};
use super::record::Record;
use crate::catalogue::YEARS_MAX;
use serde::de::{Deserializer, Error, Visitor};
use serde::ser::Serializer;
use std::fmt;
use std::marker::PhantomData;

/// What is stored in columns.
pub trait Packed: Sized {
    /// Writes a list.
    fn pack(list: &[Self], to: &mut Columns);

    /// Reads a list of this length back; `None` where the bytes hold something else.
    fn unpack(length: usize, from: &mut Stored) -> Option<Vec<Self>>;
}

/// Stores a list, with its length before it.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<T: Packed, S: Serializer>(list: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    let mut columns = Columns::default();
    columns.length(list.len());
    T::pack(list, &mut columns);
    serializer.serialize_bytes(&columns.0)
}

/// Reads a list back.
///
/// # Errors
/// When the bytes hold something else.
pub fn deserialize<'de, T: Packed, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_bytes(Reader(PhantomData))
}

struct Reader<T>(PhantomData<T>);

impl<T: Packed> Visitor<'_> for Reader<T> {
    type Value = Vec<T>;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("columns of integers")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<T>, E> {
        let mut stored = Stored(bytes);
        let list = stored.length().and_then(|length| T::unpack(length, &mut stored));
        list.ok_or_else(|| E::custom("columns of integers that end too early"))
    }
}

/// Columns as they are written.
#[derive(Debug, Default)]
pub struct Columns(Vec<u8>);

impl Columns {
    fn length(&mut self, length: usize) {
        self.0.extend_from_slice(&(length as u32).to_le_bytes());
    }

    /// Writes a column: its least number, the bytes that the largest distance from it takes, and their planes.
    fn column(&mut self, numbers: &[i64]) {
        let least = numbers.iter().copied().min().unwrap_or_default();
        let most = numbers.iter().copied().max().unwrap_or_default();
        let bits = u64::BITS - distance(least, most).leading_zeros();
        let bytes = bits.div_ceil(u8::BITS);
        self.0.extend_from_slice(&least.to_le_bytes());
        self.0.push(bytes as u8);
        for byte in 0..bytes {
            let plane = |number: &i64| (distance(least, *number) >> (u8::BITS * byte)) as u8;
            self.0.extend(numbers.iter().map(plane));
        }
    }
}

fn distance(least: i64, number: i64) -> u64 {
    number.wrapping_sub(least) as u64
}

/// Columns as they are read: what is left of them.
#[derive(Debug)]
pub struct Stored<'a>(&'a [u8]);

impl Stored<'_> {
    fn length(&mut self) -> Option<usize> {
        let (length, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*length) as usize)
    }

    /// Reads a column into a list of its length.
    fn column(&mut self, numbers: &mut [i64]) -> Option<()> {
        let (least, rest) = self.0.split_first_chunk()?;
        let least = i64::from_le_bytes(*least);
        let (bytes, mut rest) = rest.split_first()?;
        numbers.fill(0);
        for byte in 0..u32::from(*bytes) {
            let (plane, after) = rest.split_at_checked(numbers.len())?;
            for (number, low) in numbers.iter_mut().zip(plane) {
                *number |= i64::from(*low).checked_shl(u8::BITS * byte)?;
            }
            rest = after;
        }
        for number in numbers {
            *number = number.wrapping_add(least);
        }
        self.0 = rest;
        Some(())
    }
}

/// Records whose columns are stored together: so many stay in the processor's cache.
const BLOCK: usize = 128;

impl Packed for Record {
    fn pack(list: &[Self], to: &mut Columns) {
        let mut table = vec![0; Self::NUMBERS * BLOCK];
        for block in list.chunks(BLOCK) {
            for (row, record) in block.iter().enumerate() {
                for (cell, number) in table[row..].iter_mut().step_by(BLOCK).zip(record.numbers()) {
                    *cell = *number;
                }
            }
            for column in table.chunks(BLOCK) {
                to.column(&column[..block.len()]);
            }
        }
    }

    fn unpack(length: usize, from: &mut Stored) -> Option<Vec<Self>> {
        let mut list = Vec::new();
        let mut table = vec![0; Self::NUMBERS * BLOCK];
        while list.len() < length {
            let rows = BLOCK.min(length - list.len());
            for column in table.chunks_mut(BLOCK) {
                from.column(&mut column[..rows])?;
            }
            for row in 0..rows {
                let mut record = Self::default();
                for (number, cell) in record.numbers_mut().zip(table[row..].iter().step_by(BLOCK)) {
                    *number = *cell;
                }
                list.push(record);
            }
        }
        Some(list)
    }
}

impl Packed for Course {
    fn pack(list: &[Self], to: &mut Columns) {
        for Self(places) in list {
            to.length(places.len());
            let (sums, weights): (Vec<_>, Vec<_>) = places.iter().copied().unzip();
            to.column(&sums);
            to.column(&weights);
        }
    }

    fn unpack(length: usize, from: &mut Stored) -> Option<Vec<Self>> {
        let one = |_| {
            // No more than the longest run has, whatever a damaged file says.
            let places = from.length()?.min(Places { years: YEARS_MAX }.count());
            let (mut sums, mut weights) = (vec![0; places], vec![0; places]);
            from.column(&mut sums)?;
            from.column(&mut weights)?;
            Some(Self(sums.into_iter().zip(weights).collect()))
        };
        (0..length).map(one).collect()
    }
}

/// Most bins of a spread are empty: what is stored is those that are not, each with the empty ones before it.
impl Packed for Spread {
    fn pack(list: &[Self], to: &mut Columns) {
        for Self(bins) in list {
            let (mut gaps, mut counts, mut gap) = (Vec::new(), Vec::new(), 0);
            for count in bins {
                if *count == 0 {
                    gap += 1;
                } else {
                    gaps.push(std::mem::take(&mut gap));
                    counts.push(i64::from(*count));
                }
            }
            to.length(bins.len());
            to.length(counts.len());
            to.column(&gaps);
            to.column(&counts);
        }
    }

    fn unpack(length: usize, from: &mut Stored) -> Option<Vec<Self>> {
        let one = |_| {
            let most = Places { years: YEARS_MAX }.count() * super::BINS;
            let bins = from.length()?.min(most);
            let filled = from.length()?.min(bins);
            let (mut gaps, mut counts) = (vec![0; filled], vec![0; filled]);
            from.column(&mut gaps)?;
            from.column(&mut counts)?;
            let mut spread = vec![0; bins];
            let mut next = 0;
            for (gap, count) in gaps.into_iter().zip(counts) {
                next = usize::try_from(gap).ok()?.checked_add(next)?;
                *spread.get_mut(next)? = u32::try_from(count).ok()?;
                next += 1;
            }
            Some(Self(spread))
        };
        (0..length).map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored<T: Packed>(list: &[T]) -> Vec<u8> {
        let mut columns = Columns::default();
        T::pack(list, &mut columns);
        columns.0
    }

    fn read<T: Packed>(length: usize, bytes: &[u8]) -> Option<Vec<T>> {
        T::unpack(length, &mut Stored(bytes))
    }

    #[test]
    fn columns_are_read_back() {
        let columns: [&[i64]; 7] = [
            &[],
            &[0, 0, 0],
            &[7],
            &[-3, 252, 0],
            &[1 << 40, 3, (1 << 40) + 256],
            &[i64::MIN, i64::MAX, 0],
            &[-1, -1],
        ];
        let mut written = Columns::default();
        for column in columns {
            written.column(column);
        }
        let mut stored = Stored(&written.0);
        for column in columns {
            let mut numbers = vec![9; column.len()];
            assert_eq!(stored.column(&mut numbers), Some(()));
            assert_eq!(numbers, column);
        }
        assert!(stored.0.is_empty());
    }

    #[test]
    fn a_column_takes_the_bytes_that_its_numbers_differ_in() {
        for (column, bytes) in [([5, 5, 5], 0), ([1000, 1255, 1000], 1), ([0, 256, -1], 2)] {
            let mut written = Columns::default();
            written.column(&column);
            assert_eq!(written.0.len(), 9 + 3 * bytes, "{column:?}");
        }
    }

    #[test]
    fn records_courses_and_spreads_are_read_back() {
        for length in [0, 1, BLOCK, BLOCK + 1, 3 * BLOCK] {
            let mut number = 0_i64;
            let mut next = || {
                number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                number >> 30
            };
            let mut records = vec![Record::default(); length];
            records.iter_mut().flat_map(Record::numbers_mut).for_each(|cell| *cell = next());
            assert_eq!(read(length, &stored(&records)), Some(records));
            let courses: Vec<_> =
                (0..length).map(|many| Course(vec![(next(), next()); many])).collect();
            assert_eq!(read(length, &stored(&courses)), Some(courses));
        }
        for bins in [vec![], vec![0, 0], vec![3], vec![0, 1, 0, 0, 7, 2, 0], vec![u32::MAX]] {
            let spreads = [Spread(bins.clone()), Spread(bins)];
            assert_eq!(read(2, &stored(&spreads)), Some(spreads.to_vec()));
        }
    }

    #[test]
    fn what_ends_too_early_is_not_read() {
        let records = vec![Record::default(); 3];
        let bytes = stored(&records);
        assert_eq!(read::<Record>(4, &bytes[..bytes.len() - 1]), None);
        let spreads = [Spread(vec![0, 1, 2])];
        let bytes = stored(&spreads);
        for end in 0..bytes.len() {
            assert_eq!(read::<Spread>(1, &bytes[..end]), None, "{end}");
        }
    }
}

//! Which records are compared at all: those that share a key.

use std::hash::{DefaultHasher, Hash, Hasher};

/// Keys of records, from which candidate pairs are made.
#[derive(Debug, Default)]
pub(super) struct Blocks(Vec<(u64, u32)>);

/// A key that more records share than this says little: each is then compared with its next neighbours only.
const LARGE: usize = 120;
const NEIGHBOURS: usize = 20;

impl Blocks {
    /// Puts a record under a key; `sort` keeps keys of different kinds apart.
    pub(super) fn put(&mut self, record: usize, sort: u8, key: impl Hash) {
        let mut hasher = DefaultHasher::new();
        (sort, key).hash(&mut hasher);
        self.0.push((hasher.finish(), u32::try_from(record).unwrap_or(u32::MAX)));
    }

    /// Each pair of records that share a key, once.
    pub(super) fn pairs(mut self) -> Vec<(usize, usize)> {
        self.0.sort_unstable();
        self.0.dedup();
        let mut pairs: Vec<u64> = Vec::new();
        for block in self.0.chunk_by(|x, y| x.0 == y.0) {
            let reach = if block.len() > LARGE { NEIGHBOURS } else { block.len() };
            for (place, (_, first)) in block.iter().enumerate() {
                let others = block[place + 1..].iter().take(reach);
                pairs.extend(others.map(|(_, second)| (u64::from(*first) << 32) | u64::from(*second)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs.into_iter().map(|pair| ((pair >> 32) as usize, (pair & 0xffff_ffff) as usize)).collect()
    }
}

//! The compound file of Microsoft (a small file system in a file), as far as recognising and checking need.

const FREE: u32 = 0xFFFF_FFFA;

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// One entry of the directory.
struct Entry {
    name: String,
    start: u32,
    size: usize,
}

/// An opened compound file.
struct Compound<'b> {
    bytes: &'b [u8],
    shift: u32,
    table: Vec<u32>,
}

impl<'b> Compound<'b> {
    fn open(bytes: &'b [u8]) -> Option<Self> {
        let shift = u32::from(u16_at(bytes, 0x1E)?);
        if !(7..=16).contains(&shift) {
            return None;
        }
        let mut compound = Self { bytes, shift, table: Vec::new() };
        let mut sectors: Vec<u32> = (0..109).filter_map(|i| u32_at(bytes, 0x4C + 4 * i)).collect();
        // Files beyond 7 MB continue the list of table sectors in sectors of their own.
        let mut next = u32_at(bytes, 0x44)?;
        let most = bytes.len() >> shift;
        let per_sector = (1_usize << shift) / 4;
        while next < FREE && sectors.len() <= most {
            let sector = compound.sector(next)?;
            sectors.extend((0..per_sector - 1).filter_map(|i| u32_at(sector, 4 * i)));
            next = u32_at(sector, 4 * (per_sector - 1))?;
        }
        for sector in sectors.into_iter().filter(|s| *s < FREE).take(most) {
            if let Some(sector) = compound.sector(sector) {
                compound.table.extend(sector.chunks_exact(4).filter_map(|four| u32_at(four, 0)));
            }
        }
        Some(compound)
    }

    fn sector(&self, number: u32) -> Option<&'b [u8]> {
        let size = 1_usize << self.shift;
        let start = (number as usize).checked_add(1)?.checked_mul(size)?;
        let end = (start + size).min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The sectors from `start` on, joined; a chain longer than the file is a loop and ends.
    fn chain(&self, start: u32) -> Vec<u8> {
        let mut joined = Vec::new();
        let mut next = start;
        while next < FREE && joined.len() < self.bytes.len() {
            let Some(sector) = self.sector(next).filter(|sector| !sector.is_empty()) else {
                break;
            };
            joined.extend_from_slice(sector);
            next = self.table.get(next as usize).copied().unwrap_or(u32::MAX);
        }
        joined
    }

    fn entries(&self) -> Vec<Entry> {
        let directory = self.chain(u32_at(self.bytes, 0x30).unwrap_or(u32::MAX));
        directory
            .chunks_exact(128)
            .filter_map(|entry| {
                let length = usize::from(u16_at(entry, 0x40)?).saturating_sub(2).min(62);
                let units: Vec<u16> = (0..length / 2).filter_map(|i| u16_at(entry, 2 * i)).collect();
                Some(Entry {
                    name: String::from_utf16_lossy(&units),
                    start: u32_at(entry, 0x74)?,
                    size: u32_at(entry, 0x78)? as usize,
                })
            })
            .collect()
    }

    /// A stream kept in the small sectors, which live inside the root's own stream.
    fn small(&self, entry: &Entry, root: &Entry) -> Option<Vec<u8>> {
        let small_shift = u32::from(u16_at(self.bytes, 0x20)?);
        if !(4..=12).contains(&small_shift) {
            return None;
        }
        let (size, store) = (1_usize << small_shift, self.chain(root.start));
        let table = self.chain(u32_at(self.bytes, 0x3C)?);
        let mut joined = Vec::new();
        let mut next = entry.start;
        while next < FREE && joined.len() < entry.size {
            let start = (next as usize).checked_mul(size)?;
            joined.extend_from_slice(store.get(start..(start + size).min(store.len()))?);
            next = u32_at(&table, (next as usize).checked_mul(4)?)?;
        }
        Some(joined)
    }
}

/// The names of everything in the file's directory.
pub(super) fn names(bytes: &[u8]) -> Vec<String> {
    Compound::open(bytes)
        .map(|compound| compound.entries().into_iter().map(|entry| entry.name).collect())
        .unwrap_or_default()
}

/// The bytes of the first stream with one of these names.
pub(super) fn stream(bytes: &[u8], wanted: &[&str]) -> Option<Vec<u8>> {
    let compound = Compound::open(bytes)?;
    let entries = compound.entries();
    let entry =
        entries.iter().find(|entry| wanted.iter().any(|name| entry.name.eq_ignore_ascii_case(name)))?;
    let cutoff = u32_at(bytes, 0x38)? as usize;
    let mut stream = if entry.size < cutoff {
        compound.small(entry, entries.first()?)?
    } else {
        compound.chain(entry.start)
    };
    stream.truncate(entry.size);
    Some(stream)
}

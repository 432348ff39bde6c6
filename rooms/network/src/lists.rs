//! Lists of sites and operators with filters, sorting and counts per facet: pure, over lines held in memory.

pub mod commune;
mod facet;
pub mod operator;
pub mod site;

pub use facet::Facet;

/// The words of a filter's text, as keys.
pub(crate) fn typed_words(text: &str) -> Vec<String> {
    let key = navette_belgium::text::name_key(text);
    navette_belgium::text::words(&key).map(|word| format!(" {word}")).collect()
}

/// The positions of `lines` in the order of a key, and in the opposite order; lines without a key come last in both.
pub(crate) fn orders<T, K: Ord>(lines: &[T], key: impl Fn(&T) -> Option<K>) -> [Vec<u32>; 2] {
    let keyed: Vec<Option<K>> = lines.iter().map(&key).collect();
    let mut up: Vec<u32> = (0..u32::try_from(lines.len()).unwrap_or(u32::MAX)).collect();
    let mut down = up.clone();
    let at = |place: &u32| keyed[*place as usize].as_ref();
    up.sort_by(|a, b| match (at(a), at(b)) {
        (Some(x), Some(y)) => x.cmp(y),
        (x, y) => y.is_some().cmp(&x.is_some()),
    });
    down.sort_by(|a, b| match (at(a), at(b)) {
        (Some(x), Some(y)) => y.cmp(x),
        (x, y) => y.is_some().cmp(&x.is_some()),
    });
    [up, down]
}

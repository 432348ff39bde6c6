//! Values of a column as small numbers, and how many lines each would leave.

/// The values of a facet, each with how many lines it would leave when chosen, the other filters staying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet<T>(pub Vec<(T, usize)>);

impl<T> Default for Facet<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: PartialEq + Copy> Facet<T> {
    /// All values of a list at nothing yet.
    pub(crate) fn of(all: &[T]) -> Self {
        Self(all.iter().map(|value| (*value, 0)).collect())
    }

    /// Counts one line at this value.
    pub(crate) fn count(&mut self, value: T) {
        if let Some(found) = self.0.iter_mut().find(|(known, _)| *known == value) {
            found.1 += 1;
        }
    }
}

/// Texts of a column, each once and in order; a line holds the place of its text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Values(Vec<String>);

impl Values {
    /// The texts of a column, each once.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut values: Vec<String> = texts.map(str::to_owned).collect();
        values.sort();
        values.dedup();
        Self(values)
    }

    /// The place of a text.
    pub(crate) fn place(&self, text: &str) -> Option<u16> {
        self.0
            .binary_search_by(|known| known.as_str().cmp(text))
            .ok()
            .and_then(|place| u16::try_from(place).ok())
    }

    /// Which places are chosen; nothing when all will do.
    pub(crate) fn chosen(&self, texts: &[String]) -> Option<Vec<bool>> {
        (!texts.is_empty()).then(|| self.0.iter().map(|known| texts.contains(known)).collect())
    }

    /// Zero for every text.
    pub(crate) fn zeros(&self) -> Vec<usize> {
        vec![0; self.0.len()]
    }

    /// The counts with their texts.
    pub(crate) fn facet(&self, counts: Vec<usize>) -> Facet<String> {
        Facet(self.0.iter().cloned().zip(counts).collect())
    }
}

/// Whether the place is among those chosen; a line without a text never is.
pub(crate) fn is_chosen(chosen: Option<&Vec<bool>>, place: Option<u16>) -> bool {
    match (chosen, place) {
        (None, _) => true,
        (Some(chosen), Some(place)) => chosen.get(usize::from(place)) == Some(&true),
        (Some(_), None) => false,
    }
}

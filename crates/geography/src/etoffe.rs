//! The *étoffe*: what a class, a site or a commune has lived, as a small woven cloth.
//!
//! The warp runs along; each encounter is a weft thread across it, in order of date. A season of which nothing is
//! known is open warp; a season in which nothing was held is woven, but undyed.

mod draw;
mod favicon;
mod large;
mod loom;
mod summary;
#[cfg(test)]
mod tests;

pub use favicon::{Dyes, favicon};
pub(crate) use loom::strand_class;
pub use summary::{Summary, summary};

/// One of the three components of the parcours, each a dye.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Component {
    /// *Connaître*: pastel, the blue of woad.
    Know,
    /// *Pratiquer*: garance, the red of madder.
    Practise,
    /// *Rencontrer*: gaude, the yellow of weld.
    Meet,
}

impl Component {
    /// The three, in the order they are always shown.
    pub const ALL: [Self; 3] = [Self::Know, Self::Practise, Self::Meet];

    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Know => "weft-know",
            Self::Practise => "weft-practise",
            Self::Meet => "weft-meet",
        }
    }
}

/// Where an encounter took place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// Inside the school: a solid thread.
    Inside,
    /// Outside the school: a dashed thread.
    Outside,
    /// Not known: drawn solid, counted apart.
    #[default]
    Unknown,
}

/// One encounter of pupils with culture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Encounter<'a> {
    /// The day, counted from any fixed day: only the order matters.
    pub day: i32,
    /// The components it worked, repeated or not; empty when not known (an undyed thread).
    pub components: Vec<Component>,
    /// Hours; `None` when not known (drawn at the least thickness).
    pub hours: Option<f64>,
    /// Where it took place.
    pub place: Place,
    /// What the thread says.
    pub title: &'a str,
    /// Where the thread leads, in the large size.
    pub href: Option<&'a str>,
}

/// What is known of a season.
#[derive(Debug, Clone, PartialEq)]
pub enum SeasonState<'a> {
    /// Nobody knows whether anything was held.
    Unknown,
    /// What was held; an empty list means that nothing was.
    Known(Vec<Encounter<'a>>),
}

/// A season and what is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Season<'a> {
    /// Its name ("2025-2026"), written under the large size.
    pub name: &'a str,
    /// What it says where no thread does ("rien n'est connu de 2024-2025"); may be empty.
    pub note: &'a str,
    /// What is known.
    pub state: SeasonState<'a>,
}

/// How large an étoffe is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EtoffeSize {
    /// 24 × 24, beside a name: the last two seasons, each one's encounters gathered by component.
    Small,
    /// 120 × 24: a row of a table.
    Medium,
    /// 720 × 168: a page; every thread has its title, every season its name.
    Large,
}

/// A cloth to draw with [`Etoffe::draw`].
#[derive(Debug, Clone)]
pub struct Etoffe<'a> {
    /// Unique in the page: prefix of every id inside.
    pub id: &'a str,
    /// The sentence that says the same in words; write it from [`summary`].
    pub sentence: &'a str,
    /// The seasons, oldest first; none gives a bare warp, on which all is still to weave.
    pub seasons: &'a [Season<'a>],
    /// The size.
    pub size: EtoffeSize,
}

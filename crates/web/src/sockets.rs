//! Where a higher room shows something on a lower room's page, without an arrow up.

use crate::{Role, Shell, Who};
use jiff::civil::Date;
use navette_database::{BasinId, Conn, Error, Uuid};

/// Everything that hangs in the sockets; filled once, in `app/wiring.rs`.
#[derive(Default)]
pub struct Sockets {
    /// Boxes on other rooms' pages.
    pub panels: Vec<Box<dyn Panel>>,
    /// What the search box finds.
    pub finders: Vec<Box<dyn Finder>>,
    /// What waits for someone.
    pub turns: Vec<Box<dyn Turns>>,
    /// What the calendar shows.
    pub dates: Vec<Box<dyn Dates>>,
    /// Named figures.
    pub measures: Vec<Box<dyn Measure>>,
    /// Who may come in though nobody invited them.
    pub contacts: Vec<Box<dyn Contacts>>,
}

/// A box on a page that another room owns: the page of a site shows its projects.
pub trait Panel: Send + Sync {
    /// The place it hangs at, such as `home` or `network.site`.
    fn place(&self) -> &'static str;
    /// Its HTML for this subject (nil at a place without one), or nothing when there is nothing to show.
    ///
    /// # Errors
    /// When the base cannot be read.
    fn render(
        &self,
        c: &mut Conn<'_>,
        who: &Who,
        shell: &Shell,
        subject: Uuid,
    ) -> Result<Option<String>, Error>;
}

/// Finds things for the search box.
pub trait Finder: Send + Sync {
    /// What the words find, best first, at most so many; only what this person may see.
    ///
    /// # Errors
    /// When the base cannot be read.
    fn find(
        &self,
        c: &mut Conn<'_>,
        who: &Who,
        shell: &Shell,
        words: &str,
        most: usize,
    ) -> Result<Vec<Hit>, Error>;
}

/// Something found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The icon of its kind.
    pub icon: &'static str,
    /// The kind, in words.
    pub kind: String,
    /// Its name.
    pub title: String,
    /// What tells it from its namesakes.
    pub detail: String,
    /// Where it is.
    pub href: String,
    /// The higher the better; comparable between finders: 1000 for the exact name.
    pub score: i64,
}

/// Says what waits for someone: the home page.
pub trait Turns: Send + Sync {
    /// What waits for this person, most pressing first.
    ///
    /// # Errors
    /// When the base cannot be read.
    fn turns(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell) -> Result<Vec<Turn>, Error>;
}

/// Something that waits.
#[derive(Debug, Clone)]
pub struct Turn {
    /// An icon's name.
    pub icon: &'static str,
    /// What there is to do, as a sentence.
    pub text: String,
    /// About what.
    pub detail: String,
    /// Where it is done.
    pub href: String,
    /// Until when.
    pub due: Option<Date>,
}

/// Gives the calendar its days.
pub trait Dates: Send + Sync {
    /// What happens from the first to the last day, both included.
    ///
    /// # Errors
    /// When the base cannot be read.
    fn dates(
        &self,
        c: &mut Conn<'_>,
        who: &Who,
        shell: &Shell,
        from: Date,
        to: Date,
    ) -> Result<Vec<Dated>, Error>;
}

/// Something on a day.
#[derive(Debug, Clone)]
pub struct Dated {
    /// When.
    pub day: Date,
    /// What.
    pub text: String,
    /// Where it is.
    pub href: String,
}

/// Knows by their address people who may come in though nobody invited them: the contacts of an operator or a school.
pub trait Contacts: Send + Sync {
    /// What whoever reads the mail of this address (in lower case) is, and where; nothing for a stranger.
    ///
    /// # Errors
    /// When the base cannot be read.
    fn contacts(&self, c: &mut Conn<'_>, email: &str) -> Result<Vec<Contact>, Error>;
}

/// Someone known by their address, bound to one sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Their name.
    pub name: String,
    /// `fr`, `nl` or `en`, when it is known.
    pub language: Option<String>,
    /// Where.
    pub basin: BasinId,
    /// What they are there.
    pub role: Role,
    /// The sheet.
    pub subject: Uuid,
}

/// A named figure of a room: what indicators and reports use.
pub trait Measure: Send + Sync {
    /// The names it knows, such as `network.sites_reached`.
    fn names(&self) -> &'static [&'static str];
    /// The figure of this name for this person's basin, or nothing when they have none.
    ///
    /// # Errors
    /// When the base cannot be read.
    fn measure(&self, c: &mut Conn<'_>, who: &Who, name: &str) -> Result<Option<Figure>, Error>;
}

/// A figure that says what it counts and what is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What was counted.
    pub numerator: i64,
    /// Out of what is known.
    pub denominator: i64,
    /// Of how many nothing is known; in neither of the two.
    pub unknown: i64,
    /// Which clock it runs on.
    pub clock: Clock,
    /// The day its data are of.
    pub as_of: Date,
}

/// The two clocks and the convention (product.md §2.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Activities.
    SchoolYear,
    /// Money.
    CivilYear,
    /// The convention's years.
    ConventionYear,
}

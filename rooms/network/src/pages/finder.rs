//! What the search box finds of the network.

use crate::code::Kind;
use crate::id::Record;
use crate::memory::Memory;
use crate::permissions::ReadNetwork;
use navette_database::{Conn, Error};
use navette_web::sockets::{Finder, Hit};
use navette_web::{May, Shell, Translations, Who};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/finder.fr.ftl")),
    ("nl", include_str!("../../translations/finder.nl.ftl")),
    ("en", include_str!("../../translations/finder.en.ftl")),
];

/// Schools, sites, operators and people, by their words.
pub struct Records(pub Memory);

impl Finder for Records {
    fn find(
        &self,
        c: &mut Conn<'_>,
        who: &Who,
        shell: &Shell,
        words: &str,
        most: usize,
    ) -> Result<Vec<Hit>, Error> {
        let Some(may) = May::<ReadNetwork>::check(who) else { return Ok(Vec::new()) };
        let kinds = [Kind::Site, Kind::School, Kind::Operator, Kind::Person];
        let found = self.0.find(c, &may, words, most, &kinds)?;
        Ok(found
            .into_iter()
            .map(|found| Hit {
                icon: icon(found.record.kind),
                kind: shell.tc("network-finder-", found.record.kind.code()),
                title: found.title,
                detail: found.detail,
                href: address(found.record),
                score: i64::from(found.score),
            })
            .collect())
    }
}

const fn icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Board | Kind::School | Kind::Site => "school",
        Kind::Operator => "operator",
        Kind::Person => "person",
    }
}

/// Where a record is looked at.
pub(crate) fn address(record: Record) -> String {
    let room = match record.kind {
        Kind::Board | Kind::School => "ecoles",
        Kind::Site => "implantations",
        Kind::Operator => "operateurs",
        Kind::Person => "personnes",
    };
    format!("/reseau/{room}/{}", record.id)
}

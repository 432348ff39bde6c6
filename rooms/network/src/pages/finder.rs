//! What the search box finds of the network.

use crate::code::Kind;
use crate::id::{Record, SchoolId};
use crate::memory::Memory;
use crate::permissions::ReadNetwork;
use navette_database::{Conn, Error};
use navette_web::sockets::{Finder, Hit};
use navette_web::{May, Shell, Translations, Who};
use std::collections::HashSet;

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
        // Twice as many, because a school and its only site are shown as one.
        let found = self.0.find(c, &may, words, most * 2, &kinds)?;
        let sites = self.0.sites(c, may.scope())?;
        let there: HashSet<Record> = found.iter().map(|found| found.record).collect();
        let only_site = |record: Record| {
            let school = (record.kind == Kind::School).then_some(SchoolId(record.id))?;
            sites.only_site_of(school).map(Record::from).filter(|site| there.contains(site))
        };
        let whole: HashSet<Record> = there.iter().filter_map(|record| only_site(*record)).collect();
        Ok(found
            .into_iter()
            .filter(|found| only_site(found.record).is_none())
            .take(most)
            .map(|found| Hit {
                icon: icon(found.record.kind),
                kind: if whole.contains(&found.record) {
                    shell.t("network-finder-school-and-site").to_owned()
                } else {
                    shell.tc("network-finder-", found.record.kind.code())
                },
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

//! What needs show elsewhere: on the sheet of a site, in the search box, on the home page, among the figures.

use super::list::{Row, question, row};
use super::{PATH, address};
use crate::code::{NeedState, UnmetReason};
use crate::memory::{Memory, season_of};
use crate::need::list::{Among, NeedFilter, NeedLine, NeedSort};
use crate::permissions::{EditNeeds, ReadGaps, ReadNeeds};
use crate::store;
use askama::Template;
use jiff::SignedDuration;
use navette_belgium::text::name_key;
use navette_database::{Conn, Error, Uuid};
use navette_network::id::SiteId;
use navette_web::sockets::{Clock, Figure, Finder, Hit, Measure, Panel, Sockets, Turn, Turns};
use navette_web::{May, Shell, Who};

/// Hangs what needs show elsewhere.
pub(crate) fn hang(sockets: &mut Sockets, memory: &Memory) {
    sockets.panels.push(Box::new(OfSite(memory.clone())));
    sockets.finders.push(Box::new(Needs(memory.clone())));
    sockets.turns.push(Box::new(Waiting(memory.clone())));
    sockets.measures.push(Box::new(Figures));
}

/// The needs of a site, on its sheet.
struct OfSite(Memory);

#[derive(Template)]
#[template(path = "needs/panel.html")]
struct SitePanel<'a> {
    shell: &'a Shell,
    rows: Vec<Row>,
    site: Uuid,
    all: String,
    edits: bool,
}

impl Panel for OfSite {
    fn place(&self) -> &'static str {
        "network.site"
    }

    fn render(
        &self,
        c: &mut Conn<'_>,
        who: &Who,
        shell: &Shell,
        subject: Uuid,
    ) -> Result<Option<String>, Error> {
        let Some(may) = May::<ReadNeeds>::check(who) else { return Ok(None) };
        let needs = self.0.needs(c, may.scope())?;
        let filter = NeedFilter { site: Some(SiteId(subject)), ..NeedFilter::default() };
        let (found, now) = (needs.lines.filtered(&filter, NeedSort::Newest, c.now()), c.now());
        let panel = SitePanel {
            shell,
            rows: found.iter().take(8).map(|line| row(shell, line, now)).collect(),
            all: if found.len() > 8 {
                question(&[("site", &subject.to_string()), ("among", "all")])
            } else {
                String::new()
            },
            site: subject,
            edits: may.also::<EditNeeds>().is_some(),
        };
        panel.render().map(Some).map_err(|error| Error::Other(error.to_string()))
    }
}

/// Needs, by their words.
struct Needs(Memory);

impl Finder for Needs {
    fn find(
        &self,
        c: &mut Conn<'_>,
        who: &Who,
        shell: &Shell,
        words: &str,
        most: usize,
    ) -> Result<Vec<Hit>, Error> {
        let Some(may) = May::<ReadNeeds>::check(who) else { return Ok(Vec::new()) };
        if name_key(words).is_empty() {
            return Ok(Vec::new());
        }
        let needs = self.0.needs(c, may.scope())?;
        let text = words.chars().take(200).collect();
        let filter = NeedFilter { text, ..NeedFilter::default() };
        let found = needs.lines.filtered(&filter, NeedSort::Newest, c.now());
        Ok(found
            .into_iter()
            .take(most)
            .map(|line| Hit {
                icon: "form",
                kind: shell.t("needs-finder").to_owned(),
                title: line.summary(),
                detail: line.site_name.clone(),
                href: address(line.need.id),
                // Names of records come before what is only said inside.
                score: 90,
            })
            .collect())
    }
}

/// How many needs the home page names one by one.
const NAMED: usize = 4;

/// Needs that wait for us.
struct Waiting(Memory);

impl Turns for Waiting {
    fn turns(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell) -> Result<Vec<Turn>, Error> {
        let Some(may) = May::<EditNeeds>::check(who) else { return Ok(Vec::new()) };
        let needs = self.0.needs(c, may.scope())?;
        let now = c.now();
        let filter = NeedFilter { among: Among::Ours, ..NeedFilter::default() };
        let ours = needs.lines.filtered(&filter, NeedSort::Waiting, now);
        let due = |line: &NeedLine| {
            let by = line.need.last_word_at + SignedDuration::from_hours(7 * 24);
            by.to_zoned_datetime(navette_database::brussels()).date()
        };
        let mut turns: Vec<Turn> = ours
            .iter()
            .take(NAMED)
            .map(|line| Turn {
                icon: "form",
                text: shell.tx(&format!("needs-todo-{}", line.need.state), line.summary()),
                detail: line.site_name.clone(),
                href: address(line.need.id),
                due: Some(due(line)),
            })
            .collect();
        let rest = i64::try_from(ours.len().saturating_sub(NAMED)).unwrap_or(0);
        if rest > 0 {
            turns.push(Turn {
                icon: "form",
                text: shell.tn("needs-todo-more", &rest),
                detail: String::new(),
                href: format!("{PATH}?among=ours"),
                due: None,
            });
        }
        Ok(turns)
    }
}

/// The named figures of needs.
struct Figures;

/// Needs of the season that found an offer, out of those that ended one way or the other; those that still wait apart.
const MATCHED: &str = "needs.matched";
/// Needs of the season that were not met, by reason, out of those that ended.
const UNMET: [(&str, Option<UnmetReason>); 7] = [
    ("needs.unmet", None),
    ("needs.unmet_money", Some(UnmetReason::Money)),
    ("needs.unmet_date", Some(UnmetReason::Date)),
    ("needs.unmet_transport", Some(UnmetReason::Transport)),
    ("needs.unmet_no_offer", Some(UnmetReason::NoOffer)),
    ("needs.unmet_no_answer", Some(UnmetReason::NoAnswer)),
    ("needs.unmet_other", Some(UnmetReason::Other)),
];

impl Measure for Figures {
    fn names(&self) -> &'static [&'static str] {
        &[
            MATCHED,
            "needs.unmet",
            "needs.unmet_money",
            "needs.unmet_date",
            "needs.unmet_transport",
            "needs.unmet_no_offer",
            "needs.unmet_no_answer",
            "needs.unmet_other",
        ]
    }

    fn measure(&self, c: &mut Conn<'_>, who: &Who, name: &str) -> Result<Option<Figure>, Error> {
        let Some(may) = May::<ReadGaps>::check(who) else { return Ok(None) };
        let reason = UNMET.iter().find(|(known, _)| *known == name).map(|(_, reason)| *reason);
        if name != MATCHED && reason.is_none() {
            return Ok(None);
        }
        let as_of = c.today();
        let counts = store::need::by_state(c, may.scope(), &season_of(as_of))?;
        let sum = |wanted: &dyn Fn(NeedState, Option<UnmetReason>) -> bool| -> i64 {
            counts.iter().filter(|(state, why, _)| wanted(*state, *why)).map(|(.., count)| count).sum()
        };
        let ended = sum(&|state, _| matches!(state, NeedState::Matched | NeedState::Unmet));
        let waiting =
            sum(&|state, _| !matches!(state, NeedState::Matched | NeedState::Unmet | NeedState::Withdrawn));
        let numerator = match reason {
            None => sum(&|state, _| state == NeedState::Matched),
            Some(wanted) => sum(&|state, why| {
                state == NeedState::Unmet && wanted.is_none_or(|wanted| why == Some(wanted))
            }),
        };
        let clock = Clock::SchoolYear;
        Ok(Some(Figure { numerator, denominator: ended, unknown: waiting, clock, as_of }))
    }
}

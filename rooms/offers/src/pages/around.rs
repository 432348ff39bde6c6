//! What offers show elsewhere: on the sheet of an operator, in the search box, on the home page, among the figures.

use crate::code::OfferState;
use crate::lists::{Asked, OfferFilter, OfferSort};
use crate::memory::{Memory, season_of};
use crate::pages::offers::{PATH, address};
use crate::permissions::{EditOffers, ReadOffers};
use crate::store;
use askama::Template;
use navette_belgium::text::name_key;
use navette_database::{Conn, Error, Uuid};
use navette_network::id::OperatorId;
use navette_web::sockets::{Clock, Figure, Finder, Hit, Measure, Panel, Sockets, Turn, Turns};
use navette_web::{May, Shell, Translations, Who};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/around.fr.ftl")),
    ("nl", include_str!("../../translations/around.nl.ftl")),
    ("en", include_str!("../../translations/around.en.ftl")),
];

/// Hangs what offers show elsewhere.
pub(super) fn hang(sockets: &mut Sockets, memory: &Memory) {
    sockets.panels.push(Box::new(OfOperator));
    sockets.finders.push(Box::new(Offers(memory.clone())));
    sockets.turns.push(Box::new(Waiting));
    sockets.measures.push(Box::new(Figures));
}

/// The offers of an operator, on its sheet.
struct OfOperator;

#[derive(Template)]
#[template(path = "around/operator.html")]
struct OperatorPanel<'a> {
    shell: &'a Shell,
    rows: Vec<(String, String, OfferState, String)>,
    operator: Uuid,
    edits: bool,
}

impl Panel for OfOperator {
    fn place(&self) -> &'static str {
        "network.operator"
    }

    fn render(
        &self,
        c: &mut Conn<'_>,
        who: &Who,
        shell: &Shell,
        subject: Uuid,
    ) -> Result<Option<String>, Error> {
        let Some(may) = May::<ReadOffers>::check(who) else { return Ok(None) };
        let offers = store::offer::of_operator(c, may.scope(), OperatorId(subject))?;
        let rows = offers
            .into_iter()
            .map(|offer| {
                let state = shell.tc("offers-state-", offer.state.code());
                (address(offer.id), offer.title, offer.state, state)
            })
            .collect();
        let panel =
            OperatorPanel { shell, rows, operator: subject, edits: may.also::<EditOffers>().is_some() };
        panel.render().map(Some).map_err(|error| Error::Other(error.to_string()))
    }
}

/// How many of those that fit best are looked at more closely.
pub(super) const LOOKED_AT: usize = 100;

/// How well a title fits what was typed: the exact name, its beginning, a word of it, or only something said inside.
pub(super) fn score(key: &str, typed: &str) -> i64 {
    match () {
        () if key == typed => 1_000,
        () if key.starts_with(typed) => 600,
        () if format!(" {key}").contains(&format!(" {typed}")) => 400,
        () => 100,
    }
}

/// Offers, by their words.
struct Offers(Memory);

impl Finder for Offers {
    fn find(
        &self,
        c: &mut Conn<'_>,
        who: &Who,
        shell: &Shell,
        words: &str,
        most: usize,
    ) -> Result<Vec<Hit>, Error> {
        let Some(may) = May::<ReadOffers>::check(who) else { return Ok(Vec::new()) };
        let filter = OfferFilter { text: words.to_owned(), ..OfferFilter::default() };
        let typed = name_key(words);
        let page =
            self.0.page_so_far(c, may.scope(), &Asked::first(&filter, OfferSort::Relevance, LOOKED_AT))?;
        if !page.said {
            return Ok(Vec::new());
        }
        let mut hits: Vec<Hit> = page
            .lines
            .iter()
            .map(|(line, _)| Hit {
                icon: "shuttle",
                kind: shell.t("offers-finder").to_owned(),
                title: line.offer.title.clone(),
                detail: line.offer.operator_name.clone(),
                href: address(line.offer.id),
                score: score(&line.offer.title_key, &typed),
            })
            .collect();
        hits.sort_by_key(|hit| -hit.score);
        hits.truncate(most);
        Ok(hits)
    }
}

/// Offers that wait for us.
struct Waiting;

impl Turns for Waiting {
    fn turns(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell) -> Result<Vec<Turn>, Error> {
        let Some(may) = May::<EditOffers>::check(who) else { return Ok(Vec::new()) };
        let by_state = store::offer::by_state(c, may.scope())?;
        let count =
            |state: OfferState| by_state.iter().find(|(one, _)| *one == state).map_or(0, |(_, count)| *count);
        let mut turns = Vec::new();
        for (state, key) in [
            (OfferState::Submitted, "offers-turn-submitted"),
            (OfferState::Checked, "offers-turn-checked"),
            (OfferState::ToConfirm, "offers-turn-to-confirm"),
        ] {
            let waiting = count(state);
            if waiting > 0 {
                turns.push(Turn {
                    icon: "shuttle",
                    text: shell.tn(key, &waiting),
                    detail: String::new(),
                    href: format!("{PATH}?state={state}"),
                    due: None,
                });
            }
        }
        Ok(turns)
    }
}

/// The named figures of offers.
struct Figures;

/// Offers known to stand in the present season, of those of which it is known whether they do.
const CONFIRMED: &str = "offers.confirmed";

impl Measure for Figures {
    fn names(&self) -> &'static [&'static str] {
        &[CONFIRMED]
    }

    fn measure(&self, c: &mut Conn<'_>, who: &Who, name: &str) -> Result<Option<Figure>, Error> {
        let Some(may) = May::<ReadOffers>::check(who).filter(|_| name == CONFIRMED) else { return Ok(None) };
        let as_of = c.today();
        let (stand, gone, unknown) = store::season::counts(c, may.scope(), &season_of(as_of))?;
        let figure =
            Figure { numerator: stand, denominator: stand + gone, unknown, clock: Clock::SchoolYear, as_of };
        Ok(Some(figure))
    }
}

//! "Does it still stand?", asked in bulk and answered by one click an offer.

use super::words;
use crate::actions::link::open_link;
use crate::actions::season::{Letter, Whom, answer_by_link, ask_season, is_among, tell_changes};
use crate::code::{LinkPurpose, OfferState, SeasonAnswer};
use crate::id::OfferId;
use crate::memory::season_of;
use crate::permissions::EditOffers;
use crate::store::{self, link::Link, season::ToAsk};
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::SignedDuration;
use navette_belgium::SchoolYear;
use navette_database::{BasinScope, Conn};
use navette_network::id::OperatorId;
use navette_web::{
    AppState, Choice, Failure, Fields, May, Onward, Question, Shell, Step, Submitted, Translations, Visit,
    html, rate,
};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/season.fr.ftl")),
    ("nl", include_str!("../../translations/season.nl.ftl")),
    ("en", include_str!("../../translations/season.en.ftl")),
];

/// Where the season is renewed.
const PATH: &str = "/offres/saison";

/// The addresses for us.
pub fn router() -> Router<AppState> {
    Router::new().route(PATH, get(waiting).post(ask))
}

/// The one address open to anyone who has the link.
pub fn public_router() -> Router<AppState> {
    Router::new().route("/saison/{token}", get(arrive).post(answer))
}

#[derive(Template)]
#[template(path = "season/ask.html")]
struct AskPage {
    shell: Shell,
    crumbs: Vec<Step>,
    season: String,
    seasons: Vec<Choice>,
    stand: i64,
    gone: i64,
    unknown: i64,
    operators: Vec<Asked>,
    without: usize,
    /// How many operators are written to for the first time, and how many once more.
    mails: usize,
    again: usize,
}

/// An operator with its offers that nobody said to stand.
struct Asked {
    href: String,
    name: String,
    offers: Vec<(String, String)>,
    email: String,
    asked: String,
}

/// The season an address speaks of: this one or the next.
fn season(fields: &Fields, shell: &Shell) -> String {
    let present = season_of(shell.today);
    let typed = fields.get("season").parse::<SchoolYear>().ok();
    let known = typed.map(|season| season.as_str().to_owned());
    known.filter(|season| seasons(&present).contains(season)).unwrap_or(present)
}

fn seasons(present: &str) -> Vec<String> {
    let next = present.parse::<SchoolYear>().ok().and_then(SchoolYear::next);
    std::iter::once(present.to_owned()).chain(next.map(|season| season.as_str().to_owned())).collect()
}

/// `GET /offres/saison`: what nobody said to stand, by operator.
async fn waiting(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<EditOffers>, shell| {
            let season = season(&fields, &shell);
            let waiting = store::season::to_ask(c, may.scope(), &season)?;
            let (stand, gone, unknown) = store::season::counts(c, may.scope(), &season)?;
            let now = c.now();
            let operators_among = |whom: Whom| {
                let offers = waiting.iter().filter(|one| is_among(whom, one.asked_at, now));
                let mut found: Vec<OperatorId> =
                    offers.filter(|one| one.email.is_some()).map(|one| one.operator_id).collect();
                found.dedup();
                found.len()
            };
            let (mails, again) = (operators_among(Whom::New), operators_among(Whom::Silent));
            let operators: Vec<Asked> = waiting
                .chunk_by(|a, b| a.operator_id == b.operator_id)
                .map(|offers| asked(&shell, offers))
                .collect();
            let present = season_of(shell.today);
            html(&AskPage {
                crumbs: vec![Step::new(super::offers::PATH, shell.t("offers-nav"))],
                seasons: seasons(&present)
                    .into_iter()
                    .map(|one| Choice::among(one.clone(), one, &season))
                    .collect(),
                without: operators.iter().filter(|one| one.email.is_empty()).count(),
                mails,
                again,
                season,
                stand,
                gone,
                unknown,
                operators,
                shell,
            })
        })
        .await
}

fn asked(shell: &Shell, offers: &[ToAsk]) -> Asked {
    Asked {
        href: format!("/reseau/operateurs/{}", offers[0].operator_id),
        name: offers[0].operator_name.clone(),
        offers: offers.iter().map(|one| (super::offers::address(one.offer_id), one.title.clone())).collect(),
        email: offers.iter().find_map(|one| one.email.clone()).unwrap_or_default(),
        asked: offers
            .iter()
            .filter_map(|one| one.asked_at)
            .max()
            .map(|at| shell.moment(&at))
            .unwrap_or_default(),
    }
}

/// `POST /offres/saison`: writes to every operator that has an address.
async fn ask(visit: Visit, Submitted(fields): Submitted) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            let season = season(&fields, &shell);
            let whom = if fields.get("whom") == "silent" { Whom::Silent } else { Whom::New };
            let letter = Letter { texts: &texts, language: "fr", public_url: &url };
            let asked =
                ask_season(tx, may, &season, whom, letter).map_err(|error| words::failure(&shell, error))?;
            let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            let mut said = shell.tn("offers-season-done-mails", &number(asked.mails));
            if asked.without_address > 0 {
                said.push(' ');
                said.push_str(&shell.tn("offers-season-done-without", &number(asked.without_address)));
            }
            Ok(Onward::to(format!("{PATH}?season={season}")).done(said).into_response())
        })
        .await
}

#[derive(Template)]
#[template(path = "season/answer.html")]
struct AnswerPage {
    shell: Shell,
    token: String,
    operator: String,
    season: String,
    offers: Vec<ToAnswer>,
    left: i64,
}

/// An offer with what was answered.
struct ToAnswer {
    id: OfferId,
    title: String,
    answer: String,
    said: String,
    href: String,
    note: String,
}

/// The offers a link asks about: those shown, and those that were said to be no more this season.
fn offers(c: &mut Conn<'_>, shell: &Shell, link: &Link) -> Result<Vec<ToAnswer>, Failure> {
    let basin = BasinScope::granted(link.basin_id);
    let season = link.season.as_deref().unwrap_or_default();
    let mut asked = Vec::new();
    for offer in store::offer::of_operator(c, basin, OperatorId(link.subject_id))? {
        let known = store::season::of_offer(c, basin, offer.id)?;
        let known = known.into_iter().find(|one| one.season == season);
        let note = known.as_ref().and_then(|one| one.note.clone()).unwrap_or_default();
        let answer = known.and_then(|one| one.answer);
        let said_no = offer.state == OfferState::Retired && answer == Some(SeasonAnswer::No);
        if !offer.is_shown() && !said_no {
            continue;
        }
        asked.push(ToAnswer {
            id: offer.id,
            note,
            said: answer.map(|one| shell.tc("offers-answer-", one.code())).unwrap_or_default(),
            answer: answer.map(|one| one.code().to_owned()).unwrap_or_default(),
            href: if offer.visibility == crate::code::Visibility::Public && offer.is_shown() {
                format!("/catalogue/{}", offer.id)
            } else {
                String::new()
            },
            title: offer.title,
        });
    }
    Ok(asked)
}

/// The token at the end of the address.
fn token(path: &str) -> String {
    path.split('?').next().and_then(|path| path.rsplit('/').next()).unwrap_or_default().to_owned()
}

/// `GET /saison/{token}`
async fn arrive(visit: Visit) -> Response {
    let token = token(&visit.path);
    visit
        .read_public(move |c, _, shell| {
            let link =
                open_link(c, &token, LinkPurpose::Season).map_err(|error| words::failure(&shell, error))?;
            let offers = offers(c, &shell, &link)?;
            let operator = navette_network::store::operator::find(
                c,
                BasinScope::granted(link.basin_id),
                OperatorId(link.subject_id),
            )?;
            let left = offers.iter().filter(|one| one.answer.is_empty()).count();
            html(&AnswerPage {
                operator: operator.map(|one| one.name).unwrap_or_default(),
                season: link.season.unwrap_or_default(),
                left: i64::try_from(left).unwrap_or(i64::MAX),
                token,
                offers,
                shell,
            })
        })
        .await
}

/// `POST /saison/{token}`: one offer, or all that have no answer yet.
async fn answer(visit: Visit, Submitted(fields): Submitted) -> Response {
    let (token, ip) = (token(&visit.path), visit.ip);
    visit
        .write_public(move |tx, _, shell| {
            rate::limit(tx, &format!("season {ip}"), 120, SignedDuration::from_mins(15))?;
            let link =
                open_link(tx, &token, LinkPurpose::Season).map_err(|error| words::failure(&shell, error))?;
            if let (Some(id), true) = (fields.read::<OfferId>("offer"), fields.has("note")) {
                tell_changes(tx, &link, id, fields.get("note"))
                    .map_err(|error| words::failure(&shell, error))?;
                let done = shell.t("offers-season-told");
                return Ok(Onward::to(format!("/saison/{token}")).done(done).into_response());
            }
            let answer = SeasonAnswer::from_code(fields.get("answer")).ok_or(Failure::NotFound)?;
            let chosen: Vec<OfferId> = match fields.read::<OfferId>("offer") {
                Some(id) => vec![id],
                None => offers(tx, &shell, &link)?
                    .into_iter()
                    .filter(|one| one.answer.is_empty())
                    .map(|one| one.id)
                    .collect(),
            };
            for id in chosen {
                answer_by_link(tx, &link, id, answer).map_err(|error| words::failure(&shell, error))?;
            }
            let done = shell.t("offers-season-thanks");
            Ok(Onward::to(format!("/saison/{token}")).done(done).into_response())
        })
        .await
}

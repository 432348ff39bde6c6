//! The page behind the link of a mail: a school says yes or no to a proposal, without an account.
//!
//! Looking at it changes nothing: programs that read mail open links before people do.

use super::fits;
use crate::actions::ActionError;
use crate::actions::claim::Letter;
use crate::actions::link::open_link;
use crate::actions::need::By;
use crate::actions::proposal::Answer;
use crate::actions::tell::answer_and_tell;
use crate::code::{LinkPurpose, NeedState, OfferKind, Refusal};
use crate::id::{ProposalId, SessionId};
use crate::need::state::Side;
use crate::pages::words;
use crate::store;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use navette_database::{BasinScope, Conn};
use navette_network::pages::choices;
use navette_web::rate::limit;
use navette_web::{Choice, Failure, Fields, Onward, Shell, Submitted, Visit, html};

/// Answers from one address in a quarter of an hour: a school gives a few, a program tries many.
const MOST_TRIES: i64 = 30;

#[derive(Template)]
#[template(path = "needs/answer.html")]
struct AnswerPage {
    shell: Shell,
    fields: Fields,
    token: String,
    school: String,
    words: String,
    title: String,
    operator: String,
    summary: String,
    price: String,
    reasons: Vec<String>,
    against: Vec<String>,
    sessions: Vec<Choice>,
    refusals: Vec<Choice>,
    /// What was answered already, in words; empty while it waits.
    over: String,
    /// Where the catalogue shows it.
    more: String,
}

fn page(c: &mut Conn<'_>, shell: Shell, token: &str, fields: Fields) -> Result<AnswerPage, Failure> {
    let link = open_link(c, token, LinkPurpose::Proposal).map_err(|error| words::failure(&shell, error))?;
    let basin = BasinScope::granted(link.basin_id);
    let proposal = store::proposal::find(c, basin, ProposalId(link.subject_id))?.ok_or(Failure::NotFound)?;
    let need = store::need::find(c, basin, proposal.need_id)?.ok_or(Failure::NotFound)?;
    let offer = store::offer::find(c, basin, proposal.offer_id)?.ok_or(Failure::NotFound)?;
    let site = match need.site_id {
        Some(site) => navette_network::store::site::find(c, basin, site)?,
        None => None,
    };
    let today = c.today();
    let open = if offer.kind == OfferKind::Dated {
        store::proposal::open_sessions(c, basin, today)?.remove(&offer.id).unwrap_or_default()
    } else {
        Vec::new()
    };
    let over = match (proposal.answer, need.state) {
        (Some(given), _) => shell.tc("needs-link-answered-", given.code()),
        (None, NeedState::Proposed) => String::new(),
        (None, _) => shell.t("needs-link-elsewhere").to_owned(),
    };
    let codes = Refusal::ALL.iter().map(|one| one.code());
    Ok(AnswerPage {
        token: token.to_owned(),
        school: site.map(|site| site.name).or_else(|| need.site_words.clone()).unwrap_or_default(),
        words: need.words,
        title: proposal.offer_title,
        operator: proposal.operator_name,
        summary: offer.summary.clone().or_else(|| offer.description.clone()).unwrap_or_default(),
        price: words::price(&shell, &offer),
        reasons: fits::told(&shell, &proposal.reasons),
        against: fits::against(&shell, &proposal.reasons),
        sessions: open
            .into_iter()
            .map(|(id, day)| Choice::among(id.to_string(), shell.day(&day), fields.get("session")))
            .collect(),
        refusals: choices::choices(&shell, "needs-refusal-", codes, fields.get("refusal")),
        over,
        more: format!("/catalogue/{}", offer.id),
        fields,
        shell,
    })
}

/// `GET /reponse/{token}`
pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Response {
    visit.read_public(move |c, _, shell| html(&page(c, shell, &token, Fields::default())?)).await
}

/// `POST /reponse/{token}`
pub(super) async fn save(
    visit: Visit,
    Path(token): Path<String>,
    Submitted(mut fields): Submitted,
) -> Response {
    let ip = visit.ip;
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write_public(move |tx, _, shell| {
            limit(tx, &format!("answer {ip}"), MOST_TRIES, SignedDuration::from_mins(15))?;
            let link = open_link(tx, &token, LinkPurpose::Proposal)
                .map_err(|error| words::failure(&shell, error))?;
            let by = By::linked(BasinScope::granted(link.basin_id), Side::School);
            let said = match fields.get("answer") {
                "yes" => Some(Answer::Yes(fields.read::<SessionId>("session"))),
                _ => Refusal::from_code(fields.get("refusal"))
                    .map(|refusal| Answer::No(refusal, fields.some("note").map(str::to_owned))),
            };
            let Some(said) = said else {
                fields.refuse("refusal", shell.t("needs-refused-why"));
                return Err(Failure::again(html(&page(tx, shell, &token, fields)?)?));
            };
            let letter = Letter { texts: &texts, public_url: &url };
            match answer_and_tell(tx, &by, ProposalId(link.subject_id), &said, letter) {
                Ok(_) => {
                    store::link::used(tx, link.id)?;
                    Ok(Onward::to(format!("/reponse/{token}"))
                        .done(shell.t("needs-link-thanks"))
                        .into_response())
                }
                Err(ActionError::Field { field, why }) => {
                    fields.refuse(field, words::refusal(&shell, &why));
                    Err(Failure::again(html(&page(tx, shell, &token, fields)?)?))
                }
                Err(error) => Err(words::failure(&shell, error)),
            }
        })
        .await
}

//! Proposing offers for a need by mail, and writing down what the school answered by telephone.

use super::{address, fits, sheet};
use crate::actions::ActionError;
use crate::actions::need::By;
use crate::actions::proposal::{Answer, Chosen, Letter, propose as write_proposal};
use crate::actions::{claim, tell::answer_and_tell};
use crate::code::Refusal;
use crate::id::{NeedId, OfferId, ProposalId};
use crate::lists::OfferLine;
use crate::memory::Memory;
use crate::need::NeedChoices;
use crate::need::fit::{Asked, Place};
use crate::pages::{offers, words};
use crate::permissions::EditNeeds;
use crate::store;
use crate::store::proposal::Proposal;
use axum::Extension;
use axum::response::{IntoResponse, Response};
use navette_database::Tx;
use navette_web::{Failure, Key, May, Onward, Shell, Submitted, Visit};
use std::sync::Arc;

/// The mail that proposes offers, in the language of whoever writes it.
fn letter(
    shell: &Shell,
    public_url: &str,
    (to, name): (&str, &str),
    need: &crate::need::Need,
    proposed: &[(Proposal, String)],
    lines: &[Arc<OfferLine>],
) -> Letter {
    let mut body = match name {
        "" => shell.t("needs-mail-hello-nobody").to_owned(),
        name => shell.tx("needs-mail-hello", name),
    };
    body.push_str("\n\n");
    body.push_str(&shell.tx("needs-mail-asked", &need.words));
    body.push_str("\n\n");
    body.push_str(shell.t("needs-mail-here"));
    for (one, token) in proposed {
        body.push_str("\n\n— ");
        body.push_str(&one.offer_title);
        body.push_str(" (");
        body.push_str(&one.operator_name);
        body.push(')');
        let mut tell = |text: String| {
            if !text.is_empty() {
                body.push_str("\n  ");
                body.push_str(&text);
            }
        };
        if let Some(line) = lines.iter().find(|line| line.offer.id == one.offer_id) {
            let story = line.offer.summary.as_deref().or(line.offer.description.as_deref());
            tell(story.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "));
            tell(fits::facts(shell, line));
            tell(offers::when(shell, line));
        }
        let (reasons, against) = (fits::told(shell, &one.reasons), fits::against(shell, &one.reasons));
        if !reasons.is_empty() {
            tell(shell.tx("needs-mail-why", reasons.into_iter().take(6).collect::<Vec<_>>().join(", ")));
        }
        if !against.is_empty() {
            tell(shell.tx("needs-mail-against", against.join(", ")));
        }
        tell(shell.tx("needs-mail-answer", format!("{public_url}/reponse/{token}")));
    }
    body.push_str("\n\n");
    body.push_str(shell.t("needs-mail-bye"));
    body.push('\n');
    let n = i64::try_from(proposed.len()).unwrap_or(1);
    Letter { to: to.to_owned(), subject: shell.tn("needs-mail-subject", &n), body }
}

/// The offers that were picked, with how well they fit; whatever speaks against them, the person decides.
fn chosen(
    tx: &mut Tx<'_>,
    may: &May<EditNeeds>,
    memory: &Memory,
    need: &crate::need::Need,
    choices: &NeedChoices,
    picked: &[OfferId],
) -> Result<Vec<Chosen>, ActionError> {
    // Asked before anything is written: what is remembered is what was.
    let market = memory.market(tx, may.scope())?;
    let needs = memory.needs(tx, may.scope())?;
    let place = need.site_id.and_then(|site| needs.place(site)).cloned().unwrap_or_else(Place::default);
    let asked = match needs.line(need.id) {
        Some(line) => needs.asked(line),
        None => Asked::new(need, choices, place, Vec::new()),
    };
    Ok(picked
        .iter()
        .map(|offer| match market.told(&asked, *offer) {
            Some(fit) => Chosen { offer: *offer, score: fit.score, reasons: fits::kept(&fit) },
            None => Chosen { offer: *offer, score: 0, reasons: serde_json::json!({}) },
        })
        .collect())
}

/// What was proposed.
pub(crate) struct Proposed {
    /// How many offers.
    pub offers: i64,
    /// Whether the school gets a mail: it was wanted, and an address is known.
    pub mailed: bool,
}

/// Proposes the offers that were picked for a need, by mail when that is wanted and there is an address.
///
/// # Errors
/// As [`write_proposal`].
pub(crate) fn propose_picked(
    tx: &mut Tx<'_>,
    may: &May<EditNeeds>,
    memory: &Memory,
    (shell, public_url): (&Shell, &str),
    id: NeedId,
    picked: &[OfferId],
    mail: bool,
) -> Result<Proposed, ActionError> {
    let need = store::need::find(tx, may.scope(), id)?.ok_or(ActionError::NotFound)?;
    let lists = store::need::choices(tx, may.scope(), id)?;
    let asker = match need.asker_id {
        Some(person) => store::asker::find(tx, may.scope(), person)?,
        None => None,
    };
    let name = asker.as_ref().map(store::asker::Asker::full_name).or_else(|| need.asker_name.clone());
    let name = name.unwrap_or_default();
    let email = asker.and_then(|one| one.email).or_else(|| need.asker_email.clone());
    let to = email.filter(|_| mail);
    let chosen = chosen(tx, may, memory, &need, &lists, picked)?;
    let lines = memory.some(tx, may.scope(), picked)?;
    let mailed = to.is_some();
    write_proposal(tx, &By::from(may), id, &chosen, |proposed| {
        to.map(|to| letter(shell, public_url, (&to, &name), &need, proposed, &lines))
    })?;
    Ok(Proposed { offers: i64::try_from(chosen.len()).unwrap_or(1), mailed })
}

/// `POST /demandes/{id}/propositions`: `offer` for each one picked, `mail` when the school gets a mail.
pub(super) async fn propose(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<NeedId>,
    Submitted(mut fields): Submitted,
) -> Response {
    let public_url = visit.state.settings.public_url.clone();
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            store::need::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
            let picked: Vec<OfferId> = fields.all("offer").filter_map(|key| key.parse().ok()).collect();
            if picked.is_empty() {
                fields.refuse("offer", shell.t("needs-refused-no-offer"));
                return Err(sheet::again(tx, may, &memory, shell, id, fields)?);
            }
            let mail = fields.has("mail");
            let done = propose_picked(tx, may, &memory, (&shell, &public_url), id, &picked, mail)
                .map_err(|error| words::back(&shell, address(id), error))?;
            let said = if done.mailed { "needs-done-proposed-mail" } else { "needs-done-proposed" };
            Ok(Onward::to(address(id)).done(shell.tn(said, &done.offers)).into_response())
        })
        .await
}

/// `POST /demandes/{id}/reponse`: the answer that the school gave us.
pub(super) async fn answer(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<NeedId>,
    Submitted(mut fields): Submitted,
) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let proposal = fields.read::<ProposalId>("proposal").ok_or(Failure::NotFound)?;
            let known = store::proposal::find(tx, may.scope(), proposal)?.filter(|one| one.need_id == id);
            known.ok_or(Failure::NotFound)?;
            let said = match fields.get("answer") {
                "yes" => Answer::Yes(fields.read("session")),
                _ => {
                    let Some(refusal) = Refusal::from_code(fields.get("refusal")) else {
                        fields.refuse(&sheet::refusal_field(proposal), shell.t("needs-refused-why"));
                        return Err(sheet::again(tx, may, &memory, shell, id, fields)?);
                    };
                    Answer::No(refusal, fields.some("note").map(str::to_owned))
                }
            };
            let letter = claim::Letter { texts: &texts, public_url: &url };
            let to = answer_and_tell(tx, &By::from(may), proposal, &said, letter)
                .map_err(|error| words::back(&shell, address(id), error))?;
            Ok(Onward::to(address(id)).done(shell.tc("needs-now-", to.code())).into_response())
        })
        .await
}

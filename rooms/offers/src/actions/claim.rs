//! Claiming a sheet, and what we answer.

use super::ActionError;
use crate::claim::{ClaimKind, ClaimRefusal, ClaimState, ClaimStep, next};
use crate::id::ClaimId;
use crate::permissions::LeadOffers;
use crate::store::claim::{self, Asked, Claim, Claimable};
use crate::version::changed;
use jiff::SignedDuration;
use navette_accounts::{Invitation, add_role};
use navette_database::{Actor, BasinId, BasinScope, Error, Subject, Tx};
use navette_jobs::mail;
use navette_network::actions::operator::{NewOperator, create_operator};
use navette_network::code::OperatorKind;
use navette_network::field::{FieldError, FieldKind, Parsed, parse};
use navette_network::permissions::EditNetwork;
use navette_web::{May, Role, Texts};
use serde_json::json;

/// How many claims may wait in a basin: strangers do not fill the base.
pub const MOST_OPEN: i64 = 300;
/// How many of one address may wait.
pub const MOST_OF_ONE: i64 = 5;
/// How long a decided claim is kept, with the address it holds.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 180);

/// How long one waits that nobody decides, with the address it holds.
const WAITING: SignedDuration = SignedDuration::from_hours(24 * 365);

/// What a stranger typed.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'a> {
    /// Their name.
    pub name: &'a str,
    /// Their address.
    pub email: &'a str,
    /// What they are there.
    pub function: &'a str,
    /// What they say.
    pub words: &'a str,
    /// Their language.
    pub language: &'a str,
}

/// How the house answers: its sentences and its address.
#[derive(Clone, Copy)]
pub struct Letter<'a> {
    /// The sentences.
    pub texts: &'a Texts,
    /// The address people type.
    pub public_url: &'a str,
}

const fn subject(id: ClaimId) -> Subject<'static> {
    Subject { kind: "claim", id: id.0 }
}

/// Writes down that someone claims a sheet. Who asks twice is written down once; beyond what we can look at, nothing is.
///
/// # Errors
/// With the field that is not good.
pub fn ask(tx: &mut Tx<'_>, sheet: &Claimable, typed: Typed<'_>) -> Result<(), ActionError> {
    write_down(tx, sheet, false, typed)
}

/// Writes down that someone asks to come in for an operator that has no sheet here yet.
///
/// # Errors
/// With the field that is not good.
pub fn ask_new(
    tx: &mut Tx<'_>,
    basin: BasinId,
    organisation: &str,
    typed: Typed<'_>,
) -> Result<(), ActionError> {
    let name = read("organisation", FieldKind::Text(200), organisation)?
        .filter(|name| name.chars().count() > 1)
        .ok_or(ActionError::field("organisation", FieldError::Empty))?;
    let id = tx.new_id();
    let sheet = Claimable { kind: ClaimKind::Operator, id, basin_id: basin, name, commune: None };
    write_down(tx, &sheet, true, typed)
}

fn write_down(tx: &mut Tx<'_>, sheet: &Claimable, is_new: bool, typed: Typed<'_>) -> Result<(), ActionError> {
    let name = read("name", FieldKind::Text(200), typed.name)?
        .ok_or(ActionError::field("name", FieldError::Empty))?;
    let email = read("email", FieldKind::Email, typed.email)?
        .ok_or(ActionError::field("email", FieldError::Empty))?;
    let function = read("function", FieldKind::Text(100), typed.function)?;
    let words = read("words", FieldKind::Text(1_000), typed.words)?;
    let basin = BasinScope::granted(sheet.basin_id);
    changed(tx, basin)?;
    if claim::open_of(tx, basin, &email, sheet.id)?.is_some()
        || (is_new && claim::open_new(tx, basin, &email, &sheet.name)?.is_some())
        || claim::count_of(tx, basin, &email)? >= MOST_OF_ONE
        || claim::count_open(tx, basin)? >= MOST_OPEN
    {
        return Ok(());
    }
    let asked = Asked {
        sheet,
        is_new,
        name: &name,
        email: &email,
        function: function.as_deref(),
        words: words.as_deref(),
        language: typed.language,
    };
    let id = claim::add(tx, &asked)?;
    let data = json!({ "kind": sheet.kind.code(), "sheet": sheet.name });
    tx.journal(Some(sheet.basin_id), Actor::System, "claim.asked", subject(id), &data)?;
    Ok(())
}

/// What was typed as it is kept; none when nothing was.
fn read(field: &'static str, kind: FieldKind, typed: &str) -> Result<Option<String>, ActionError> {
    match parse(kind, typed) {
        Ok(Parsed::Text(text)) => Ok(Some(text)),
        Ok(_) => Ok(None),
        Err(why) => Err(ActionError::field(field, why)),
    }
}

/// The claim, when the step may be taken from where it stands.
fn at(tx: &mut Tx<'_>, basin: BasinScope, id: ClaimId, step: ClaimStep) -> Result<Claim, ActionError> {
    changed(tx, basin)?;
    let claim = claim::find(tx, basin, id)?.ok_or(ActionError::NotFound)?;
    next(claim.state, step).ok_or(ActionError::NotFromHere)?;
    Ok(claim)
}

/// Notes that someone there was asked.
///
/// # Errors
/// When it does not wait for that.
pub fn check(tx: &mut Tx<'_>, may: &May<LeadOffers>, id: ClaimId) -> Result<(), ActionError> {
    let basin = may.scope();
    at(tx, basin, id, ClaimStep::Check)?;
    claim::check(tx, basin, id)?;
    tx.journal(Some(basin.id()), may.actor(), "claim.checked", subject(id), &json!({}))?;
    Ok(())
}

/// Lets whoever claimed the sheet in, and writes to them how.
///
/// # Errors
/// When it was decided already, or the sheet is no more.
pub fn grant(
    tx: &mut Tx<'_>,
    may: &May<LeadOffers>,
    id: ClaimId,
    letter: Letter<'_>,
) -> Result<(), ActionError> {
    let basin = may.scope();
    let mut claim = at(tx, basin, id, ClaimStep::Grant)?;
    if let Some(name) = &claim.new_name {
        let may = may.also::<EditNetwork>().ok_or(ActionError::NotFound)?;
        let new = NewOperator { kind: OperatorKind::Legal, name, category: "other", enterprise_number: "" };
        let made = create_operator(tx, &may, &new).map_err(|_| ActionError::NotFound)?;
        claim::sheet_made(tx, basin, id, made.0)?;
        claim.subject_id = made.0;
    }
    claim::sheet(tx, claim.kind, claim.subject_id)?.ok_or(ActionError::NotFound)?;
    claim::decide(tx, basin, id, ClaimState::Granted, None, may.who().account)?;
    let role = match claim.kind {
        ClaimKind::Operator => Role::Operator,
        ClaimKind::Site => Role::School,
    };
    let invitation = Invitation {
        name: claim.name.clone(),
        email: claim.email.clone(),
        language: claim.language.clone(),
        role,
        basin: Some(basin.id()),
        subject: Some(claim.subject_id),
    };
    add_role(tx, may.actor(), &invitation)?;
    tell(tx, basin, &claim, letter, "granted", "/entrer", "")?;
    let data = json!({ "role": role.code() });
    tx.journal(Some(basin.id()), may.actor(), "claim.granted", subject(id), &data)?;
    Ok(())
}

/// Does not let them in, and writes to them why.
///
/// # Errors
/// When it was decided already.
pub fn refuse(
    tx: &mut Tx<'_>,
    may: &May<LeadOffers>,
    id: ClaimId,
    reason: ClaimRefusal,
    letter: Letter<'_>,
) -> Result<(), ActionError> {
    let basin = may.scope();
    let claim = at(tx, basin, id, ClaimStep::Refuse)?;
    claim::decide(tx, basin, id, ClaimState::Refused, Some(reason), may.who().account)?;
    let why = [WHY, reason.code()].concat();
    let why = letter.texts.plain(&claim.language, &why).to_owned();
    tell(tx, basin, &claim, letter, "refused", "/acces", &why)?;
    let data = json!({ "reason": reason.code() });
    tx.journal(Some(basin.id()), may.actor(), "claim.refused", subject(id), &data)?;
    Ok(())
}

/// Where the sentences of refusals begin.
const WHY: &str = "offers-doors-why-";

fn tell(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    claim: &Claim,
    letter: Letter<'_>,
    answer: &str,
    path: &str,
    why: &str,
) -> Result<(), Error> {
    let language = claim.language.as_str();
    let title = letter.texts.plain(language, &format!("offers-doors-mail-{answer}-subject")).to_owned();
    let body = letter.texts.with(
        language,
        &format!("offers-doors-mail-{answer}-body"),
        &[
            ("name", claim.name.as_str().into()),
            ("sheet", claim.subject_name.as_deref().unwrap_or_default().into()),
            ("why", why.into()),
            ("address", format!("{}{path}", letter.public_url).into()),
        ],
    );
    mail::write(tx, Some(basin.id()), &claim.email, &title, &body)?;
    Ok(())
}

/// Forgets the claims that were decided long ago, or that nobody decided in a year; tells how many.
///
/// # Errors
/// When the base refuses.
pub fn forget_old(tx: &mut Tx<'_>) -> Result<u64, Error> {
    let now = tx.now();
    claim::forget(tx, now - KEPT, now - WAITING)
}

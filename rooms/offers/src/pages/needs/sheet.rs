//! The sheet of a need: the words of the school, where it stands, what fits, what was proposed, what passed.

use super::fits::{AsideView, FitView};
use super::list::{Row, row};
use super::{PATH, address, fits, icon, words};
use crate::code::{Agreement, NeedList, NeedState, Refusal, UnmetReason, WordKind, WordSide};
use crate::id::{NeedId, ProposalId};
use crate::memory::Memory;
use crate::need::list::{NeedLine, shortened};
use crate::need::state::{NeedStep, Side, is_open, next, steps};
use crate::pages::offers;
use crate::permissions::{EditNeeds, ReadNeeds};
use crate::store;
use crate::store::agreement::Head;
use crate::store::proposal::Proposal;
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_database::{Conn, Error, journal};
use navette_network::pages::{choices, words as shared};
use navette_web::{Choice, Entry, Failure, Fields, Key, May, Shell, Step, Visit, html};

/// Who asked, as they are read.
pub(super) struct Who {
    pub name: String,
    pub href: String,
    pub email: String,
    pub phone: String,
    pub dial: String,
    /// Until when this is kept, when it is not of the register.
    pub until: String,
}

/// A proposal as it is read.
struct Proposed {
    id: String,
    href: String,
    title: String,
    operator: String,
    when: String,
    answer: Option<Agreement>,
    answer_word: String,
    note: String,
    /// The name of the field that says why not.
    refusal_name: String,
}

#[derive(Template)]
#[template(path = "needs/sheet.html")]
struct SheetPage {
    shell: Shell,
    crumbs: Vec<Step>,
    id: String,
    address: String,
    title: String,
    school: String,
    school_href: String,
    commune: String,
    words: String,
    state: NeedState,
    state_word: String,
    icon: &'static str,
    reason: String,
    note: String,
    turn: String,
    silence: String,
    late: bool,
    source: String,
    received: String,
    facts: Vec<(String, String)>,
    who: Option<Who>,
    wished: Option<(String, String)>,
    steps: Vec<NeedStep>,
    reasons: Vec<Choice>,
    refusals: Vec<Choice>,
    fits: Vec<FitView>,
    aside: AsideView,
    proposes: bool,
    mail_to: String,
    proposed: Vec<Proposed>,
    waiting: bool,
    sides: Vec<Choice>,
    kinds: Vec<Choice>,
    passed: Vec<Entry>,
    past: Vec<Entry>,
    alike: Vec<Row>,
    group: Option<(String, String, usize)>,
    /// Whom the head's agreement may be asked of by a link, and when it was last asked.
    head: Option<(String, String)>,
    /// What was refused, with what was typed.
    fields: Fields,
    edits: bool,
}

/// Who asked: someone of the register, or the name and address that were left.
pub(super) fn who(
    c: &mut Conn<'_>,
    may: &May<ReadNeeds>,
    shell: &Shell,
    need: &crate::need::Need,
) -> Result<Option<Who>, Error> {
    let dial = |phone: &str| phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    if let Some(person) = need.asker_id
        && let Some(known) = store::asker::find(c, may.scope(), person)?
    {
        let phone = known.phone.clone().unwrap_or_default();
        return Ok(Some(Who {
            name: known.full_name(),
            href: format!("/reseau/personnes/{person}"),
            email: known.email.clone().unwrap_or_default(),
            dial: dial(&phone),
            phone,
            until: String::new(),
        }));
    }
    if need.asker_name.is_none() && need.asker_email.is_none() && need.asker_phone.is_none() {
        return Ok(None);
    }
    let phone = need.asker_phone.clone().unwrap_or_default();
    Ok(Some(Who {
        name: need.asker_name.clone().unwrap_or_default(),
        href: String::new(),
        email: need.asker_email.clone().unwrap_or_default(),
        dial: dial(&phone),
        phone,
        until: need.asker_until.map(|day| shell.day(&day)).unwrap_or_default(),
    }))
}

/// What is known of a need, as label and value; an empty value is not known.
fn facts(shell: &Shell, line: &NeedLine) -> Vec<(String, String)> {
    let need = &line.need;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = |value: Option<i64>| value.map(|number| shell.count(&number)).unwrap_or_default();
    let list = |list| words::said(shell, list, &line.choices);
    let day = |day: Option<jiff::civil::Date>| day.map(|day| shell.day(&day));
    let period: Vec<String> = [day(need.period_from), day(need.period_until)].into_iter().flatten().collect();
    let period: Vec<String> =
        [period.join(" – "), text(&need.period_words)].into_iter().filter(|part| !part.is_empty()).collect();
    let money = match (need.free_only, need.budget_cents) {
        (true, _) => shell.t("needs-free-only").to_owned(),
        (false, Some(cents)) => shell.euros(&cents),
        (false, None) => String::new(),
    };
    let travel = need.can_travel.map(|can| if can { "needs-travel-yes" } else { "needs-travel-no" });
    let group: Vec<String> = [number(need.classes), number(need.pupils)]
        .into_iter()
        .zip(["needs-facts-classes", "needs-facts-pupils"])
        .filter(|(value, _)| !value.is_empty())
        .map(|(value, key)| shell.tx(key, value))
        .collect();
    let rows = [
        ("domain", list(NeedList::Domain)),
        ("level", list(NeedList::Level)),
        ("class_words", text(&need.class_words)),
        ("group", group.join(", ")),
        ("type", list(NeedList::Type)),
        ("setting", list(NeedList::Setting)),
        ("period", period.join(" · ")),
        ("money", money),
        ("travel", travel.map(|key| shell.t(key).to_owned()).unwrap_or_default()),
        ("constraints", text(&need.constraints)),
        ("access", list(NeedList::Access)),
        ("language", list(NeedList::Language)),
        ("component", list(NeedList::Component)),
    ];
    // What is seldom told is only shown when it was.
    let seldom = ["class_words", "type", "access", "language", "component", "constraints"];
    rows.into_iter()
        .filter(|(key, value)| !value.is_empty() || !seldom.contains(key))
        .map(|(key, value)| (shell.tc("needs-fact-", key), value))
        .collect()
}

/// The name of the field that says why a proposal does not suit: there is one for each.
pub(super) fn refusal_field(id: ProposalId) -> String {
    format!("refusal-{id}")
}

fn proposed(shell: &Shell, waiting: bool, one: Proposal) -> Proposed {
    let answer_word = match (one.answer, one.refusal) {
        (None, _) if !waiting => shell.t("needs-answer-over").to_owned(),
        (None, _) => shell.t("needs-answer-waiting").to_owned(),
        (Some(Agreement::Yes), _) => shell.t("needs-answer-yes").to_owned(),
        (Some(Agreement::No), Some(refusal)) => {
            shell.tx("needs-answer-no", shell.tc("needs-refusal-", refusal.code()))
        }
        (Some(Agreement::No), None) => shell.t("needs-answer-no-bare").to_owned(),
    };
    Proposed {
        refusal_name: refusal_field(one.id),
        id: one.id.to_string(),
        href: offers::address(one.offer_id),
        title: one.offer_title,
        operator: one.operator_name,
        when: shell.moment(&one.proposed_at),
        answer: one.answer,
        answer_word,
        note: one.answer_note.unwrap_or_default(),
    }
}

/// A word that passed, as it is read. An answer begins with the title of its offer; whoever was asked to agree is named.
fn passed(shell: &Shell, word: &store::need::NeedWord, proposals: &[Proposal], heads: &[Head]) -> Entry {
    let kind = shell.tc("needs-word-", word.kind.code());
    let side = shell.tc("needs-side-", word.side.code());
    let text = match NeedStep::from_code(&word.text) {
        // A step that was taken without a word says itself.
        Some(step) => shell.tc("needs-step-done-", step.code()),
        None if word.kind == WordKind::Answer => answer_said(shell, &word.text, proposals),
        None if word.kind == WordKind::Agreement
            && (word.side == WordSide::School || heads.iter().any(|head| head.name == word.text)) =>
        {
            shell.tx("needs-word-asked-of", &word.text)
        }
        None => word.text.clone(),
    };
    let by = word.account_name.clone().map(|name| format!(" · {name}")).unwrap_or_default();
    Entry::new(word.at.to_string(), shell.moment(&word.at), format!("{kind}, {side}{by}"), text)
}

/// An answer as it is read: yes or no to which offer, why, and what was said beside it.
pub(crate) fn answer_said(shell: &Shell, text: &str, proposals: &[Proposal]) -> String {
    let (title, note) = text.split_once('\n').unwrap_or((text, ""));
    let known = proposals.iter().find(|one| one.offer_title == title);
    let mut said = match known.and_then(|one| Some((one.answer?, one.refusal))) {
        None => return text.to_owned(),
        Some((Agreement::Yes, _)) => shell.tx("needs-word-yes-to", title),
        Some((Agreement::No, refusal)) => {
            let said = shell.tx("needs-word-no-to", title);
            match refusal {
                Some(refusal) => format!("{said} ({})", shell.tc("needs-refusal-", refusal.code())),
                None => said,
            }
        }
    };
    if !note.is_empty() {
        said.push('\n');
        said.push_str(note);
    }
    said
}

/// A line of the journal as a sentence.
fn past(shell: &Shell, line: &journal::Line) -> Entry {
    let verb = line.verb.split_once('.').map_or("", |(_, verb)| verb);
    let text = |name: &str| line.data.get(name).and_then(|value| value.as_str()).unwrap_or_default();
    let sentence = match verb {
        "stepped" => {
            let to = shell.tc("needs-state-", text("to"));
            match text("reason") {
                "" => shell.tx("needs-past-stepped", to),
                reason => shell.ta(
                    "needs-past-stepped-why",
                    &[("name", to.into()), ("reason", shell.tc("needs-reason-", reason).into())],
                ),
            }
        }
        "received" => shell.tx("needs-past-received", shell.tc("needs-source-", text("source"))),
        "placed" => shell.tx("needs-past-placed", text("site")),
        "answered" => match text("answer") {
            "yes" => shell.tx("needs-word-yes-to", text("offer")),
            "no" => shell.tx("needs-word-no-to", text("offer")),
            _ => shell.tx("needs-past-answered", text("offer")),
        },
        other => shell.tc_known("needs-past-", other).unwrap_or_else(|| line.verb.clone()),
    };
    let who = line.account_name.clone().unwrap_or_else(|| shell.t("needs-past-link").to_owned());
    Entry::new(line.at.to_string(), shell.moment(&line.at), who, sentence)
}

/// `GET /demandes/{id}`
pub(super) async fn show(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<NeedId>,
) -> Response {
    visit
        .read(move |c, may: &May<ReadNeeds>, shell| {
            html(&page(c, may, &memory, shell, id, Fields::default())?)
        })
        .await
}

/// The sheet again beside what was refused on it. Nothing may have been written before: what is remembered is what was.
pub(super) fn again(
    c: &mut Conn<'_>,
    may: &May<EditNeeds>,
    memory: &Memory,
    shell: Shell,
    id: NeedId,
    fields: Fields,
) -> Result<Failure, Failure> {
    let read = may.also::<ReadNeeds>().ok_or(Failure::Forbidden)?;
    Ok(Failure::again(html(&page(c, &read, memory, shell, id, fields)?)?))
}

fn page(
    c: &mut Conn<'_>,
    may: &May<ReadNeeds>,
    memory: &Memory,
    shell: Shell,
    id: NeedId,
    fields: Fields,
) -> Result<SheetPage, Failure> {
    let basin = may.scope();
    let needs = memory.needs(c, basin)?;
    let line = needs.line(id).ok_or(Failure::NotFound)?;
    let need = &line.need;
    let (now, edits) = (c.now(), may.also::<EditNeeds>().is_some());
    let looks = is_open(need.state);
    let found = if looks {
        memory.market(c, basin)?.find(&needs.asked(line))
    } else {
        crate::need::fit::Found::default()
    };
    let who = who(c, may, &shell, need)?;
    let proposals = store::proposal::of_need(c, basin, id)?;
    let others: Vec<&NeedLine> = needs
        .lines
        .all()
        .iter()
        .filter(|other| is_open(other.need.state) && other.need.season == need.season)
        .collect();
    let alike = if looks { crate::need::alike::alike(line, &others, 4) } else { Vec::new() };
    let group = match need.group_id {
        Some(group) => {
            let count = needs.lines.all().iter().filter(|one| one.need.group_id == Some(group)).count();
            let label = store::need::groups(c, basin)?.into_iter().find(|(one, _)| *one == group);
            label.map(|(group, label)| (format!("{PATH}?group={group}"), label, count))
        }
        None => None,
    };
    let wished = match need.wished_offer_id {
        Some(offer) => store::offer::find(c, basin, offer)?,
        None => None,
    };
    let heads = match need.site_id {
        Some(site) => store::agreement::heads(c, basin, site)?,
        None => Vec::new(),
    };
    let head = match heads.first() {
        Some(head) if edits && next(need.state, NeedStep::Agree, Side::Head).is_some() => {
            let asked = store::agreement::of(c, basin, id)?.and_then(|one| one.asked_at);
            Some((head.name.clone(), asked.map(|at| shell.moment(&at)).unwrap_or_default()))
        }
        _ => None,
    };
    let waiting = need.state == NeedState::Proposed;
    let row = row(&shell, line, now);
    Ok(SheetPage {
        crumbs: vec![Step::new(PATH, shell.t("needs-nav"))],
        id: id.to_string(),
        address: address(id),
        title: need.understood.clone().unwrap_or_else(|| shortened(&need.words, 90)),
        school: line.site_name.clone(),
        school_href: need.site_id.map(|site| format!("/reseau/implantations/{site}")).unwrap_or_default(),
        commune: shared::commune(&shell, line.commune.as_deref()),
        words: need.words.clone(),
        state: need.state,
        state_word: row.state_word,
        icon: icon(need.state),
        reason: row.reason,
        note: need.reason_note.clone().unwrap_or_default(),
        turn: row.turn,
        silence: row.silence,
        late: row.late,
        source: shell.tc("needs-source-", need.source.code()),
        received: shell.day(&need.received_on),
        facts: facts(&shell, line),
        wished: wished.map(|offer| (offers::address(offer.id), offer.title)),
        steps: if edits { shown_steps(need.state) } else { Vec::new() },
        reasons: choices::choices(
            &shell,
            "needs-reason-",
            UnmetReason::ALL.iter().map(|one| one.code()),
            fields.get("reason"),
        ),
        refusals: choices::choices(&shell, "needs-refusal-", Refusal::ALL.iter().map(|one| one.code()), ""),
        fits: fits::views(c, basin, memory, &shell, &found)?,
        aside: fits::aside(&shell, &found),
        proposes: edits && next(need.state, NeedStep::Propose, Side::Us).is_some(),
        mail_to: who.as_ref().map(|who| who.email.clone()).unwrap_or_default(),
        passed: store::need::words(c, basin, id)?
            .iter()
            .map(|word| passed(&shell, word, &proposals, &heads))
            .collect(),
        waiting,
        proposed: proposals.into_iter().map(|one| proposed(&shell, waiting, one)).collect(),
        sides: choices::choices(
            &shell,
            "needs-side-",
            WordSide::ALL.iter().map(|one| one.code()),
            WordSide::School.code(),
        ),
        kinds: choices::choices(
            &shell,
            "needs-word-",
            [WordKind::Call, WordKind::Mail, WordKind::Note].iter().map(|one| one.code()),
            WordKind::Call.code(),
        ),
        past: journal::history(c, basin, id.subject(), 40)?.iter().map(|line| past(&shell, line)).collect(),
        alike: alike.iter().map(|(other, _)| super::list::row(&shell, other, now)).collect(),
        who,
        group,
        head,
        fields,
        edits,
        shell,
    })
}

/// The steps that the sheet shows as buttons: proposing and answering have their own places.
fn shown_steps(state: NeedState) -> Vec<NeedStep> {
    steps(state, Side::Us)
        .filter(|step| {
            !matches!(step, NeedStep::Propose | NeedStep::Accept | NeedStep::Leave | NeedStep::Decline)
        })
        .collect()
}

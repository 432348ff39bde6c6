//! Imagined needs: what schools asked over two seasons, and how each ended.

use super::offers::Made;
use super::{THEMES, lines, typeset};
use crate::code::{Agreement, NeedSource, NeedState, Refusal, UnmetReason, WordKind, WordSide};
use crate::id::{NeedId, NeedWordId, OfferId, ProposalId};
use crate::memory::season_of;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use navette_database::{BasinScope, Error, Tx};
use navette_network::code::Status;
use navette_network::demo::{Chance, insert};
use navette_network::id::SiteId;

/// `domain|type|words`
pub(super) const NEEDS: &str = include_str!("words/needs.txt");

/// How many needs there are.
const MANY: usize = 3_000;

struct Imagined {
    id: NeedId,
    site: SiteId,
    season: String,
    state: NeedState,
    since: Timestamp,
    words: String,
    understood: Option<String>,
    class_words: Option<&'static str>,
    pupils: Option<i64>,
    free_only: bool,
    can_travel: Option<bool>,
    source: NeedSource,
    received: Date,
    received_at: Timestamp,
    unmet: Option<UnmetReason>,
    side: WordSide,
    choices: Vec<(&'static str, &'static str)>,
    agreed: bool,
    proposals: Vec<Proposed>,
}

struct Proposed {
    id: ProposalId,
    offer: OfferId,
    answer: Option<Agreement>,
    refusal: Option<Refusal>,
}

/// Where needs stand, so many in a hundred: of this season, and of the last.
const NOW: [(NeedState, usize); 8] = [
    (NeedState::Received, 16),
    (NeedState::Understood, 14),
    (NeedState::AgreedByHead, 8),
    (NeedState::Matching, 14),
    (NeedState::Proposed, 16),
    (NeedState::Matched, 20),
    (NeedState::Unmet, 8),
    (NeedState::Withdrawn, 4),
];
const BEFORE: [(NeedState, usize); 3] =
    [(NeedState::Matched, 62), (NeedState::Unmet, 28), (NeedState::Withdrawn, 10)];

/// A class as a school says it, with the levels it stands for.
const CLASSES: [(&str, &str); 8] = [
    ("une classe d’accueil", "M1"),
    ("les 3es maternelles", "M3"),
    ("deux classes de 1re", "P1"),
    ("ma classe de 4e", "P4"),
    ("les 6es", "P6"),
    ("une 1re secondaire", "S1"),
    ("des 4es secondaires", "S4"),
    ("le groupe DASPA", "DASPA"),
];

/// Imagines and writes them; gives how many, and how many were not met.
pub(super) fn write(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    chance: &mut Chance,
    today: Date,
    offers: &[Made],
) -> Result<(usize, usize), Error> {
    let sites: Vec<SiteId> = navette_network::store::site::rows(tx, basin)?
        .into_iter()
        .filter(|row| row.compulsory && row.status == Status::Open)
        .map(|row| row.id)
        .collect();
    if sites.is_empty() {
        return Ok((0, 0));
    }
    let now = tx.now();
    let (templates, themes): (Vec<_>, Vec<&'static str>) = (lines(NEEDS), THEMES.lines().collect());
    let all: Vec<Imagined> =
        (0..MANY).map(|_| one(chance, &sites, &templates, &themes, offers, today, now)).collect();
    write_needs(tx, basin, &all)?;
    write_around(tx, basin, &all)?;
    let unmet = all.iter().filter(|one| one.state == NeedState::Unmet).count();
    Ok((all.len(), unmet))
}

fn one(
    chance: &mut Chance,
    sites: &[SiteId],
    templates: &[Vec<&'static str>],
    themes: &[&'static str],
    offers: &[Made],
    today: Date,
    now: Timestamp,
) -> Imagined {
    let back = if chance.percent(55) { chance.between(0, 85) } else { chance.between(100, 430) };
    let received = today.checked_sub(back.days()).unwrap_or(today);
    let received_at = now - SignedDuration::from_hours(24 * back + chance.between(0, 8));
    let season = season_of(received);
    let state = if season == season_of(today) {
        NOW[chance.weighted(&NOW.map(|one| one.1))].0
    } else {
        BEFORE[chance.weighted(&BEFORE.map(|one| one.1))].0
    };
    let template = &templates[chance.below(templates.len())];
    let theme = themes[chance.below(themes.len())];
    let (class, level) = CLASSES[chance.below(CLASSES.len())];
    let said = state != NeedState::Received;
    let mut choices = Vec::new();
    if said {
        choices.push(("domain", template[0]));
        choices.push(("type", template[1]));
        choices.push(("level", level));
    }
    let fitting: Vec<OfferId> =
        offers.iter().filter(|one| one.shown && one.domain == template[0]).map(|one| one.id).collect();
    let agreed = !matches!(state, NeedState::Received | NeedState::Understood | NeedState::Withdrawn);
    let since = received_at + SignedDuration::from_hours(24 * chance.between(0, back.min(40)));
    let words = typeset(&template[2].replace("{}", theme));
    let understood = said.then(|| format!("{}, {class}", words.split(['.', ',']).next().unwrap_or_default()));
    Imagined {
        id: NeedId(chance.key(received_at)),
        // Some schools ask more often than others.
        site: sites[chance.below(sites.len()).min(chance.below(sites.len()))],
        season,
        state,
        since,
        words,
        understood,
        class_words: chance.percent(70).then_some(class),
        pupils: chance.percent(60).then(|| chance.between(12, 48)),
        free_only: chance.percent(20),
        can_travel: chance.percent(50).then(|| chance.percent(60)),
        source: [NeedSource::Mail, NeedSource::Phone, NeedSource::Form, NeedSource::Meeting]
            [chance.weighted(&[45, 30, 15, 10])],
        received,
        received_at,
        unmet: (state == NeedState::Unmet)
            .then(|| UnmetReason::ALL[chance.weighted(&[30, 20, 20, 15, 10, 5])]),
        side: match state {
            NeedState::Received | NeedState::Withdrawn => WordSide::School,
            NeedState::AgreedByHead => WordSide::Head,
            _ => WordSide::Us,
        },
        choices,
        agreed,
        proposals: proposals(chance, state, &fitting, since),
    }
}

fn proposals(chance: &mut Chance, state: NeedState, fitting: &[OfferId], at: Timestamp) -> Vec<Proposed> {
    let many = match state {
        NeedState::Proposed | NeedState::Matched => 1 + chance.below(3),
        NeedState::Unmet | NeedState::Matching if chance.percent(30) => 1,
        _ => 0,
    };
    let places = chance.sample(fitting.len(), many);
    let last = places.len().saturating_sub(1);
    places
        .into_iter()
        .enumerate()
        .map(|(place, offer)| {
            let answer = match state {
                NeedState::Matched if place == last => Some(Agreement::Yes),
                NeedState::Proposed if place == last => None,
                _ => Some(Agreement::No),
            };
            Proposed {
                id: ProposalId(chance.key(at)),
                offer: fitting[offer],
                answer,
                refusal: (answer == Some(Agreement::No)).then(|| Refusal::ALL[chance.below(5)]),
            }
        })
        .collect()
}

const COLUMNS: &str = "id, basin_id, site_id, season, state, state_since, words, understood, class_words, pupils, free_only, \
    can_travel, source, received_on, unmet_reason, last_word_at, last_word_side, created_at";

fn write_needs(tx: &mut Tx<'_>, basin: BasinScope, all: &[Imagined]) -> Result<(), Error> {
    insert(tx, "need", COLUMNS, all, |n| {
        [
            &n.id,
            &basin,
            &n.site,
            &n.season,
            &n.state,
            &n.since,
            &n.words,
            &n.understood,
            &n.class_words,
            &n.pupils,
            &n.free_only,
            &n.can_travel,
            &n.source,
            &n.received,
            &n.unmet,
            &n.since,
            &n.side,
            &n.received_at,
        ]
    })
}

fn write_around(tx: &mut Tx<'_>, basin: BasinScope, all: &[Imagined]) -> Result<(), Error> {
    let choices: Vec<_> =
        all.iter().flat_map(|one| one.choices.iter().map(|(list, value)| (one.id, *list, *value))).collect();
    insert(tx, "need_choice", "need_id, list, value", &choices, |(id, list, value)| [id, list, value])?;
    let words: Vec<_> = all.iter().map(|one| (NeedWordId(one.id.0), one)).collect();
    let (school, kind) = (WordSide::School, WordKind::Note);
    insert(tx, "need_word", "id, basin_id, need_id, at, side, kind, text", &words, |(id, one)| {
        [id, &basin, &one.id, &one.received_at, &school, &kind, &one.words]
    })?;
    let agreed: Vec<&Imagined> = all.iter().filter(|one| one.agreed).collect();
    let yes = Agreement::Yes;
    insert(tx, "need_agreement", "need_id, basin_id, asked_at, answer, answered_at", &agreed, |one| {
        [&one.id, &basin, &one.received_at, &yes, &one.since]
    })?;
    let (reasons, score) = (serde_json::json!([]), 50_i64);
    let proposed: Vec<_> =
        all.iter().flat_map(|one| one.proposals.iter().map(move |proposal| (one, proposal))).collect();
    let answered: Vec<_> = proposed
        .iter()
        .map(|(one, proposal)| (*one, *proposal, proposal.answer.map(|_| one.since)))
        .collect();
    insert(
        tx,
        "proposal",
        "id, basin_id, need_id, offer_id, proposed_at, score, reasons, answer, refusal, answered_at",
        &answered,
        |(one, proposal, at)| {
            [
                &proposal.id,
                &basin,
                &one.id,
                &proposal.offer,
                &one.since,
                &score,
                &reasons,
                &proposal.answer,
                &proposal.refusal,
                at,
            ]
        },
    )
}

//! Imagined offers.

use super::{THEMES, lines, typeset};
use crate::code::{
    OfferKind, OfferList, OfferState, OfferType, PriceModel, Rejection, SeasonAnswer, Setting,
    TeacherPresence, Visibility,
};
use crate::id::{OfferId, SessionId};
use crate::memory::season_of;
use crate::offer::completeness::completeness;
use crate::offer::{Choices, Offer};
use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan};
use navette_belgium::text::name_key;
use navette_belgium::{LevelGroup, SchoolYear};
use navette_database::{BasinScope, Error, Tx};
use navette_network::code::Status;
use navette_network::demo::{Chance, insert};
use navette_network::store::operator::Operator;

/// `type|domain|components|mode|kind|setting|title|summary`
pub(super) const OFFERS: &str = include_str!("words/offers.txt");

/// How many offers there are.
const MANY: usize = 2_000;

/// An offer that was made, as needs look for it.
pub(super) struct Made {
    pub id: OfferId,
    pub domain: &'static str,
    pub shown: bool,
}

struct Imagined {
    offer: Offer,
    choices: Choices,
    dates: Vec<Slot>,
    season: Option<(String, Option<SeasonAnswer>)>,
    domain: &'static str,
}

struct Slot {
    id: SessionId,
    day: Date,
    starts: &'static str,
    ends: &'static str,
    capacity: i64,
}

/// Imagines and writes them.
pub(super) fn write(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    chance: &mut Chance,
    today: Date,
) -> Result<Vec<Made>, Error> {
    let operators: Vec<Operator> = navette_network::store::operator::rows(tx, basin)?
        .into_iter()
        .filter(|one| one.status != Status::Closed)
        .collect();
    if operators.is_empty() {
        return Ok(Vec::new());
    }
    let now = tx.now();
    let (templates, themes): (Vec<_>, Vec<&'static str>) = (lines(OFFERS), THEMES.lines().collect());
    let all: Vec<Imagined> = (0..MANY)
        .map(|_| {
            let operator = &operators[chance.below(operators.len())];
            let template = &templates[chance.below(templates.len())];
            one(chance, operator, template, &themes, today, now)
        })
        .collect();
    write_offers(tx, basin, &all)?;
    write_around(tx, basin, &all)?;
    let told = all.iter().map(|one| {
        let answer = one.season.as_ref().and_then(|(season, answer)| Some((season.as_str(), (*answer)?)));
        (&one.offer, answer)
    });
    super::history::write(tx, basin, chance, told)?;
    Ok(all
        .iter()
        .map(|one| Made { id: one.offer.id, domain: one.domain, shown: one.offer.is_shown() })
        .collect())
}

/// For whom: a group of years, with how often it comes.
const LEVELS: [(LevelGroup, usize); 9] = [
    (LevelGroup::Nursery, 12),
    (LevelGroup::FiveToEight, 14),
    (LevelGroup::EightToTen, 14),
    (LevelGroup::TenToTwelve, 16),
    (LevelGroup::Primary, 16),
    (LevelGroup::FirstDegree, 8),
    (LevelGroup::SecondDegree, 6),
    (LevelGroup::ThirdDegree, 6),
    (LevelGroup::Secondary, 8),
];

/// Where offers stand, so many in a hundred.
const STATES: [(OfferState, usize); 7] = [
    (OfferState::Published, 68),
    (OfferState::ToConfirm, 12),
    (OfferState::Draft, 8),
    (OfferState::Submitted, 4),
    (OfferState::Checked, 1),
    (OfferState::Rejected, 2),
    (OfferState::Retired, 5),
];

fn one(
    chance: &mut Chance,
    operator: &Operator,
    template: &[&'static str],
    themes: &[&'static str],
    today: Date,
    now: Timestamp,
) -> Imagined {
    let at = now - SignedDuration::from_hours(24 * chance.between(3, 500));
    let theme = themes[chance.below(themes.len())];
    let text = |part: usize| typeset(&template.get(part).copied().unwrap_or_default().replace("{}", theme));
    let state = STATES[chance.weighted(&STATES.map(|one| one.1))].0;
    let kind = OfferKind::from_code(template[4]).unwrap_or(OfferKind::OnRequest);
    let setting = Setting::from_code(template[5]);
    let full = !matches!(state, OfferState::Draft | OfferState::Rejected) || chance.percent(40);
    let goes = matches!(setting, Some(Setting::Inside | Setting::Both));
    let receives = matches!(setting, Some(Setting::Outside | Setting::Both));
    let season = season_of(today);
    let last = season.parse::<SchoolYear>().ok().and_then(SchoolYear::previous);
    let known = match state {
        OfferState::Published => Some(season.clone()),
        _ => last.map(|season| season.as_str().to_owned()).filter(|_| chance.percent(70)),
    };
    let (model, cents) = price(chance, template[0]);
    let title = text(6);
    let host = operator.website.as_deref().map(|site| site.trim_end_matches('/').to_owned());
    let some = |yes: bool, text: String| yes.then_some(text);
    let offer = Offer {
        id: OfferId(chance.key(at)),
        operator_id: operator.id,
        operator_name: operator.name.clone(),
        kind,
        state,
        state_since: today.checked_sub(chance.between(1, 90).days()).unwrap_or(today),
        title_key: name_key(&title),
        title,
        summary: some(full || chance.percent(50), text(7)),
        description: some(full && chance.percent(60), DETAIL[chance.below(DETAIL.len())].to_owned()),
        offer_type: OfferType::from_code(template[0]).filter(|_| full || chance.percent(80)),
        setting: setting.filter(|_| full || chance.percent(60)),
        place_name: some(receives && full, operator.name.clone()),
        address: operator.address.clone().filter(|_| receives),
        postal_code: operator.postal_code.clone().filter(|_| receives),
        locality: operator.locality.clone().filter(|_| receives),
        commune: operator.commune.clone(),
        latitude: operator.latitude,
        longitude: operator.longitude,
        stop: None,
        radius_km: (goes && chance.percent(85)).then(|| [5, 10, 15, 25, 40][chance.below(5)]),
        group_min: chance.percent(30).then(|| chance.between(8, 12)),
        group_max: chance.percent(85).then(|| chance.between(18, 30)),
        meetings: Some(if template[0] == "residency" { chance.between(6, 12) } else { chance.between(1, 4) })
            .filter(|_| chance.percent(80)),
        meeting_minutes: chance.percent(88).then(|| [50, 60, 75, 100, 120, 150][chance.below(6)]),
        prerequisites: None,
        period_note: (kind != OfferKind::Dated && chance.percent(40))
            .then(|| "les mardis et jeudis, hors vacances scolaires".to_owned()),
        price_model: model.filter(|_| full || chance.percent(50)),
        price_cents: cents,
        travel_cents: (goes && chance.percent(25)).then(|| [1_000, 1_500, 2_500][chance.below(3)]),
        price_note: None,
        teacher: chance.percent(60).then_some(TeacherPresence::Required),
        room_needs: (goes && chance.percent(30)).then(|| "Un local dégagé et deux prises.".to_owned()),
        access_note: None,
        booking_email: operator.email.clone().filter(|_| full),
        booking_phone: operator.phone.clone().filter(|_| full),
        booking_url: host.filter(|_| chance.percent(30)).map(|host| format!("{host}/ecoles")),
        booking_note: None,
        resources_url: None,
        resources_note: chance.percent(20).then(|| "Un dossier est envoyé à la réservation.".to_owned()),
        season: known,
        slots: (kind == OfferKind::OnRequest && chance.percent(70)).then(|| chance.between(4, 40)),
        visibility: if chance.percent(96) { Visibility::Public } else { Visibility::Schools },
        source: "demonstration".to_owned(),
        source_key: None,
        checked_on: matches!(state, OfferState::Published | OfferState::ToConfirm | OfferState::Checked)
            .then(|| today.checked_sub(chance.between(5, 300).days()).unwrap_or(today)),
        rejection: (state == OfferState::Rejected)
            .then(|| Rejection::ALL[chance.below(Rejection::ALL.len() - 1)]),
        rejection_note: None,
        completeness: 0,
        copied_from: None,
        created_at: at,
        changed_at: at,
    };
    finish(chance, offer, template, full, today, at)
}

/// What it has several of, its dates, and how complete that makes it.
fn finish(
    chance: &mut Chance,
    mut offer: Offer,
    template: &[&'static str],
    full: bool,
    today: Date,
    at: Timestamp,
) -> Imagined {
    let mut choices = Choices::default();
    choices.add(OfferList::Domain, template[1]);
    choices.set(OfferList::Component, template[2].split(' '));
    if chance.percent(75) {
        choices.add(OfferList::Mode, template[3]);
    }
    if full || chance.percent(50) {
        let group = LEVELS[chance.weighted(&LEVELS.map(|one| one.1))].0;
        choices.set(OfferList::Level, group.levels().map(|level| level.code().into_owned()));
        for (code, often) in [("SP", 12), ("DASPA", 15), ("SS", 5), ("CEFA", 3)] {
            if chance.percent(often) {
                choices.add(OfferList::Level, code);
            }
        }
    }
    choices.add(OfferList::Language, "fr");
    for (code, often) in [("nl", 12), ("en", 6)] {
        if chance.percent(often) {
            choices.add(OfferList::Language, code);
        }
    }
    for (code, often) in
        [("mobility", 45), ("newcomers", 25), ("easy_language", 8), ("sign_language", 4), ("calm", 10)]
    {
        if chance.percent(often) {
            choices.add(OfferList::Access, code);
        }
    }
    for (code, often) in [("peca", 50), ("culture_classe", 25), ("article_27", 10), ("school_shows", 10)] {
        if chance.percent(often) {
            choices.add(OfferList::Purse, code);
        }
    }
    if offer.kind != OfferKind::Dated && chance.percent(75) {
        let months = ["09", "10", "11", "12", "01", "02", "03", "04", "05", "06"];
        let (first, long) = (chance.below(4), 4 + chance.below(6));
        choices.set(OfferList::Month, months.iter().skip(first).take(long).copied());
    }
    let dates = if offer.kind == OfferKind::Dated { dates(chance, today, at) } else { Vec::new() };
    let to_come = dates.iter().filter(|one| one.day >= today).count();
    offer.completeness = completeness(&offer, &choices, to_come).score;
    let season = match offer.state {
        OfferState::Published => Some((season_of(today), Some(SeasonAnswer::Yes))),
        OfferState::ToConfirm => Some((season_of(today), None)),
        _ => None,
    };
    let domain = template[1];
    Imagined { offer, choices, dates, season, domain }
}

fn price(chance: &mut Chance, offer_type: &str) -> (Option<PriceModel>, Option<i64>) {
    let model = match offer_type {
        "resource" => PriceModel::Free,
        "kit" => [PriceModel::Free, PriceModel::Class][chance.below(2)],
        "show" | "concert" | "screening" => {
            [PriceModel::Pupil, PriceModel::Pupil, PriceModel::Free, PriceModel::Class][chance.below(4)]
        }
        "residency" => [PriceModel::Quote, PriceModel::Class][chance.below(2)],
        _ => [PriceModel::Class, PriceModel::Session, PriceModel::Free, PriceModel::Pupil, PriceModel::Class]
            [chance.below(5)],
    };
    let cents = match model {
        PriceModel::Free | PriceModel::Quote => None,
        PriceModel::Pupil => Some(chance.between(4, 16) * 50),
        PriceModel::Class => Some(chance.between(3, 30) * 1_000),
        PriceModel::Session => Some(chance.between(4, 12) * 1_000),
    };
    (Some(model), cents)
}

/// Some dates on school days, from a month ago to the end of the season.
fn dates(chance: &mut Chance, today: Date, at: Timestamp) -> Vec<Slot> {
    let hours = [("09:30", "10:30"), ("10:00", "11:00"), ("13:30", "14:45"), ("09:00", "15:00")];
    let many = chance.between(1, 6);
    let mut slots: Vec<Slot> = (0..many)
        .filter_map(|_| {
            let day = today.checked_add((chance.between(-30, 200)).days()).ok()?;
            let off = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
            let (starts, ends) = hours[chance.below(hours.len())];
            let id = SessionId(chance.key(at));
            (!off).then(|| Slot { id, day, starts, ends, capacity: chance.between(1, 6) })
        })
        .collect();
    slots.sort_by_key(|slot| slot.day);
    slots
}

const DETAIL: [&str; 4] = [
    "Avant : une fiche arrive par courriel, pour préparer la classe en une demi-heure. Pendant : chaque élève a une tâche, \
     et personne ne reste spectateur. Après : les traces restent à l’école.",
    "La rencontre se prépare avec l’enseignant·e par téléphone. Les consignes sont dites et montrées, sans longs discours.",
    "Le groupe travaille en demi-classe quand c’est possible. Une restitution devant une autre classe ou des parents peut \
     être prévue.",
    "Deux intervenant·es accompagnent le groupe. Le matériel est compris. Prévoyez des habits qui peuvent se tacher.",
];

const COLUMNS: &str = "id, basin_id, operator_id, kind, state, state_since, title, title_key, summary, description, \
    offer_type, setting, place_name, address, postal_code, locality, commune, latitude, longitude, radius_km, group_min, \
    group_max, meetings, meeting_minutes, period_note, price_model, price_cents, travel_cents, teacher, room_needs, \
    booking_email, booking_phone, booking_url, resources_note, season, slots, visibility, source, checked_on, rejection, \
    completeness, created_at, changed_at";

fn write_offers(tx: &mut Tx<'_>, basin: BasinScope, all: &[Imagined]) -> Result<(), Error> {
    insert(tx, "offer", COLUMNS, all, |one| {
        let o = &one.offer;
        [
            &o.id,
            &basin,
            &o.operator_id,
            &o.kind,
            &o.state,
            &o.state_since,
            &o.title,
            &o.title_key,
            &o.summary,
            &o.description,
            &o.offer_type,
            &o.setting,
            &o.place_name,
            &o.address,
            &o.postal_code,
            &o.locality,
            &o.commune,
            &o.latitude,
            &o.longitude,
            &o.radius_km,
            &o.group_min,
            &o.group_max,
            &o.meetings,
            &o.meeting_minutes,
            &o.period_note,
            &o.price_model,
            &o.price_cents,
            &o.travel_cents,
            &o.teacher,
            &o.room_needs,
            &o.booking_email,
            &o.booking_phone,
            &o.booking_url,
            &o.resources_note,
            &o.season,
            &o.slots,
            &o.visibility,
            &o.source,
            &o.checked_on,
            &o.rejection,
            &o.completeness,
            &o.created_at,
            &o.changed_at,
        ]
    })
}

fn write_around(tx: &mut Tx<'_>, basin: BasinScope, all: &[Imagined]) -> Result<(), Error> {
    let choices: Vec<(OfferId, OfferList, String)> = all
        .iter()
        .flat_map(|one| one.choices.all().map(|(list, value)| (one.offer.id, list, value.to_owned())))
        .collect();
    insert(tx, "offer_choice", "offer_id, list, value", &choices, |(id, list, value)| [id, list, value])?;
    let dates: Vec<(OfferId, &Slot)> =
        all.iter().flat_map(|one| one.dates.iter().map(|slot| (one.offer.id, slot))).collect();
    insert(
        tx,
        "offer_session",
        "id, basin_id, offer_id, day, starts, ends, capacity",
        &dates,
        |(offer, slot)| [&slot.id, &basin, offer, &slot.day, &slot.starts, &slot.ends, &slot.capacity],
    )?;
    let seasons: Vec<_> = all
        .iter()
        .filter_map(|one| {
            let (season, answer) = one.season.as_ref()?;
            let at = one.offer.created_at;
            Some((one.offer.id, season, at, one.offer.booking_email.clone(), *answer, answer.map(|_| at)))
        })
        .collect();
    insert(
        tx,
        "offer_season",
        "offer_id, season, basin_id, asked_at, asked_of, answer, answered_at",
        &seasons,
        |(offer, season, at, email, answer, answered)| [offer, *season, &basin, at, email, answer, answered],
    )
}

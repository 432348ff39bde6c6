//! What the network shows on the home page, in the calendar and among the named figures.

use super::sites::steps::{Waiting, waiting};
use super::sites::{PATH, STEPS};
use super::words;
use crate::code::{Function, Reach, Status};
use crate::figures::{self, Share};
use crate::lists::commune::SHARE_LIMITS;
use crate::permissions::{ImportNetwork, ReadNetwork, ReadPeople};
use crate::store;
use askama::Template;
use jiff::ToSpan;
use jiff::civil::Date;
use navette_belgium::Commune;
use navette_database::{Conn, Error, Uuid};
use navette_geography::{LegendEntry, LegendSign, Shade, Tile, TileMap, legend};
use navette_web::sockets::{Clock, Dated, Dates, Figure, Measure, Panel, Sockets, Turn, Turns};
use navette_web::{May, Shell, Translations, Who};
use std::collections::BTreeMap;

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/home.fr.ftl")),
    ("nl", include_str!("../../translations/home.nl.ftl")),
    ("en", include_str!("../../translations/home.en.ftl")),
];

/// Hangs what the network shows elsewhere.
pub(super) fn hang(sockets: &mut Sockets) {
    sockets.panels.push(Box::new(Glance));
    sockets.turns.push(Box::new(Steps));
    sockets.dates.push(Box::new(Steps));
    sockets.measures.push(Box::new(Figures));
}

/// The next steps of a person, and what the whole network waits for.
struct Steps;

/// How many steps the home page names one by one.
const NAMED: usize = 8;

/// The sheet a step is about, or the list of steps when there are several.
fn place(step: &Waiting) -> String {
    match step.with.as_slice() {
        [(_, href)] if !href.is_empty() => href.clone(),
        _ => STEPS.to_owned(),
    }
}

fn names(shell: &Shell, step: &Waiting) -> String {
    match step.with.as_slice() {
        [] => String::new(),
        [(name, _)] => name.clone(),
        [(name, _), rest @ ..] => {
            let rest = i64::try_from(rest.len()).unwrap_or(i64::MAX);
            format!("{name} {}", shell.tn("network-steps-more", &rest))
        }
    }
}

impl Turns for Steps {
    fn turns(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell) -> Result<Vec<Turn>, Error> {
        let Some(may) = May::<ReadPeople>::check(who) else { return Ok(Vec::new()) };
        let week = shell.today.checked_add(7.days()).unwrap_or(shell.today);
        let mut steps = waiting(c, &may, true, None)?;
        steps.retain(|step| step.interaction.next_step_due.is_none_or(|due| due <= week));
        let beyond = i64::try_from(steps.len().saturating_sub(NAMED)).unwrap_or(0);
        let mut turns: Vec<Turn> = steps
            .iter()
            .take(NAMED)
            .map(|step| Turn {
                icon: "clock",
                text: step.interaction.next_step.clone().unwrap_or_default(),
                detail: names(shell, step),
                href: place(step),
                due: step.interaction.next_step_due,
            })
            .collect();
        let mut more = |count: i64, icon, key: &'static str, href: &str| {
            if count > 0 {
                let (text, href) = (shell.tn(key, &count), href.to_owned());
                turns.push(Turn { icon, text, detail: String::new(), href, due: None });
            }
        };
        more(beyond, "clock", "network-home-more-steps", STEPS);
        let by_reach = store::site::by_reach(c, may.scope())?;
        let dormant =
            by_reach.iter().filter(|(stage, _)| *stage == Reach::Dormant).map(|(_, sites)| sites).sum();
        more(
            dormant,
            "school",
            "network-home-dormant",
            &format!("{PATH}?reach={}&sort=last_contact", Reach::Dormant.code()),
        );
        if May::<ImportNetwork>::check(who).is_some() {
            let doubtful = store::site::of_status(c, may.scope(), Status::ToConfirmClosed)?;
            let href = format!("{PATH}?among=all&status={}", Status::ToConfirmClosed.code());
            more(doubtful, "school", "network-home-to-confirm", &href);
        }
        Ok(turns)
    }
}

impl Dates for Steps {
    fn dates(
        &self,
        c: &mut Conn<'_>,
        who: &Who,
        _: &Shell,
        from: Date,
        to: Date,
    ) -> Result<Vec<Dated>, Error> {
        let Some(may) = May::<ReadPeople>::check(who) else { return Ok(Vec::new()) };
        let steps = waiting(c, &may, true, Some(to))?;
        let dated = steps.iter().filter_map(|step| {
            let day = step.interaction.next_step_due.filter(|due| (from..=to).contains(due))?;
            let what = step.interaction.next_step.clone()?;
            let text = match step.with.first() {
                Some((name, _)) => format!("{what} – {name}"),
                None => what,
            };
            Some(Dated { day, text, href: place(step) })
        });
        Ok(dated.collect())
    }
}

/// The named figures of the network.
struct Figures;

impl Measure for Figures {
    fn names(&self) -> &'static [&'static str] {
        &["network.sites_reached", "network.sites_contacted", "network.delegates_known"]
    }

    fn measure(&self, c: &mut Conn<'_>, who: &Who, name: &str) -> Result<Option<Figure>, Error> {
        let Some(may) = May::<ReadNetwork>::check(who) else { return Ok(None) };
        let stages = store::site::by_reach(c, may.scope())?;
        let share = match name {
            "network.sites_reached" => figures::reached(stages),
            "network.sites_contacted" => figures::contacted(stages),
            "network.delegates_known" => Share {
                numerator: store::site::with_function(c, may.scope(), Function::PecaDelegate.code())?,
                denominator: stages.iter().map(|(_, sites)| sites).sum(),
                unknown: 0,
            },
            _ => return Ok(None),
        };
        let Share { numerator, denominator, unknown } = share;
        Ok(Some(Figure { numerator, denominator, unknown, clock: Clock::SchoolYear, as_of: c.today() }))
    }
}

/// The basin at a glance, on the home page.
struct Glance;

/// A commune of the table beside the map.
struct Line {
    name: String,
    href: String,
    reached: String,
    known: String,
    unknown: String,
    rate: String,
}

/// A share as the macro `rate` takes it.
struct Bar {
    label: String,
    figure: String,
    known: i64,
    open: i64,
    caption: String,
}

#[derive(Template)]
#[template(path = "home/glance.html")]
struct GlancePanel<'a> {
    shell: &'a Shell,
    sites: String,
    bars: Vec<Bar>,
    map: String,
    legend: String,
    lines: Vec<Line>,
    may_import: bool,
}

impl Panel for Glance {
    fn place(&self) -> &'static str {
        "home"
    }

    fn render(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell, _: Uuid) -> Result<Option<String>, Error> {
        let Some(may) = May::<ReadNetwork>::check(who) else { return Ok(None) };
        let mut communes: BTreeMap<Option<String>, Vec<(Reach, i64)>> = BTreeMap::new();
        for (commune, stage, sites) in store::site::by_commune(c, may.scope())? {
            communes.entry(commune).or_default().push((stage, sites));
        }
        let stages: Vec<(Reach, i64)> = communes.values().flatten().copied().collect();
        let delegates = store::site::with_function(c, may.scope(), Function::PecaDelegate.code())?;
        let all: i64 = stages.iter().map(|(_, sites)| sites).sum();
        let (reached, contacted) = (figures::reached(stages.iter().copied()), figures::contacted(stages));
        let delegates = Share { numerator: delegates, denominator: all, unknown: 0 };
        let shares: BTreeMap<Option<String>, Share> =
            communes.into_iter().map(|(commune, stages)| (commune, figures::reached(stages))).collect();
        let panel = GlancePanel {
            shell,
            sites: if all == 0 { String::new() } else { shell.tn("network-home-sites", &all) },
            bars: vec![
                bar(shell, "network-home-reached", reached),
                bar(shell, "network-home-contacted", contacted),
                bar(shell, "network-home-delegates", delegates),
            ],
            map: map(shell, &shares),
            legend: key(shell),
            lines: lines(shell, shares),
            may_import: may.also::<ImportNetwork>().is_some(),
        };
        match panel.render() {
            Ok(html) => Ok(Some(html)),
            Err(error) => {
                tracing::error!(%error, "the basin at a glance cannot be drawn");
                Ok(None)
            }
        }
    }
}

/// "24 sur 120 connues ; 344 inconnues": the unknown are left out when there are none.
fn caption(shell: &Shell, share: Share) -> String {
    let key = if share.unknown > 0 { "network-home-share-unknown" } else { "network-home-share" };
    shell.ta(
        key,
        &[
            ("part", shell.count(&share.numerator).into()),
            ("whole", shell.count(&share.denominator).into()),
            ("unknown", shell.count(&share.unknown).into()),
        ],
    )
}

fn bar(shell: &Shell, label: &'static str, share: Share) -> Bar {
    let of_all = |part: i64| if share.all() > 0 { (part * 100 + share.all() / 2) / share.all() } else { 0 };
    Bar {
        label: shell.t(label).to_owned(),
        figure: shell.percent(&share.numerator, &share.denominator),
        known: of_all(share.numerator),
        open: of_all(share.unknown),
        caption: caption(shell, share),
    }
}

fn lines(shell: &Shell, shares: BTreeMap<Option<String>, Share>) -> Vec<Line> {
    let mut lines: Vec<Line> = shares
        .into_iter()
        .map(|(nis, share)| Line {
            name: match &nis {
                Some(nis) => words::commune(shell, Some(nis)),
                None => shell.t("network-home-no-commune").to_owned(),
            },
            href: nis.map(|nis| format!("{PATH}?commune={nis}")).unwrap_or_default(),
            reached: shell.count(&share.numerator),
            known: shell.count(&share.denominator),
            unknown: shell.count(&share.unknown),
            rate: shell.percent(&share.numerator, &share.denominator),
        })
        .collect();
    lines.sort_by_key(|line| (line.href.is_empty(), navette_belgium::text::name_key(&line.name)));
    lines
}

/// The communes of Brussels as tiles; nothing in a basin without any of them.
fn map(shell: &Shell, shares: &BTreeMap<Option<String>, Share>) -> String {
    let share_of =
        |commune: &Commune| shares.get(&Some(commune.nis().to_owned())).copied().unwrap_or_default();
    if Commune::ALL.iter().all(|commune| share_of(commune).all() == 0) {
        return String::new();
    }
    let tiles = Commune::ALL
        .iter()
        .map(|commune| {
            let share = share_of(commune);
            let (column, row) = commune.tile();
            let name = words::commune(shell, Some(commune.nis()));
            let label = format!("{name} – {}", caption(shell, share));
            let figure = match share.rate() {
                Some(_) => format!("{} / {}", share.numerator, share.denominator),
                None => "?".to_owned(),
            };
            Tile {
                column,
                row,
                shade: Shade::among(share.rate(), &SHARE_LIMITS),
                name: name.into(),
                figure: figure.into(),
                label: label.into(),
                href: Some(format!("{PATH}?commune={}", commune.nis()).into()),
            }
        })
        .collect();
    let (title, description) = (shell.t("network-home-map"), shell.t("network-home-map-text"));
    TileMap { id: "glance", title, description, tiles }.draw()
}

fn key(shell: &Shell) -> String {
    let levels = ["0", "1", "2", "3", "4"].map(|level| shell.tc("network-home-level-", level));
    let mut entries: Vec<LegendEntry<'_>> = levels
        .iter()
        .zip(0_u8..)
        .map(|(label, level)| LegendEntry { sign: LegendSign::Shade(Shade::Level(level)), label })
        .collect();
    let unknown = shell.t("network-home-level-unknown");
    entries.push(LegendEntry { sign: LegendSign::Shade(Shade::Unknown), label: unknown });
    legend("glance-key", &entries)
}

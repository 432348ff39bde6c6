//! What every page shows around its own content: language, rooms, who one is, a notice.

use crate::texts::{Arg, Texts};
use crate::{AppState, Role, Who, assets, formats};
use jiff::{Timestamp, civil::Date};

/// The frame of a page; the field `shell` of every page struct.
#[derive(Clone)]
pub struct Shell {
    texts: Texts,
    /// `fr`, `nl` or `en`.
    pub lang: String,
    /// `auto`, `light` or `dark`.
    pub theme: String,
    /// Whether the rooms are folded to their icons.
    pub narrow: bool,
    /// The rooms this person may enter; for nobody in particular, those that are open to anyone.
    pub nav: Vec<NavItem>,
    /// Who is signed in.
    pub who: Option<WhoView>,
    /// The school year, such as `2026-2027`.
    pub season: String,
    /// What has just been done.
    pub notice: Option<NoticeView>,
    /// The address of this page with its question, to come back to.
    pub path: String,
    /// The stylesheet's address.
    pub css: &'static str,
    /// The script's address.
    pub js: &'static str,
    /// The icons' address.
    pub icons: &'static str,
    /// The day it is.
    pub today: Date,
}

/// A room in the navigation.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// Where it is.
    pub href: &'static str,
    /// Its icon's name.
    pub icon: &'static str,
    /// Its name.
    pub label: String,
    /// Whether this page is in it.
    pub current: bool,
    /// How much waits there.
    pub count: Option<u32>,
    /// Whether public pages lead there too.
    pub open: bool,
}

/// Who is signed in, as shown.
#[derive(Debug, Clone)]
pub struct WhoView {
    /// Name.
    pub name: String,
    /// What they are here.
    pub role: Role,
    /// And in words.
    pub role_label: String,
    /// Which basin.
    pub basin_name: String,
}

/// A sentence about what has just been done.
#[derive(Debug, Clone)]
pub struct NoticeView {
    /// `done`, `warn` or `error`.
    pub kind: &'static str,
    /// The sentence.
    pub text: String,
    /// Where to post to undo it.
    pub undo: Option<String>,
}

/// An entry that a room adds to the navigation.
#[derive(Debug, Clone, Copy)]
pub struct NavEntry {
    /// Where it is.
    pub href: &'static str,
    /// Its icon's name.
    pub icon: &'static str,
    /// The key of its name.
    pub label: &'static str,
    /// Who sees it.
    pub seen_by: fn(Role) -> bool,
    /// Whether it is open to anyone: then public pages lead there.
    pub open: bool,
}

impl Shell {
    /// The frame for this person at this address.
    pub fn new(state: &AppState, who: Option<&Who>, lang: &str, path: &str, today: Date) -> Self {
        use std::sync::LazyLock;
        static CSS: LazyLock<String> = LazyLock::new(|| assets::address("navette.css"));
        static JS: LazyLock<String> = LazyLock::new(|| assets::address("js/main.js"));
        static ICONS: LazyLock<String> = LazyLock::new(|| assets::address("icons.svg"));
        let here = path.split('?').next().unwrap_or_default();
        let texts = state.texts.clone();
        // The room whose address is the longest beginning of this one.
        let current = state
            .nav
            .iter()
            .filter(|entry| here == entry.href || (entry.href != "/" && here.starts_with(entry.href)))
            .max_by_key(|entry| entry.href.len())
            .map(|entry| entry.href);
        let nav = state
            .nav
            .iter()
            .filter(|entry| who.map_or(entry.open, |who| (entry.seen_by)(who.role)))
            .map(|entry| NavItem {
                href: entry.href,
                icon: entry.icon,
                label: texts.plain(lang, entry.label).to_owned(),
                current: current == Some(entry.href),
                count: None,
                open: entry.open,
            })
            .collect();
        let view = who.map(|who| WhoView {
            name: who.name.clone(),
            role: who.role,
            role_label: texts.plain(lang, role_key(who.role)).to_owned(),
            basin_name: who.basin_name.clone(),
        });
        Self {
            lang: lang.to_owned(),
            theme: who.map_or_else(|| "auto".to_owned(), |who| who.theme.clone()),
            narrow: false,
            nav,
            who: view,
            season: formats::season(today),
            notice: None,
            path: path.to_owned(),
            css: &CSS,
            js: &JS,
            icons: &ICONS,
            today,
            texts,
        }
    }

    /// A sentence without variables.
    pub fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.texts.plain(&self.lang, key)
    }

    /// A sentence made of a beginning and a code, such as `network-reach-` and `unknown`.
    pub fn tc(&self, beginning: &str, code: &str) -> String {
        self.texts.plain(&self.lang, &[beginning, code].concat()).to_owned()
    }

    /// As [`Shell::tc`], giving nothing when there is no such sentence: for codes that come from data.
    pub fn tc_known(&self, beginning: &str, code: &str) -> Option<String> {
        self.texts.find(&self.lang, &[beginning, code].concat()).map(str::to_owned)
    }

    /// A sentence with variables.
    pub fn ta(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.texts.with(&self.lang, key, args)
    }

    /// A sentence about a number, given as `n` (which chooses the plural) and as `count` (as it is written).
    pub fn tn(&self, key: &str, number: &i64) -> String {
        self.ta(key, &[("n", Arg::Count(*number)), ("count", Arg::Owned(self.count(number)))])
    }

    /// A sentence with one variable `name`.
    pub fn tx(&self, key: &str, name: impl AsRef<str>) -> String {
        self.ta(key, &[("name", Arg::Text(name.as_ref()))])
    }

    /// A whole number as written in this language.
    pub fn count(&self, number: &i64) -> String {
        formats::count(&self.lang, *number)
    }

    /// A day as written in this language.
    pub fn day(&self, day: &Date) -> String {
        formats::day(&self.lang, *day)
    }

    /// A moment as written in this language, in Brussels.
    pub fn moment(&self, at: &Timestamp) -> String {
        formats::moment(&self.lang, *at)
    }

    /// A distance given in metres.
    pub fn distance(&self, metres: &f64) -> String {
        formats::distance(&self.lang, *metres)
    }

    /// An amount given in cents.
    pub fn euros(&self, cents: &i64) -> String {
        formats::euros(&self.lang, *cents)
    }

    /// A length of time given in minutes.
    pub fn minutes(&self, minutes: &i64) -> String {
        formats::minutes(&self.lang, *minutes)
    }

    /// A share in percent.
    pub fn percent(&self, part: &i64, whole: &i64) -> String {
        formats::percent(&self.lang, *part, *whole)
    }
}

/// The key of a role's name.
pub const fn role_key(role: Role) -> &'static str {
    match role {
        Role::Coordination => "web-role-coordination",
        Role::Finance => "web-role-finance",
        Role::Partner => "web-role-partner",
        Role::Operator => "web-role-operator",
        Role::School => "web-role-school",
        Role::Jury => "web-role-jury",
        Role::Reader => "web-role-reader",
        Role::Admin => "web-role-admin",
    }
}

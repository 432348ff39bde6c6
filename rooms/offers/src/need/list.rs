//! Needs as lists show them, filtered, counted and sorted: pure, over lines held in memory.

use super::state::{Turn, turn};
use super::{Need, NeedChoices};
use crate::code::{NeedList, NeedSource, NeedState, UnmetReason};
use crate::id::NeedGroupId;
use jiff::{SignedDuration, Timestamp};
use navette_belgium::text::{name_key, words};
use navette_database::codes;
use navette_network::id::SiteId;
use std::collections::HashMap;

codes! {
    /// Which needs the list is about.
    pub enum Among {
        /// Those that wait for someone.
        Waiting = "waiting",
        /// Those that wait for us.
        Ours = "ours",
        /// Those that still ask: waiting, or not met.
        Open = "open",
        /// All.
        All = "all",
    }
}

codes! {
    /// What needs are sorted by.
    pub enum NeedSort {
        /// Our turn first, then the others', what is settled last; in each the longest silence first.
        Waiting = "waiting",
        /// The latest first.
        Newest = "newest",
        /// By school.
        School = "school",
        /// By what is asked.
        Need = "need",
        /// By where it stands.
        State = "state",
    }
}

codes! {
    /// The stages of school by which needs are filtered.
    pub enum Stage {
        /// Nursery.
        Nursery = "nursery",
        /// Primary.
        Primary = "primary",
        /// Secondary.
        Secondary = "secondary",
        /// Special education.
        Special = "special",
        /// Nobody said.
        Unknown = "unknown",
    }
}

/// A need as lists show it.
#[derive(Debug, Clone)]
pub struct NeedLine {
    /// The need.
    pub need: Need,
    /// What it has several of.
    pub choices: NeedChoices,
    /// The name of the site; what was said of it when it is not known.
    pub site_name: String,
    /// The commune of the site, by NIS code.
    pub commune: Option<String>,
    /// The stages it is for.
    pub stages: Vec<Stage>,
    site_key: String,
    /// Everything that may be looked for, as keys with a space before each word.
    text: String,
}

impl NeedLine {
    /// The line of a need; `site` is the name and the commune of its site.
    pub fn new(need: Need, choices: NeedChoices, site: Option<(&str, Option<&str>)>) -> Self {
        let site_name = match site {
            Some((name, _)) => name.to_owned(),
            None => need.site_words.clone().unwrap_or_default(),
        };
        let levels = choices.levels();
        let stages = Stage::ALL
            .iter()
            .copied()
            .filter(|stage| match stage {
                Stage::Nursery => levels.iter().any(|level| level.is_nursery()),
                Stage::Primary => levels.iter().any(|level| level.is_primary()),
                Stage::Secondary => levels.iter().any(|level| level.is_secondary()),
                Stage::Special => levels.iter().any(|level| level.is_special()),
                Stage::Unknown => levels.is_empty(),
            })
            .collect();
        let parts = [Some(site_name.as_str()), Some(need.words.as_str()), need.understood.as_deref()];
        let more = [need.class_words.as_deref(), need.asker_name.as_deref(), need.asker_email.as_deref()];
        let mut text = String::new();
        for part in parts.into_iter().chain(more).flatten() {
            text.push(' ');
            text.push_str(&name_key(part));
        }
        Self {
            site_key: name_key(&site_name),
            commune: site.and_then(|(_, commune)| commune).map(str::to_owned),
            site_name,
            stages,
            choices,
            text,
            need,
        }
    }

    /// In a line: what we understood, or the beginning of what the school said.
    pub fn summary(&self) -> String {
        match &self.need.understood {
            Some(understood) => understood.clone(),
            None => shortened(&self.need.words, 140),
        }
    }

    /// For how many days nobody said anything, at this moment.
    pub fn silent_days(&self, now: Timestamp) -> i64 {
        silent_days(self.need.last_word_at, now)
    }

    /// Whether it has waited longer than is good.
    pub fn is_late(&self, now: Timestamp) -> bool {
        patience(self.need.state).is_some_and(|days| self.silent_days(now) > days)
    }
}

/// How many whole days have passed since a moment.
pub fn silent_days(since: Timestamp, now: Timestamp) -> i64 {
    now.duration_since(since).max(SignedDuration::ZERO).as_hours() / 24
}

/// After how many days of silence someone should be called, in a state; none when nobody waits.
pub const fn patience(state: NeedState) -> Option<i64> {
    match turn(state) {
        Turn::Us => Some(7),
        Turn::Head | Turn::School => Some(10),
        Turn::Operator => Some(21),
        Turn::Nobody => None,
    }
}

/// The beginning of a text in so many characters, cut at a word.
pub fn shortened(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{}\u{a0}…", cut.trim_end_matches([',', ';', ':', '.']))
}

/// Which needs: empty fields leave all in.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedFilter {
    /// Words, as typed; each must begin a word.
    pub text: String,
    /// Which kind.
    pub among: Among,
    /// One of these states; when given, `among` does not narrow.
    pub states: Vec<NeedState>,
    /// One of these domains.
    pub domains: Vec<String>,
    /// One of these stages.
    pub stages: Vec<Stage>,
    /// One of these levels.
    pub levels: Vec<String>,
    /// One of these settings.
    pub settings: Vec<String>,
    /// In one of these communes.
    pub communes: Vec<String>,
    /// Come in by one of these ways.
    pub sources: Vec<NeedSource>,
    /// Not met for one of these reasons.
    pub reasons: Vec<UnmetReason>,
    /// Of this season.
    pub season: Option<String>,
    /// Of this group.
    pub group: Option<NeedGroupId>,
    /// Of this site.
    pub site: Option<SiteId>,
    /// Silent for more days than is good.
    pub late: bool,
}

impl Default for NeedFilter {
    fn default() -> Self {
        Self {
            text: String::new(),
            among: Among::All,
            states: Vec::new(),
            domains: Vec::new(),
            stages: Vec::new(),
            levels: Vec::new(),
            settings: Vec::new(),
            communes: Vec::new(),
            sources: Vec::new(),
            reasons: Vec::new(),
            season: None,
            group: None,
            site: None,
            late: false,
        }
    }
}

impl NeedFilter {
    fn wanted_text(&self) -> Vec<String> {
        words(&name_key(&self.text)).map(|word| format!(" {word}")).collect()
    }

    fn leaves(&self, line: &NeedLine, text: &[String], now: Timestamp) -> bool {
        let need = &line.need;
        let has = |list, wanted: &[String]| {
            wanted.is_empty() || wanted.iter().any(|one| line.choices.has(list, one))
        };
        let state = if self.states.is_empty() {
            match self.among {
                Among::Waiting => turn(need.state) != Turn::Nobody,
                Among::Ours => turn(need.state) == Turn::Us,
                Among::Open => super::state::is_open(need.state),
                Among::All => true,
            }
        } else {
            self.states.contains(&need.state)
        };
        state
            && has(NeedList::Domain, &self.domains)
            && has(NeedList::Level, &self.levels)
            && has(NeedList::Setting, &self.settings)
            && (self.stages.is_empty() || self.stages.iter().any(|stage| line.stages.contains(stage)))
            && (self.communes.is_empty()
                || line.commune.as_ref().is_some_and(|commune| self.communes.contains(commune)))
            && (self.sources.is_empty() || self.sources.contains(&need.source))
            && (self.reasons.is_empty()
                || need.unmet_reason.is_some_and(|reason| self.reasons.contains(&reason)))
            && self.season.as_ref().is_none_or(|season| *season == need.season)
            && self.group.is_none_or(|group| need.group_id == Some(group))
            && self.site.is_none_or(|site| need.site_id == Some(site))
            && (!self.late || line.is_late(now))
            && text.iter().all(|word| line.text.contains(word.as_str()))
    }
}

/// Every need of a basin.
#[derive(Debug, Default)]
pub struct NeedLines {
    lines: Vec<NeedLine>,
}

impl NeedLines {
    /// The lines, the one that waits longest first.
    pub fn new(mut lines: Vec<NeedLine>) -> Self {
        lines.sort_by_key(|line| (line.need.last_word_at, line.need.id));
        Self { lines }
    }

    /// Every line.
    pub fn all(&self) -> &[NeedLine] {
        &self.lines
    }

    /// The lines that a filter leaves, in order.
    pub fn filtered(&self, filter: &NeedFilter, sort: NeedSort, now: Timestamp) -> Vec<&NeedLine> {
        let text = filter.wanted_text();
        let mut left: Vec<&NeedLine> =
            self.lines.iter().filter(|line| filter.leaves(line, &text, now)).collect();
        match sort {
            NeedSort::Waiting => left.sort_by_key(|line| turn(line.need.state)),
            NeedSort::Need => left.sort_by_cached_key(|line| (name_key(&line.summary()), line.need.id)),
            NeedSort::State => left.sort_by_key(|line| line.need.state),
            NeedSort::Newest => left.sort_by_key(|line| {
                std::cmp::Reverse((line.need.received_on, line.need.created_at, line.need.id))
            }),
            NeedSort::School => left.sort_by(|a, b| (&a.site_key, a.need.id).cmp(&(&b.site_key, b.need.id))),
        }
        left
    }

    /// How many lines each value would leave when chosen, the other filters staying.
    pub fn counts<V: std::hash::Hash + Eq>(
        &self,
        filter: &NeedFilter,
        now: Timestamp,
        without: impl FnOnce(&mut NeedFilter),
        values: impl Fn(&NeedLine) -> Vec<V>,
    ) -> HashMap<V, usize> {
        let mut wider = filter.clone();
        without(&mut wider);
        let text = wider.wanted_text();
        let mut counts = HashMap::new();
        for line in self.lines.iter().filter(|line| wider.leaves(line, &text, now)) {
            for value in values(line) {
                *counts.entry(value).or_insert(0) += 1;
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests;

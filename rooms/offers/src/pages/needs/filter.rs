//! The filters of the list of needs, as the address and the sentence say them.

use crate::code::{NeedList, NeedSource, NeedState, UnmetReason};
use crate::id::NeedGroupId;
use crate::need::list::{Among, NeedFilter, NeedLine, NeedLines, NeedSort, Stage};
use crate::pages::needs::words::beginning;
use jiff::Timestamp;
use navette_network::pages::{choices, words as shared};
use navette_web::{Choice, Fields, Shell};

/// Names of the filters in the address.
const NAMES: [&str; 14] = [
    "q", "among", "state", "domain", "stage", "level", "commune", "source", "reason", "season", "group",
    "site", "setting", "late",
];
/// Those that are folded away until one is used.
const FOLDED: [&str; 5] = ["source", "reason", "season", "setting", "late"];

fn values(fields: &Fields, name: &str) -> Vec<String> {
    let all = fields.all(name).flat_map(|value| value.split(',')).map(str::trim);
    all.filter(|value| !value.is_empty()).map(|value| value.chars().take(60).collect()).collect()
}

fn codes<T>(fields: &Fields, name: &str, read: fn(&str) -> Option<T>) -> Vec<T> {
    values(fields, name).iter().filter_map(|value| read(value)).collect()
}

/// The filter that an address asks for.
pub(crate) fn read(fields: &Fields) -> NeedFilter {
    let states = codes(fields, "state", NeedState::from_code);
    let usual = if states.is_empty() && !fields.has("group") { Among::Waiting } else { Among::All };
    NeedFilter {
        text: fields.get("q").chars().take(200).collect(),
        among: Among::from_code(fields.get("among")).unwrap_or(usual),
        states,
        domains: values(fields, "domain"),
        stages: codes(fields, "stage", Stage::from_code),
        levels: values(fields, "level"),
        settings: values(fields, "setting"),
        communes: values(fields, "commune"),
        sources: codes(fields, "source", NeedSource::from_code),
        reasons: codes(fields, "reason", UnmetReason::from_code),
        season: values(fields, "season").into_iter().next(),
        group: fields.read::<NeedGroupId>("group"),
        site: fields.read("site"),
        late: fields.get("late") == "yes",
    }
}

/// The order that an address asks for.
pub(crate) fn order(fields: &Fields) -> NeedSort {
    NeedSort::from_code(fields.get("sort")).unwrap_or(NeedSort::Waiting)
}

/// A word of the sentence that can be changed.
pub(crate) struct Phrase {
    pub name: &'static str,
    pub label: String,
    pub options: Vec<Choice>,
    pub any: bool,
}

/// The sentence: what is always shown, what is folded away, and whether that is open.
pub(crate) struct Sentence {
    pub text: String,
    pub plain: Vec<Phrase>,
    pub folded: Vec<Phrase>,
    pub sorts: Vec<Choice>,
    pub open: bool,
    pub narrowed: bool,
}

/// A list with its counts, to make phrases of.
struct Counting<'a> {
    shell: &'a Shell,
    fields: &'a Fields,
    lines: &'a NeedLines,
    filter: NeedFilter,
    now: Timestamp,
}

impl Counting<'_> {
    fn phrase(
        &self,
        name: &'static str,
        without: impl FnOnce(&mut NeedFilter),
        of: impl Fn(&NeedLine) -> Vec<String>,
        label: impl Fn(&str) -> String,
    ) -> Phrase {
        let present = self.fields.get(name);
        let counts = self.lines.counts(&self.filter, self.now, without, of);
        let options = choices::counted(self.shell, &format!("needs-any-{name}"), present, counts, label);
        Phrase { name, label: self.shell.tc("needs-filter-", name), options, any: present.is_empty() }
    }
}

fn of_list(list: NeedList) -> impl Fn(&NeedLine) -> Vec<String> {
    move |line| line.choices.of(list).to_vec()
}

/// The sentence of these fields, with how many lines each value would leave.
pub(crate) fn sentence(shell: &Shell, fields: &Fields, lines: &NeedLines, now: Timestamp) -> Sentence {
    let filter = read(fields);
    let among = filter.among;
    let sort = order(fields);
    let counting = Counting { shell, fields, lines, filter: filter.clone(), now };
    let code = |beginning: &'static str| move |value: &str| choices::code(shell, beginning, value);
    let one = |code: &'static str| vec![code.to_owned()];
    let who = Phrase {
        name: "among",
        label: shell.t("needs-filter-among").to_owned(),
        options: Among::ALL
            .iter()
            .map(|one| Choice::new(one.code(), shell.tc("needs-among-", one.code()), *one == among))
            .collect(),
        any: false,
    };
    let plain = vec![
        who,
        counting.phrase(
            "state",
            |wider| (wider.states, wider.among) = (Vec::new(), Among::All),
            |line| one(line.need.state.code()),
            code("needs-states-"),
        ),
        counting.phrase(
            "domain",
            |wider| wider.domains.clear(),
            of_list(NeedList::Domain),
            code(beginning(NeedList::Domain)),
        ),
        counting.phrase(
            "stage",
            |wider| wider.stages.clear(),
            |line| line.stages.iter().map(|stage| stage.code().to_owned()).collect(),
            code("needs-stage-"),
        ),
        counting.phrase(
            "commune",
            |wider| wider.communes.clear(),
            |line| line.commune.clone().into_iter().collect(),
            |nis| shell.tx("needs-of-commune", shared::commune(shell, Some(nis))),
        ),
    ];
    let folded = vec![
        counting.phrase(
            "source",
            |wider| wider.sources.clear(),
            |line| one(line.need.source.code()),
            code("needs-source-"),
        ),
        counting.phrase(
            "reason",
            |wider| wider.reasons.clear(),
            |line| line.need.unmet_reason.map(|reason| reason.code().to_owned()).into_iter().collect(),
            code("needs-reason-"),
        ),
        counting.phrase(
            "season",
            |wider| wider.season = None,
            |line| vec![line.need.season.clone()],
            str::to_owned,
        ),
        counting.phrase(
            "setting",
            |wider| wider.settings.clear(),
            of_list(NeedList::Setting),
            code(beginning(NeedList::Setting)),
        ),
        counting.phrase(
            "late",
            |wider| wider.late = false,
            |line| if line.is_late(now) { one("yes") } else { Vec::new() },
            |_| shell.t("needs-late").to_owned(),
        ),
    ];
    Sentence {
        text: filter.text,
        plain,
        folded,
        sorts: NeedSort::ALL
            .iter()
            .map(|one| {
                let value = if *one == NeedSort::Waiting { "" } else { one.code() };
                Choice::new(value, shell.tc("needs-sort-", one.code()), *one == sort)
            })
            .collect(),
        open: FOLDED.iter().any(|name| fields.some(name).is_some()),
        narrowed: NAMES.iter().any(|name| fields.some(name).is_some()),
    }
}

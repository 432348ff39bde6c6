//! The filters of the list of sites, as the address and the sentence say them.

use crate::code::{Reach, Status};
use crate::id::TagId;
use crate::lists::Facet;
use crate::lists::site::{Among, IseBand, SiteFacets, SiteFilter, SiteSort, Teaches};
use crate::pages::words;
use crate::store::tag::Tag;
use navette_web::{Choice, Fields, Shell};

/// The months of silence offered.
const SILENCES: [u32; 4] = [6, 12, 18, 36];

/// Names of the filters in the address.
pub(super) const NAMES: [&str; 12] = [
    "q",
    "among",
    "commune",
    "network",
    "teaches",
    "reach",
    "ise",
    "ise_secondary",
    "status",
    "tag",
    "delegate",
    "silent",
];
/// Those that are folded away until one is used.
const FOLDED: [&str; 6] = ["ise", "ise_secondary", "status", "tag", "delegate", "silent"];

/// The values under a name: several are separated by commas or given several times.
fn values(fields: &Fields, name: &str) -> Vec<String> {
    let all = fields.all(name).flat_map(|value| value.split(',')).map(str::trim);
    all.filter(|value| !value.is_empty()).map(str::to_owned).collect()
}

/// The codes under a name; what is no code is left out.
fn codes<T>(fields: &Fields, name: &str, read: fn(&str) -> Option<T>) -> Vec<T> {
    values(fields, name).iter().filter_map(|value| read(value)).collect()
}

/// The filter that an address asks for.
pub(super) fn read(fields: &Fields) -> SiteFilter {
    SiteFilter {
        text: fields.get("q").chars().take(200).collect(),
        among: Among::from_code(fields.get("among")).unwrap_or(Among::ToReach),
        communes: values(fields, "commune"),
        networks: values(fields, "network"),
        teaches: codes(fields, "teaches", Teaches::from_code),
        reach: codes(fields, "reach", Reach::from_code),
        ise_basic: codes(fields, "ise", IseBand::from_code),
        ise_secondary: codes(fields, "ise_secondary", IseBand::from_code),
        status: codes(fields, "status", Status::from_code),
        tags: values(fields, "tag").iter().filter_map(|tag| tag.parse::<TagId>().ok()).collect(),
        without_delegate: fields.get("delegate") == "none",
        silent_for_months: fields.read::<u32>("silent").filter(|months| (1..=240).contains(months)),
    }
}

/// The order that an address asks for, and whether it is turned round.
pub(super) fn order(fields: &Fields) -> (SiteSort, bool) {
    let sort = SiteSort::from_code(fields.get("sort")).unwrap_or(SiteSort::Name);
    (sort, fields.get("dir") == "desc")
}

/// A word of the sentence that can be changed.
pub(super) struct Phrase {
    /// Its name in the address.
    pub name: &'static str,
    /// What it is about.
    pub label: String,
    /// What it can be.
    pub options: Vec<Choice>,
    /// Whether it narrows nothing.
    pub any: bool,
}

/// The sentence: what is always shown, what is folded away, and whether that is open.
pub(super) struct Sentence {
    pub text: String,
    pub plain: Vec<Phrase>,
    pub folded: Vec<Phrase>,
    pub open: bool,
    pub narrowed: bool,
}

/// Builds a phrase: the first choice narrows nothing; a value of the address that is not among the choices (several at
/// once, or one that left no line) is kept as one more.
fn phrase(
    shell: &Shell,
    fields: &Fields,
    name: &'static str,
    counted: Vec<(String, String, Option<usize>)>,
) -> Phrase {
    let chosen = values(fields, name);
    let present = chosen.join(",");
    let any = shell.tc("network-sites-any-", name);
    let mut options = vec![Choice::new("", any, chosen.is_empty())];
    let named =
        |value: &str| counted.iter().find(|(known, ..)| known == value).map(|(_, label, _)| label.clone());
    for (value, label, count) in &counted {
        let shown = count.map_or_else(
            || label.clone(),
            |count| format!("{label} ({})", shell.count(&i64::try_from(count).unwrap_or(i64::MAX))),
        );
        options.push(Choice::among(value.clone(), shown, &present));
    }
    if !chosen.is_empty() && !options.iter().any(|option| option.selected) {
        let labels: Vec<String> =
            chosen.iter().map(|value| named(value).unwrap_or_else(|| value.clone())).collect();
        options.push(Choice::new(present, labels.join(" + "), true));
    }
    Phrase { name, label: shell.tc("network-sites-filter-", name), options, any: chosen.is_empty() }
}

fn facet<T: Copy>(
    facet: &Facet<T>,
    code: impl Fn(T) -> &'static str,
    label: impl Fn(&str) -> String,
) -> Vec<(String, String, Option<usize>)> {
    facet
        .0
        .iter()
        .map(|(value, count)| (code(*value).to_owned(), label(code(*value)), Some(*count)))
        .collect()
}

/// The sentence of these fields, with how many lines each value would leave.
pub(super) fn sentence(shell: &Shell, fields: &Fields, facets: &SiteFacets, tags: &[Tag]) -> Sentence {
    let filter = read(fields);
    let among = Among::ALL.iter().map(|among| {
        Choice::new(
            if *among == Among::ToReach { "" } else { among.code() },
            shell.tc("network-sites-among-", among.code()),
            *among == filter.among,
        )
    });
    let among = Phrase {
        name: "among",
        label: shell.t("network-sites-filter-among").to_owned(),
        options: among.collect(),
        any: false,
    };
    let mut communes: Vec<_> = (facets.communes.0.iter())
        .map(|(nis, count)| {
            let name = words::commune(shell, Some(nis));
            (
                nis.clone(),
                shell.tx("network-sites-of-commune", &name),
                Some(*count),
                navette_belgium::text::name_key(&name),
            )
        })
        .collect();
    communes.sort_by(|a, b| a.3.cmp(&b.3));
    let communes = communes.into_iter().map(|(nis, name, count, _)| (nis, name, count)).collect();
    let networks = (facets.networks.0.iter())
        .map(|(code, count)| (code.clone(), words::school_network(shell, Some(code)), Some(*count)))
        .collect();
    let mut reach = facet(&facets.reach, Reach::code, |code| shell.tc("network-sites-reach-", code));
    let never = (facets.reach.0.iter())
        .filter(|(stage, _)| matches!(stage, Reach::Unknown | Reach::Identified))
        .map(|(_, count)| count)
        .sum();
    let never_codes = format!("{},{}", Reach::Unknown.code(), Reach::Identified.code());
    reach.insert(0, (never_codes, shell.t("network-sites-never-contacted").to_owned(), Some(never)));
    let band = |code: &str| shell.tc("network-sites-band-", code);
    let tag_choices =
        tags.iter().map(|tag| (tag.id.to_string(), format!("« {} »", tag.label), None)).collect();
    let delegate = vec![(
        "none".to_owned(),
        shell.t("network-sites-without-delegate").to_owned(),
        Some(facets.without_delegate),
    )];
    let silences = SILENCES
        .iter()
        .map(|months| (months.to_string(), shell.tn("network-sites-silent", &i64::from(*months)), None))
        .collect();
    let plain = vec![
        among,
        phrase(shell, fields, "commune", communes),
        phrase(shell, fields, "network", networks),
        phrase(
            shell,
            fields,
            "teaches",
            facet(&facets.teaches, Teaches::code, |c| shell.tc("network-sites-teaches-", c)),
        ),
        phrase(shell, fields, "reach", reach),
    ];
    let folded = vec![
        phrase(shell, fields, "ise", facet(&facets.ise_basic, IseBand::code, band)),
        phrase(shell, fields, "ise_secondary", facet(&facets.ise_secondary, IseBand::code, band)),
        phrase(
            shell,
            fields,
            "status",
            facet(&facets.status, Status::code, |c| shell.tc("network-sites-status-", c)),
        ),
        phrase(shell, fields, "tag", tag_choices),
        phrase(shell, fields, "delegate", delegate),
        phrase(shell, fields, "silent", silences),
    ];
    Sentence {
        text: filter.text,
        plain,
        folded,
        open: FOLDED.iter().any(|name| fields.some(name).is_some()),
        narrowed: NAMES.iter().any(|name| fields.some(name).is_some()),
    }
}

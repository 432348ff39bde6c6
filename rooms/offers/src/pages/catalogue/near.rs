//! From where distances are counted: a school or a commune, typed as people say it, kept in the address by its key.

use super::PATH;
use crate::lists::{OfferFilter, OfferSort, Place};
use crate::store::near;
use navette_belgium::text::name_key;
use navette_belgium::{Commune, PostalCode};
use navette_database::{BasinScope, Conn, Error};
use navette_network::id::SiteId;
use navette_network::pages::words as shared;
use navette_web::{Choice, Fields, Shell};

/// How far one may ask for, in kilometres.
const RADII: [&str; 5] = ["1", "2", "3", "5", "10"];
/// How many schools are offered when several are meant.
const OFFERED: i64 = 8;

/// From where distances are counted.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Near {
    /// Nobody said.
    Nowhere,
    /// From here: the key that the address keeps.
    Here(String, Origin, Place),
    /// One of these schools: key, name, commune.
    Several(Vec<(String, String, Option<String>)>),
    /// Nothing here is called so.
    Unknown,
}

/// What distances are counted from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Origin {
    /// A school, by its name.
    School(String),
    /// A commune, by NIS code.
    Commune(String),
    /// A point.
    Point,
}

impl Near {
    /// What the address asks for in `pres`: a key, a commune by name, NIS or postal code, a point, the name of a school.
    pub(crate) fn read(c: &mut Conn<'_>, basin: BasinScope, fields: &Fields) -> Result<Self, Error> {
        let typed: String = fields.get("pres").trim().chars().take(100).collect();
        if typed.is_empty() {
            return Ok(Self::Nowhere);
        }
        if let Ok(id) = typed.parse::<SiteId>() {
            return Ok(near::site(c, basin, id)?.map_or(Self::Unknown, here));
        }
        if let Some(place) = point(&typed) {
            return Ok(Self::Here(typed, Origin::Point, place));
        }
        let by_code = || typed.parse::<PostalCode>().ok().and_then(|code| code.communes().next());
        let commune = Commune::from_nis(&typed).or_else(|| Commune::from_name(&typed)).or_else(by_code);
        if let Some(commune) = commune
            && let Some((north, east)) = near::commune(c, basin, commune.nis())?
        {
            let nis = commune.nis().to_owned();
            return Ok(Self::Here(nis.clone(), Origin::Commune(nis), Place { north, east }));
        }
        let key = name_key(&typed);
        if key.is_empty() {
            return Ok(Self::Unknown);
        }
        let mut found = near::named(c, basin, &key, OFFERED)?;
        // The only one, or the only one that is called just so.
        let exact: Vec<usize> = (0..found.len()).filter(|place| name_key(&found[*place].1) == key).collect();
        Ok(match (found.len(), exact.as_slice()) {
            (0, _) => Self::Unknown,
            (1, _) => here(found.remove(0)),
            (_, [only]) => here(found.remove(*only)),
            _ => Self::Several(
                found.into_iter().map(|(id, name, commune, ..)| (id.to_string(), name, commune)).collect(),
            ),
        })
    }

    /// Where that is.
    pub(crate) fn place(&self) -> Option<Place> {
        match self {
            Self::Here(_, _, place) => Some(*place),
            _ => None,
        }
    }

    /// Narrows by distance, as the address asks in `rayon`, in kilometres.
    pub(crate) fn narrow(&self, fields: &Fields, filter: &mut OfferFilter) {
        filter.near = self.place();
        let radius = fields.read::<f64>("rayon").filter(|km| (0.1..=100.0).contains(km));
        filter.within = filter.near.and(radius).map(|km| km * 1_000.0);
    }

    /// The order, when none was asked for: the nearest first.
    pub(crate) fn sort(&self, fields: &Fields, usual: OfferSort) -> OfferSort {
        let asked = fields.get("sort");
        let far = asked == OfferSort::Distance.code() || asked.is_empty() && fields.get("q").is_empty();
        if self.place().is_some() && far { OfferSort::Distance } else { usual }
    }
}

fn here((id, name, _, north, east): near::Placed) -> Near {
    Near::Here(id.to_string(), Origin::School(name), Place { north, east })
}

/// Degrees north and east, `50.85,4.35`.
fn point(typed: &str) -> Option<Place> {
    let (north, east) = typed.split_once(',')?;
    let (north, east) = (north.trim().parse::<f64>().ok()?, east.trim().parse::<f64>().ok()?);
    (north.abs() <= 90.0 && east.abs() <= 180.0).then_some(Place { north, east })
}

/// What the page says of it.
pub(super) struct NearView {
    /// The key that the form keeps; empty when it has a box to type in.
    pub key: String,
    /// What was typed, when it is not known where that is.
    pub typed: String,
    /// From where, in words.
    pub label: String,
    /// The page without it.
    pub without: String,
    /// How far.
    pub radii: Vec<Choice>,
    /// Schools of which one is meant: name, address of the page.
    pub several: Vec<(String, String)>,
    /// Whether nothing is called so.
    pub unknown: bool,
}

impl NearView {
    pub(super) fn new(shell: &Shell, fields: &Fields, near: &Near) -> Self {
        let (key, label) = match near {
            Near::Here(key, origin, _) => {
                let name = match origin {
                    Origin::School(name) => name.clone(),
                    Origin::Commune(nis) => shared::commune(shell, Some(nis)),
                    Origin::Point => key.clone(),
                };
                (key.clone(), shell.tx("offers-catalogue-near-of", name))
            }
            _ => (String::new(), String::new()),
        };
        let radius = fields.get("rayon");
        let any = Choice::new("", shell.t("offers-catalogue-near-any"), radius.is_empty());
        let radii = RADII.iter().map(|km| {
            let far = shell.distance(&(km.parse::<f64>().unwrap_or_default() * 1_000.0));
            Choice::among(*km, shell.tx("offers-catalogue-near-within", far), radius)
        });
        let several = match near {
            Near::Several(schools) => schools
                .iter()
                .map(|(key, name, commune)| {
                    let commune = shared::commune(shell, commune.as_deref());
                    let label = if commune.is_empty() { name.clone() } else { format!("{name} ({commune})") };
                    (label, fields.address_with(PATH, "pres", key))
                })
                .collect(),
            _ => Vec::new(),
        };
        let mut without = fields.clone();
        for name in ["rayon", "sort"] {
            without.set(name, "");
        }
        Self {
            typed: if key.is_empty() { fields.get("pres").to_owned() } else { String::new() },
            without: without.address_with(PATH, "pres", ""),
            radii: std::iter::once(any).chain(radii).collect(),
            unknown: *near == Near::Unknown,
            key,
            label,
            several,
        }
    }
}

/// How far an offer is, in words; empty when nobody asked, or its place is not known.
pub(super) fn far(shell: &Shell, far: Option<f64>) -> String {
    match far {
        None => String::new(),
        Some(0.0) => shell.t("offers-catalogue-near-comes").to_owned(),
        Some(metres) => shell.tx("offers-catalogue-near-far", shell.distance(&metres)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_read_and_nonsense_is_not() {
        assert_eq!(point("50.85, 4.35"), Some(Place { north: 50.85, east: 4.35 }));
        for typed in ["école, Jette", "500,4", "50.85", ""] {
            assert_eq!(point(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_nearest_come_first_unless_another_order_is_asked_for() {
        let near = Near::Here("50.85,4.35".into(), Origin::Point, Place { north: 50.85, east: 4.35 });
        let sort = |address: &str| near.sort(&Fields::parse(address.as_bytes()), OfferSort::Title);
        assert_eq!(sort(""), OfferSort::Distance);
        assert_eq!(sort("sort=distance&q=chant"), OfferSort::Distance);
        assert_eq!(sort("q=chant"), OfferSort::Title);
        assert_eq!(sort("sort=price"), OfferSort::Title, "whatever the usual order is");
        assert_eq!(Near::Nowhere.sort(&Fields::default(), OfferSort::Title), OfferSort::Title);
        let mut filter = OfferFilter::default();
        near.narrow(&Fields::parse(b"rayon=3"), &mut filter);
        assert_eq!(filter.within, Some(3_000.0));
        Near::Nowhere.narrow(&Fields::parse(b"rayon=3"), &mut filter);
        assert_eq!((filter.near, filter.within), (None, None));
    }
}

//! The instances made from a seed are those that the README describes, the same everywhere.

use navette_allotment::generate::{Size, generate};
use navette_allotment::problem::Problem;

/// A hash anyone can compute (FNV-1a over the JSON text).
fn print_of(problem: &Problem) -> u64 {
    let text = serde_json::to_vec(problem).unwrap();
    text.iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn the_same_seed_gives_the_same_instance_and_another_another() {
    let [a, b, c] = [1, 1, 2].map(|seed| generate(Size::Groups(300), seed));
    assert_eq!(a, b);
    assert_ne!(a.groups, c.groups);
}

/// If this fails, instances that others compare with have changed: say so in CHANGELOG.md and in the table of the README.
#[test]
fn the_published_small_instance_stays_as_it_is() {
    assert_eq!(format!("{:016x}", print_of(&generate(Size::Small, 1))), "02660e337f35fb8d");
}

#[test]
fn a_basin_has_the_size_that_is_promised() {
    let basin = generate(Size::Medium, 1);
    assert_eq!((basin.groups.len(), basin.sessions.len()), (10_000, 3_000));
    assert_eq!((basin.purses.len(), basin.rules.quotas.len(), basin.rules.dues.len()), (6, 5, 2));
    let candidates: usize = basin.groups.iter().map(|group| group.candidates.len()).sum();
    assert!((280_000..320_000).contains(&candidates), "{candidates}");
    let places: u32 = basin.sessions.iter().map(|session| session.places).sum();
    assert!((9_000..14_000).contains(&places), "scarce, not hopeless: {places} places for 20,000 dues");
    assert!(basin.sessions.iter().any(|session| session.minimum > 1));
}

#[test]
fn what_an_instance_names_exists_once() {
    let made = generate(Size::Groups(10_200), 5);
    let unique = |ids: Vec<&str>| {
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), ids.len());
        sorted.into_iter().map(str::to_owned).collect::<std::collections::BTreeSet<String>>()
    };
    unique(made.groups.iter().map(|group| &*group.id).collect());
    let sessions = unique(made.sessions.iter().map(|session| &*session.id).collect());
    let offers = unique(made.offers.iter().map(|offer| &*offer.id).collect());
    let strata = unique(made.strata.iter().map(|stratum| &*stratum.id).collect());
    let purses = unique(made.purses.iter().map(|purse| &*purse.id).collect());
    for group in &made.groups {
        assert!(group.strata.iter().all(|stratum| strata.contains(&**stratum)), "{}", group.id);
        assert!(group.candidates.iter().all(|candidate| sessions.contains(&*candidate.session)));
        unique(group.candidates.iter().map(|candidate| &*candidate.session).collect());
    }
    assert!(made.sessions.iter().all(|session| offers.contains(&*session.offer)));
    assert!(made.sessions.iter().all(|session| session.minimum <= session.places));
    assert!(made.offers.iter().flat_map(|offer| &offer.purses).all(|purse| purses.contains(&**purse)));
    assert!(made.rules.quotas.iter().flat_map(|quota| &quota.strata).all(|s| strata.contains(&**s)));
}

#[test]
fn a_size_is_a_word_or_a_number() {
    assert_eq!("medium".parse(), Ok(Size::Medium));
    assert_eq!("250".parse(), Ok(Size::Groups(250)));
    assert!("0".parse::<Size>().is_err());
    assert!("vast".parse::<Size>().is_err());
}

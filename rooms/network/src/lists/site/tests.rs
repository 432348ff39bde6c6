use super::*;
use crate::id::{SchoolId, SiteId};
use jiff::civil::date;
use navette_belgium::text::name_key;
use navette_database::Uuid;
use proptest::prelude::*;

const TODAY: Date = date(2026, 9, 7);

fn line(number: u128, name: &str, commune: &str, reach: Reach, class: Option<&str>) -> SiteLine {
    let row = SiteRow {
        id: SiteId(Uuid::from_u128(number)),
        school_id: SchoolId(Uuid::from_u128(number)),
        name: name.into(),
        name_key: name_key(name),
        school_name: "Groupe scolaire".into(),
        school_key: "groupe scolaire".into(),
        school_fase: Some("95337".into()),
        fase: Some(number.to_string()),
        address: Some("Rue des Étoffes 3".into()),
        postal_code: Some("1080".into()),
        commune: Some(commune.into()),
        network: Some("communal".into()),
        cycle: Cycle::Basic,
        special: false,
        compulsory: true,
        status: Status::Open,
        reach,
        last_contact_on: None,
        latitude: None,
        longitude: None,
    };
    SiteLine::new(row, class.map(|class| (class.into(), 2025)), None, false, Vec::new())
}

fn lines() -> SiteLines {
    SiteLines::new(vec![
        line(1, "École Azur", "21012", Reach::Unknown, Some("3a")),
        line(2, "École Brume", "21001", Reach::Contacted, None),
        line(3, "École Cœur", "21012", Reach::Contacted, Some("19 et 20")),
    ])
}

fn names<'a>(page: &SitePage<'a>) -> Vec<&'a str> {
    page.lines.iter().map(|line| line.row.name.as_str()).collect()
}

#[test]
fn words_find_names_numbers_communes_and_streets() {
    let lines = lines();
    for (text, found) in [
        ("coeur", vec!["École Cœur"]),
        ("ecole bru", vec!["École Brume"]),
        ("molenbeek", vec!["École Azur", "École Cœur"]),
        ("étoffes groupe", vec!["École Azur", "École Brume", "École Cœur"]),
        ("953", vec!["École Azur", "École Brume", "École Cœur"]),
        ("rume", vec![]),
    ] {
        let filter = SiteFilter { text: text.into(), ..SiteFilter::default() };
        assert_eq!(names(&lines.page(&filter, SiteSort::Name, false, TODAY, 0, 50)), found, "{text}");
    }
}

#[test]
fn a_facet_counts_what_its_values_would_leave() {
    let lines = lines();
    let filter =
        SiteFilter { communes: vec!["21012".into()], reach: vec![Reach::Contacted], ..SiteFilter::default() };
    let page = lines.page(&filter, SiteSort::Name, false, TODAY, 0, 50);
    assert_eq!((names(&page), page.total), (vec!["École Cœur"], 1));
    assert_eq!(page.facets.communes.0, [("21001".to_owned(), 1), ("21012".to_owned(), 1)]);
    assert!(
        page.facets.reach.0.contains(&(Reach::Unknown, 1))
            && page.facets.reach.0.contains(&(Reach::Contacted, 1))
    );
}

#[test]
fn the_unknown_come_last_both_ways() {
    let lines = lines();
    let by_class = |down| {
        names(&lines.page(&SiteFilter::default(), SiteSort::IseBasic, down, TODAY, 0, 50)).last().copied()
    };
    assert_eq!((by_class(false), by_class(true)), (Some("École Brume"), Some("École Brume")));
    assert_eq!(lines.all()[2].band_basic, IseBand::High);
    assert_eq!(lines.all()[0].band_basic, IseBand::Low);
}

#[test]
fn a_page_is_cut_from_the_whole() {
    let lines = lines();
    let page = lines.page(&SiteFilter::default(), SiteSort::Name, true, TODAY, 1, 1);
    assert_eq!((names(&page), page.total), (vec!["École Brume"], 3));
    assert!(lines.page(&SiteFilter::default(), SiteSort::Name, false, TODAY, 9, 1).lines.is_empty());
}

proptest! {
    #[test]
    fn a_chosen_value_leaves_what_its_facet_said(reach in prop::sample::select(Reach::ALL.to_vec()), stages in prop::collection::vec(prop::sample::select(Reach::ALL.to_vec()), 0..30)) {
        let all = stages.iter().zip(1..).map(|(stage, number)| line(number, "École", "21001", *stage, None)).collect();
        let lines = SiteLines::new(all);
        let said = lines.page(&SiteFilter::default(), SiteSort::Name, false, TODAY, 0, 5).facets.reach;
        let filter = SiteFilter { reach: vec![reach], ..SiteFilter::default() };
        let left = lines.page(&filter, SiteSort::Name, false, TODAY, 0, 5);
        prop_assert!(said.0.contains(&(reach, left.total)));
        prop_assert_eq!(left.facets.reach, said);
    }
}

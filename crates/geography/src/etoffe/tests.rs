//! What a drawn étoffe must be.

use proptest::prelude::*;

use super::*;
use crate::svg::check;

const SIZES: [EtoffeSize; 3] = [EtoffeSize::Small, EtoffeSize::Medium, EtoffeSize::Large];

fn draw(seasons: &[Season<'_>], size: EtoffeSize) -> String {
    let svg = Etoffe { id: "e", sentence: "tout est à tisser", seasons, size }.draw();
    check(&svg);
    svg
}

fn season<'a>(state: SeasonState<'a>) -> Season<'a> {
    Season { name: "2025-2026", note: "rien n'est connu", state }
}

/// Six warp threads four apart, 2 from the edges, across the whole width: nothing else.
#[test]
fn an_empty_cloth_is_a_bare_warp() {
    assert_eq!(
        draw(&[], EtoffeSize::Medium),
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="etoffe etoffe-medium" viewBox="0 0 120 24" width="120" "#,
            r#"height="24" role="img" aria-labelledby="e-t"><title id="e-t">tout est à tisser</title>"#,
            r#"<path class="warp warp-bare" stroke-width="1" fill="none" "#,
            r#"d="M0 2h120M0 6h120M0 10h120M0 14h120M0 18h120M0 22h120"/></svg>"#
        )
    );
}

#[test]
fn unknown_nothing_and_something_all_differ() {
    let thread = Encounter { components: vec![Component::Practise], hours: Some(2.0), ..Default::default() };
    for size in SIZES {
        let unknown = draw(&[season(SeasonState::Unknown)], size);
        let nothing = draw(&[season(SeasonState::Known(Vec::new()))], size);
        let something = draw(&[season(SeasonState::Known(vec![thread.clone()]))], size);
        assert!(!unknown.contains("ground") && !unknown.contains("weave"));
        assert!(nothing.contains("ground") && nothing.contains("weave") && !nothing.contains("weft-"));
        assert!(something.contains("weft-practise") && something.contains("over"));
    }
}

#[test]
fn outside_is_dashed_and_hours_thicken() {
    let thread = |hours, place| Encounter {
        components: vec![Component::Know],
        hours,
        place,
        title: "Visite & atelier",
        href: Some("/p/1"),
        ..Default::default()
    };
    let held =
        |hours, place| draw(&[season(SeasonState::Known(vec![thread(hours, place)]))], EtoffeSize::Large);
    let solid = held(Some(1.0), Place::Inside);
    assert!(solid.contains("h8.1v140h-8.1z") && solid.contains(r#"role="group""#), "{solid}");
    assert!(solid.contains("<title>Visite &amp; atelier</title>"));
    assert!(held(None, Place::Inside).contains("h7v140h-7z"));
    assert!(!held(Some(1.0), Place::Outside).contains("v140h-8.1z"));
}

#[test]
fn threads_follow_their_dates() {
    let on = |day, component| Encounter { day, components: vec![component], ..Default::default() };
    let known = SeasonState::Known(vec![on(200, Component::Know), on(20, Component::Meet)]);
    let svg = draw(&[season(known)], EtoffeSize::Large);
    assert!(svg.find("weft-meet") < svg.find("weft-know"));
}

#[test]
fn the_favicon_is_a_document_by_itself() {
    let svg = favicon(Dyes::default());
    check(&svg);
    assert!(svg.len() < 1200 && !svg.contains("class"), "{svg}");
}

fn any_encounter() -> impl Strategy<Value = (i32, Vec<Component>, Option<f64>, u8)> {
    let component = prop_oneof![Just(Component::Know), Just(Component::Practise), Just(Component::Meet)];
    (
        any::<i32>(),
        proptest::collection::vec(component, 0..5),
        proptest::option::of(proptest::num::f64::ANY),
        0_u8..3,
    )
}

proptest! {
    #[test]
    fn any_cloth_is_well_formed(
        seasons in proptest::collection::vec(proptest::option::of(proptest::collection::vec(any_encounter(), 0..40)), 0..20),
        text in any::<String>(),
    ) {
        let seasons: Vec<Season<'_>> = seasons.into_iter().map(|held| Season {
            name: &text,
            note: &text,
            state: held.map_or(SeasonState::Unknown, |held| SeasonState::Known(held.into_iter().map(|(day, components, hours, place)| Encounter {
                day, components, hours, title: &text, href: Some(&text),
                place: [Place::Inside, Place::Outside, Place::Unknown][usize::from(place)],
            }).collect())),
        }).collect();
        for size in SIZES {
            let svg = Etoffe { id: &text, sentence: &text, seasons: &seasons, size }.draw();
            check(&svg);
        }
        let sum = summary(&seasons);
        prop_assert!(sum.hours >= 0.0 && sum.outside + sum.place_unknown <= sum.encounters);
    }
}

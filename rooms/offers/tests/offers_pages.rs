//! The coordinator's catalogue, as each role meets it.

mod basin;

use basin::{operator, site, written};
use navette_web::Role;

const LIST: &str = "/offres";

#[test]
fn an_empty_list_says_what_to_do_first() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let page = site.as_role(Role::Coordination).get(LIST);
    assert_eq!(page.first(".empty h2"), "Aucune offre encore");
    assert_eq!(page.attributes(".empty a.primary", "href"), ["/offres/nouvelle"]);
    assert_eq!(site.as_role(Role::Reader).get(LIST).count(".empty a.primary"), 0);
}

#[test]
fn an_offer_is_written_in_stages_published_and_taken_out() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "fil@exemple.test");
    let here = written(&site, id, "Tisser une histoire");
    let visitor = site.as_role(Role::Coordination);
    let sheet = visitor.get(&here);
    assert_eq!(sheet.first("h1"), "Tisser une histoire");
    assert!(
        sheet.first(".lede").contains("M3, P1, P2, élèves qui arrivent (DASPA)"),
        "{}",
        sheet.first(".lede")
    );
    assert!(sheet.first(".lede").contains("60 € par classe"), "{}", sheet.first(".lede"));
    assert_eq!(sheet.attributes(".actions button.primary", "value"), ["publish"]);
    let published = visitor.post(&format!("{here}/etat"), &[("step", "publish")]);
    assert_eq!(published.location(), here);
    // What was published by mistake goes back to where it stood, and comes again.
    let undo = published.undo().expect("a way back");
    assert_eq!(undo, format!("{here}/etat/annuler?de=published&vers=draft"));
    assert_eq!(visitor.post(&undo, &[]).location(), here);
    assert_eq!(visitor.get(&here).attributes(".actions button.primary", "value"), ["publish"]);
    assert_eq!(site.as_role(Role::Reader).post(&undo, &[]).status, 403);
    assert_eq!(visitor.post(&undo, &[("back", "/offres")]).location(), here, "once is enough");
    assert_eq!(visitor.get(&here).attributes(".actions button.primary", "value"), ["publish"]);
    let again = visitor.post(&format!("{here}/etat"), &[("step", "publish"), ("back", here.as_str())]);
    assert_eq!(again.location(), here);
    let sheet = visitor.get(&here);
    assert!(sheet.texts(".badge").contains(&"publiée".to_owned()), "{:?}", sheet.texts(".badge"));
    assert!(sheet.texts(".history p").iter().any(|line| line == "Publiée"));
    let list = visitor.get("/offres?level=M3&type=workshop&q=tisser");
    assert_eq!(list.texts("tbody th a"), ["Tisser une histoire"]);
    assert_eq!(visitor.get("/offres?level=S6").count("tbody tr"), 0);
    for extension in ["csv", "xlsx", "ods"] {
        assert_eq!(visitor.get(&format!("/offres/export.{extension}?q=tisser")).status, 200);
    }
    let csv = visitor.get("/offres/export.csv").text();
    assert!(csv.contains("Tisser une histoire") && csv.contains("DASPA, M3, P1, P2"), "{csv}");
    assert_eq!(site.as_role(Role::Operator).get(LIST).status, 403);
    assert_eq!(site.as_role(Role::Reader).post(&format!("{here}/etat"), &[("step", "retire")]).status, 403);
}

#[test]
fn what_lacks_the_essential_is_not_shown_and_says_why() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let visitor = site.as_role(Role::Coordination);
    let key = id.to_string();
    let made = visitor
        .post("/offres/nouvelle", &[("operator", key.as_str()), ("title", "Un titre"), ("kind", "place")]);
    let here = made.location().trim_end_matches("/modifier").to_owned();
    let refused = visitor.post(&format!("{here}/etat"), &[("step", "publish")]);
    assert_eq!(refused.location(), here, "back to the sheet");
    let sheet = visitor.get(&here);
    assert_eq!(sheet.count(".actions button.primary"), 0, "what cannot be done is not offered first");
    assert!(sheet.texts("aside .badge").contains(&"nécessaire".to_owned()));
    assert!(sheet.text().contains("Deux ou trois phrases suffisent"), "and why it matters");
}

#[test]
fn a_form_keeps_what_was_typed_and_writes_nothing_when_a_field_is_bad() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let here = written(&site, id, "Tisser une histoire");
    let visitor = site.as_role(Role::Coordination);
    let bad =
        [("stage", "price"), ("price_model", "free"), ("price_cents", "gratuit"), ("travel_cents", "12")];
    let answer = visitor.post(&format!("{here}/modifier"), &bad);
    assert_eq!(answer.status, 422);
    assert_eq!(answer.attributes("#price_cents", "value"), ["gratuit"]);
    assert!(answer.first("#price_cents-error").contains("montant"), "{}", answer.first("#price_cents-error"));
    let sheet = visitor.get(&here);
    assert!(sheet.first(".lede").contains("60"), "nothing was written: {}", sheet.first(".lede"));
    let no_operator = visitor.post("/offres/nouvelle", &[("title", "Sans personne"), ("kind", "place")]);
    assert_eq!(no_operator.status, 422);
    assert_eq!(no_operator.attributes("#title", "value"), ["Sans personne"]);
}

#[test]
fn a_cell_is_edited_in_place_refused_and_undone() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let here = written(&site, id, "Tisser une histoire");
    let visitor = site.as_role(Role::Coordination);
    let edit = |field, value| {
        visitor.post(&format!("{here}/champ?fragment=1"), &[("field", field), ("value", value)])
    };
    base.clock().advance(jiff::SignedDuration::from_secs(1));
    let cell = edit("meeting_minutes", "2 h");
    assert!(cell.text().contains("2\u{a0}h"), "{}", cell.text());
    assert_eq!(edit("meeting_minutes", "longtemps").status, 422);
    assert_eq!(edit("group_min", "30").status, 422, "more than the largest");
    assert_eq!(edit("nothing", "x").status, 404);
    assert_eq!(visitor.post(&format!("{here}/annuler"), &[]).location(), here);
    let sheet = visitor.get(&here);
    assert!(sheet.texts("td[data-edit=meeting_minutes]").contains(&"1 h 40".to_owned()));
}

#[test]
fn an_offer_is_sent_back_with_a_reason_and_mended() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let here = written(&site, id, "Tisser une histoire");
    let visitor = site.as_role(Role::Coordination);
    visitor.post(&format!("{here}/etat"), &[("step", "submit")]);
    let without = visitor.post(&format!("{here}/etat"), &[("step", "reject")]);
    assert_eq!(without.location(), here);
    assert!(visitor.get(&here).texts(".badge").contains(&"à vérifier".to_owned()), "no reason, no step");
    visitor
        .post(&format!("{here}/etat"), &[("step", "reject"), ("reason", "unclear"), ("note", "Avec qui ?")]);
    let sheet = visitor.get(&here);
    assert!(sheet.first(".notice.warn").contains("pas assez claire"), "{}", sheet.first(".notice.warn"));
    assert!(sheet.first(".notice.warn").contains("Avec qui"));
    visitor.post(&format!("{here}/etat"), &[("step", "resume")]);
    assert!(visitor.get(&here).texts(".badge").contains(&"brouillon".to_owned()));
}

#[test]
fn dates_are_added_and_cancelled() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let here = written(&site, id, "Tisser une histoire");
    let visitor = site.as_role(Role::Coordination);
    let add = |day, starts, ends| {
        visitor.post(
            &format!("{here}/seances"),
            &[("day", day), ("starts", starts), ("ends", ends), ("capacity", "2")],
        )
    };
    assert_eq!(add("2027-01-14", "9h30", "11:00").location(), format!("{here}#seances"));
    assert_eq!(add("2027-01-15", "11:00", "9:00").status, 422, "it ends before it begins");
    let sheet = visitor.get(&here);
    assert!(sheet.first("#seances li").contains("09:30 – 11:00"), "{}", sheet.first("#seances li"));
    let cancel = sheet.attributes("#seances li form", "action");
    assert_eq!(cancel.len(), 1);
    visitor.post(&cancel[0], &[]);
    assert!(visitor.get(&here).first("#seances li").contains("annulée"));
}

#[test]
fn a_copy_is_a_draft_that_says_the_same() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let here = written(&site, id, "Tisser une histoire");
    let visitor = site.as_role(Role::Coordination);
    visitor.post(&format!("{here}/etat"), &[("step", "publish")]);
    let copy =
        visitor.post(&format!("{here}/copie"), &[]).location().trim_end_matches("/modifier").to_owned();
    assert_ne!(copy, here);
    let sheet = visitor.get(&copy);
    assert_eq!(sheet.first("h1"), "Tisser une histoire (copie)");
    assert!(sheet.texts(".badge").contains(&"brouillon".to_owned()));
    assert!(sheet.first(".lede").contains("60 € par classe"));
}

#[test]
fn a_selection_takes_a_step_together_and_leaves_those_that_cannot() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let here = written(&site, id, "Tisser une histoire");
    let visitor = site.as_role(Role::Coordination);
    let key = id.to_string();
    let made = visitor
        .post("/offres/nouvelle", &[("operator", key.as_str()), ("title", "Un titre"), ("kind", "place")]);
    let bare = made.location().trim_end_matches("/modifier").to_owned();
    let pick = |address: &str| address.rsplit('/').next().unwrap_or_default().to_owned();
    let (one, two) = (pick(&here), pick(&bare));
    let fields = [("do", "publish"), ("pick", one.as_str()), ("pick", two.as_str())];
    assert_eq!(visitor.post("/offres/selection", &fields).status, 303);
    assert!(visitor.get(&here).texts(".badge").contains(&"publiée".to_owned()));
    assert!(visitor.get(&bare).texts(".badge").contains(&"brouillon".to_owned()));
    let file = visitor.post("/offres/selection", &[("do", "xlsx"), ("pick", one.as_str())]);
    assert_eq!(file.status, 200);
}

#[test]
fn the_sheet_of_an_operator_shows_its_offers() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    written(&site, id, "Tisser une histoire");
    let sheet = site.as_role(Role::Coordination).get(&format!("/reseau/operateurs/{id}"));
    assert_eq!(sheet.texts("#offres li a"), ["Tisser une histoire"]);
    assert_eq!(sheet.attributes("#offres header a", "href"), [format!("/offres/nouvelle?operator={id}")]);
}

#[test]
fn years_ticked_at_once_stay_ticked_when_another_field_is_bad() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let form = format!("{}/modifier", written(&site, id, "Tisser une histoire"));
    let visitor = site.as_role(Role::Coordination);
    let typed = [("stage", "whom"), ("level_group", "primary"), ("group_max", "douze")];
    let again = visitor.post(&form, &typed);
    assert_eq!(again.status, 422);
    let ticked = again.attributes("input[name=level][checked]", "value");
    assert_eq!(ticked, ["P1", "P2", "P3", "P4", "P5", "P6"]);
    assert_eq!(again.attributes("#group_max", "value"), ["douze"]);
}

#[test]
fn several_values_of_a_filter_come_in_one_word_of_the_sentence() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let here = written(&site, id, "Tisser une histoire");
    let visitor = site.as_role(Role::Coordination);
    visitor.post(&format!("{here}/etat"), &[("step", "publish")]);
    let nobody = site.as_nobody();
    let together = nobody.get("/catalogue?level=M1,M2,M3&price=free,low");
    assert_eq!(together.count("article.offer"), 1, "M3, 60 € a class");
    assert!(together.texts("select[name=level] option[selected]").contains(&"tout le maternel".to_owned()));
    assert!(together.first("select[name=price] option[selected]").contains("jusqu’à 60"));
    assert_eq!(nobody.get("/catalogue?level=S1,S2").count("article.offer"), 0);
    let page = nobody.get(&here.replace("/offres", "/catalogue"));
    assert!(page.text().contains("ecoles@exemple.test") && page.text().contains("mailto:?subject="));
    let booklet = nobody.get("/catalogue/livret").text();
    assert!(booklet.contains("ecoles@exemple.test") && booklet.contains("Dans ce livret"));
}

#[test]
fn a_day_or_a_school_year_that_is_over_is_refused_with_what_was_typed_kept() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let here = written(&site, id, "Tisser une histoire");
    let visitor = site.as_role(Role::Coordination);
    visitor.post(&format!("{here}/champ"), &[("field", "kind"), ("value", "dated")]);
    let season = visitor.post(&format!("{here}/champ"), &[("field", "season"), ("value", "2019-2020")]);
    assert_eq!(season.status, 422);
    for (field, date) in [
        ("day", [("day", "2019-10-01"), ("starts", "9h30"), ("ends", ""), ("capacity", "2")]),
        ("ends", [("day", "2027-10-01"), ("starts", "9h30"), ("ends", "8h"), ("capacity", "2")]),
        ("capacity", [("day", "2027-10-01"), ("starts", "9h30"), ("ends", ""), ("capacity", "deux")]),
    ] {
        let again = visitor.post(&format!("{here}/seances"), &date);
        assert_eq!(again.status, 422, "{field}");
        assert_eq!(again.attributes("input[aria-invalid]", "name"), [field]);
        assert_eq!(again.attributes("#starts", "value"), ["9h30"], "what was typed stays");
    }
}

#[test]
fn a_reader_sees_and_takes_out_no_way_to_reach_a_person() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let here = written(&site, id, "Tisser une histoire");
    let (team, reader) = (site.as_role(Role::Coordination), site.as_role(Role::Reader));
    assert!(team.get(&here).count("ol.history") > 0, "we see who did what");
    assert_eq!(reader.get(&here).count("ol.history"), 0);
    assert!(team.get("/offres/export.csv").text().contains("ecoles@exemple.test"));
    let taken = reader.get("/offres/export.csv").text();
    assert!(taken.contains("Tisser une histoire") && !taken.contains("@"), "{taken}");
}

#[test]
fn another_basin_is_out_of_reach() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.other_basin(), "Ailleurs", "");
    let visitor = site.as_role(Role::Coordination);
    let key = id.to_string();
    let made = visitor
        .post("/offres/nouvelle", &[("operator", key.as_str()), ("title", "Un titre"), ("kind", "place")]);
    assert_eq!(made.status, 422, "an operator of another basin offers nothing here");
}

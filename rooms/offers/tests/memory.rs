//! What a process remembers is what another that begins anew reads, whatever changed meanwhile; on both engines.

mod basin;

use basin::{operator, scope, site, site_of, written};
use jiff::civil::date;
use navette_database::{BasinScope, Db};
use navette_network::actions::edit::edit_field;
use navette_network::actions::merge::merge;
use navette_offers::lists::{Asked, OfferFacet, OfferFilter, OfferPage, OfferSort};
use navette_offers::memory::Memory;
use navette_testing::both;
use navette_web::{May, Role};

fn page(memory: &Memory, base: &Db, basin: BasinScope, filter: &OfferFilter) -> OfferPage {
    let asked =
        Asked { count: OfferFacet::ALL, months: true, ..Asked::first(filter, OfferSort::Operator, 50) };
    base.read_now(|c| memory.page(c, basin, &asked)).expect("a page")
}

#[test]
fn what_changed_is_read_again_and_only_that_is_needed() {
    both(|base| {
        let site = site(base);
        let (basin, memory) = (scope(&site), Memory::new());
        let same = |what: &str| {
            for text in ["", "histoire", "quai"] {
                let filter = OfferFilter { text: text.to_owned(), ..OfferFilter::default() };
                let (kept, fresh) =
                    (page(&memory, base, basin, &filter), page(&Memory::new(), base, basin, &filter));
                assert_eq!(kept.lines, fresh.lines, "{what}: {text}");
                assert_eq!(
                    (kept.total, &kept.counts, &kept.months),
                    (fresh.total, &fresh.counts, &fresh.months),
                    "{what}: {text}"
                );
            }
        };
        same("nothing yet");
        let fils = operator(base, site.basin(), "Atelier des fils", "");
        let quai = operator(base, site.basin(), "Atelier du quai", "");
        let visitor = site.as_role(Role::Coordination);
        let one = written(&site, fils, "Tisser une histoire");
        let other = written(&site, quai, "Une histoire de laine");
        same("two offers");
        let post = |address: String, fields: &[(&str, &str)]| {
            let answer = visitor.post(&address, fields);
            assert!(answer.status.is_success() || answer.status == 303, "{address}: {}", answer.status);
        };
        post(format!("{one}/champ"), &[("field", "title"), ("value", "Filer une histoire")]);
        same("a title");
        post(format!("{other}/champ"), &[("field", "setting"), ("value", "outside")]);
        post(format!("{other}/modifier"), &[("stage", "whom"), ("level", "P6"), ("group_max", "20")]);
        same("a setting and levels");
        post(format!("{one}/seances"), &[("day", "2027-03-04"), ("starts", "9:30")]);
        same("a slot");
        post(format!("{one}/etat"), &[("step", "publish")]);
        same("a state");
        post(format!("{one}/copie"), &[]);
        same("a copy");
        let rename = |id: navette_network::id::OperatorId, name: &str| {
            let may = May::for_command(site.basin());
            base.write_now(|tx| edit_field(tx, &may, id.into(), "name", name)).expect("another name");
        };
        rename(quai, "Maison du quai");
        same("an operator’s name");
        assert_eq!(
            page(&memory, base, basin, &OfferFilter { text: "maison".into(), ..OfferFilter::default() })
                .total,
            1
        );
        let may = May::for_command(site.basin());
        base.write_now(|tx| merge(tx, &may, fils.into(), quai.into(), &[])).expect("one operator of two");
        same("a merged operator");
        let days = Some((date(2027, 3, 4), date(2027, 3, 4)));
        let that_day = OfferFilter { days, public_only: true, ..OfferFilter::default() };
        assert_eq!(page(&memory, base, basin, &that_day).total, 1);
    });
}

#[test]
fn what_an_undone_import_takes_away_is_forgotten() {
    use navette_offers::actions::import::{import_now, undo};
    use navette_offers::import::Answers;
    const LIST: &str = "Titre;Opérateur;Public\nFiler la laine;Atelier du fil;P3\n";
    both(|base| {
        let site = site(base);
        let (basin, memory) = (scope(&site), Memory::new());
        let total = |memory: &Memory| page(memory, base, basin, &OfferFilter::default()).total;
        operator(base, site.basin(), "Atelier du fil", "");
        assert_eq!(total(&memory), 0);
        let files = vec![("offres.csv".to_owned(), LIST.as_bytes().to_vec())];
        let may = || May::for_command(site.basin());
        let done =
            base.write_now(|tx| import_now(tx, &may(), files, Answers::default())).expect("it comes in");
        assert_eq!(total(&memory), 1);
        base.write_now(|tx| undo(tx, &may(), done.id)).expect("it is taken back");
        assert_eq!((total(&memory), total(&Memory::new())), (0, 0));
    });
}

#[test]
fn while_offers_are_read_pages_say_so_and_what_must_be_whole_waits() {
    both(|base| {
        let site = site(base);
        let fils = operator(base, site.basin(), "Atelier des fils", "");
        for title in ["Tisser une histoire", "Filer un conte"] {
            let offer = written(&site, fils, title);
            assert_eq!(
                site.as_role(Role::Coordination)
                    .post(&format!("{offer}/etat"), &[("step", "publish")])
                    .status,
                303
            );
        }
        // Another process starts: nothing is read yet, and it already answers.
        let memory = Memory::new();
        let (late, warming) = (site_of(base, &memory), memory.warming());
        let (nobody, visitor) = (late.as_nobody(), late.as_role(Role::Coordination));
        for (page, who) in [("/catalogue", &nobody), ("/catalogue?q=conte", &nobody), ("/offres", &visitor)] {
            let page = who.get(page);
            assert_eq!(page.status, 200);
            assert!(page.text().contains("0 sur 2"), "{}", page.text());
        }
        for (page, who) in [
            ("/catalogue/carte", &nobody),
            ("/catalogue/livret", &nobody),
            ("/catalogue/flux.atom", &nobody),
            ("/catalogue/offres.jsonld", &nobody),
            ("/api/v1/catalogue", &nobody),
            ("/offres/export.csv", &visitor),
        ] {
            let answer = who.get(page);
            assert_eq!(answer.status, 503, "{page}");
            assert_eq!(answer.headers["retry-after"], "5", "{page}");
        }
        warming.run(base);
        let page = nobody.get("/catalogue");
        assert_eq!(page.count(".cards-grid h2"), 2, "{}", page.text());
        assert!(!page.text().contains("sur 2."), "{}", page.text());
        assert_eq!(visitor.get("/offres/export.csv").status, 200);
        let (basin, all) = (scope(&site), OfferFilter::default());
        let (kept, fresh) =
            (self::page(&memory, base, basin, &all), self::page(&Memory::new(), base, basin, &all));
        assert_eq!((kept.lines, kept.counts, kept.months), (fresh.lines, fresh.counts, fresh.months));
    });
}

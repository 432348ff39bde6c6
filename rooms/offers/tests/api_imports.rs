//! Imports of offers as programs meet them: a file is kept and told, applied at once, undone.

mod basin;

use basin::{operator, site};
use navette_testing::{Answer, Visitor, both};
use navette_web::Role;
use serde_json::{Value, json};

fn send(visitor: &Visitor<'_>, method: &str, path: &str, body: &Value) -> Answer {
    let method = axum::http::Method::from_bytes(method.as_bytes()).expect("a method");
    visitor.ask(method, path, "application/json", body.to_string().into_bytes(), &[])
}

fn bring(visitor: &Visitor<'_>, name: &str, bytes: &[u8]) -> Answer {
    let path = format!("/api/v1/offer-imports?name={name}");
    visitor.ask(axum::http::Method::POST, &path, "application/octet-stream", bytes.to_vec(), &[])
}

fn read(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or_else(|_| panic!("no JSON: {}", answer.text()))
}

const LIST: &str = "Référence;Titre;Opérateur;Durée\n1;Tisser;Atelier du fil;1 h 30\n2;Filer;Atelier du fil;50 min\n3;Coudre;Personne;2 h\n";

#[test]
fn a_file_is_told_before_it_is_written_then_applied_and_undone() {
    both(|base| {
        let site = site(base);
        operator(base, site.basin(), "Atelier du fil", "");
        let visitor = site.as_role(Role::Coordination);
        let kept = bring(&visitor, "essai.csv", LIST.as_bytes());
        assert_eq!(kept.status, 201, "{}", kept.text());
        let (here, told) = (kept.location().to_owned(), read(&kept));
        assert_eq!(
            (&told["import"]["state"], &told["import"]["file_name"]),
            (&json!("mapped"), &json!("essai.csv"))
        );
        assert_eq!(
            (&told["import"]["counts"]["new"], &told["import"]["counts"]["refused"]),
            (&json!(2), &json!(1))
        );
        assert_eq!(told["unknown_operators"], json!(["Personne"]));
        assert_eq!(told["records"][0]["title"], "Tisser");
        assert!(told["oddities"].as_array().expect("a list").iter().any(|odd| odd["refuses"] == true));
        assert_eq!(read(&visitor.get("/api/v1/offers"))["total"], 0, "nothing is written yet");

        let columns = json!([null, "title", "operator", "meeting_minutes"]);
        let read_anew = send(&visitor, "PATCH", &here, &json!({ "columns": columns, "make": true }));
        assert_eq!(read_anew.status, 200, "{}", read_anew.text());
        let told = read(&read_anew);
        assert_eq!((&told["columns"][0]["meaning"], &told["make"]), (&Value::Null, &json!(true)));
        assert_eq!(
            (&told["import"]["counts"]["new"], &told["import"]["counts"]["operators"]),
            (&json!(3), &json!(1))
        );
        for bad in
            [json!(["title"]), json!(["title", "title", null, null]), json!(["colour", null, null, null])]
        {
            assert_eq!(send(&visitor, "PATCH", &here, &json!({ "columns": bad })).status, 422, "{bad}");
        }

        let applied = send(&visitor, "POST", &format!("{here}/apply"), &Value::Null);
        assert_eq!(applied.status, 200, "{}", applied.text());
        assert_eq!(read(&applied)["counts"]["new"], 3);
        assert_eq!(send(&visitor, "POST", &format!("{here}/apply"), &Value::Null).status, 422);
        assert_eq!(send(&visitor, "DELETE", &here, &Value::Null).status, 422, "it does not wait any more");
        assert_eq!(read(&visitor.get("/api/v1/offers"))["total"], 3);
        let done = read(&visitor.get(&here));
        let offer = done["records"][0]["offer"].as_str().expect("a key").to_owned();
        let path = format!("/api/v1/offers/{offer}");
        assert_eq!(send(&visitor, "PATCH", &path, &json!({ "title": "Tisser autrement" })).status, 204);

        let undone = read(&send(&visitor, "POST", &format!("{here}/undo"), &Value::Null));
        assert_eq!((&undone["taken_back"], &undone["kept"][0]["offer"]), (&json!(2), &json!(offer)));
        assert_eq!(undone["kept"][0]["changed_since"], true);
        assert_eq!(read(&visitor.get("/api/v1/offer-imports"))[0]["state"], "undone");
        assert_eq!(send(&visitor, "POST", &format!("{here}/undo"), &Value::Null).status, 422);
    });
}

#[test]
fn a_file_that_cannot_be_used_is_refused_and_one_that_waits_is_put_away() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    for bytes in [b"".as_slice(), b"{\"a\": 1}", b"\x00\x01\x02\x03"] {
        let refused = bring(&visitor, "essai", bytes);
        assert_eq!((refused.status.as_u16(), read(&refused)["type"].as_str()), (422, Some("file")));
    }
    let here = bring(&visitor, "essai.csv", LIST.as_bytes()).location().to_owned();
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    assert_eq!(elsewhere.get(&here).status, 404);
    for (method, path) in
        [("DELETE", here.clone()), ("POST", format!("{here}/apply")), ("POST", format!("{here}/undo"))]
    {
        assert_eq!(send(&elsewhere, method, &path, &Value::Null).status, 404, "{path}");
        assert_eq!(send(&site.as_role(Role::Partner), method, &path, &Value::Null).status, 403, "{path}");
    }
    assert_eq!(send(&visitor, "DELETE", &here, &Value::Null).status, 204);
    assert_eq!(visitor.get(&here).status, 404);
}

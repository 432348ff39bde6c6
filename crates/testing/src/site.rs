//! A house with one room in it, asked as each role, answered in elements.

use crate::TestBase;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use axum::{Router, body::Bytes};
use http_body_util::BodyExt as _;
use navette_database::{AccountId, BasinId, Conn, Error, Tx, Uuid};
use navette_web::sockets::Sockets;
use navette_web::{
    AppState, Doorkeeper, Entered, Role, SESSION_COOKIE, Texts, Translations, WebSettings, Who,
};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tower::ServiceExt as _;

/// Lets in whoever the test says.
struct FakeDoors(Mutex<HashMap<String, Who>>, Option<Arc<dyn Doorkeeper>>);

impl Doorkeeper for FakeDoors {
    fn session(&self, c: &mut Conn<'_>, token_hash: &str) -> Result<Option<Entered>, Error> {
        let known = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get(token_hash).cloned();
        match (known, &self.1) {
            (Some(who), _) => Ok(Some(Entered { who, stale: false })),
            (None, Some(real)) => real.session(c, token_hash),
            (None, None) => Ok(None),
        }
    }
    fn touch(&self, _: &mut Tx<'_>, _: &str) -> Result<(), Error> {
        Ok(())
    }
    fn token(&self, c: &mut Conn<'_>, token_hash: &str) -> Result<Option<(Who, Vec<String>)>, Error> {
        let known = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get(token_hash).cloned();
        match (known, &self.1) {
            (Some(who), _) => Ok(Some((who, vec!["network.read".into(), "network.edit".into()]))),
            (None, Some(real)) => real.token(c, token_hash),
            (None, None) => Ok(None),
        }
    }
}

/// A house with the rooms under test.
pub struct TestSite {
    router: Router,
    doors: Arc<FakeDoors>,
    runtime: tokio::runtime::Runtime,
    base: navette_database::Db,
    basin: BasinId,
    basin_name: String,
}

impl TestSite {
    /// A house over this base with these rooms, their sentences, and a basin "Bassin d'essai".
    ///
    /// # Panics
    /// When it cannot be built: the test cannot go on.
    pub fn new(
        base: &TestBase,
        rooms: Router<AppState>,
        translations: &[Translations],
        sockets: Sockets,
    ) -> Self {
        Self::with_doors(base, rooms, translations, sockets, None)
    }

    /// The same, where real sessions and tokens count as well.
    ///
    /// # Panics
    /// As [`TestSite::new`].
    pub fn with_doors(
        base: &TestBase,
        rooms: Router<AppState>,
        translations: &[Translations],
        sockets: Sockets,
        real: Option<Arc<dyn Doorkeeper>>,
    ) -> Self {
        let mut texts = vec![navette_web::TRANSLATIONS, navette_web::HOUSE_TRANSLATIONS];
        texts.extend_from_slice(translations);
        let doors = Arc::new(FakeDoors(Mutex::default(), real));
        let state = AppState {
            db: base.db.clone(),
            texts: Texts::new(&texts),
            nav: Arc::new([]),
            doorkeeper: doors.clone(),
            sockets: Arc::new(sockets),
            settings: Arc::new(WebSettings {
                public_url: "http://localhost:8700".into(),
                trusted_proxies: 0,
                data: base.folder.path().to_path_buf(),
            }),
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let basin = add_basin(&base.db, "essai", "Bassin d'essai");
        let router = navette_web::house(rooms, state);
        Self { router, doors, runtime, base: base.db.clone(), basin, basin_name: "Bassin d'essai".into() }
    }

    /// The basin everyone is in unless said otherwise.
    pub fn basin(&self) -> BasinId {
        self.basin
    }

    /// Another basin, for what must not be seen.
    pub fn other_basin(&self) -> BasinId {
        add_basin(&self.base, "ailleurs", "Bassin d'ailleurs")
    }

    /// Somebody in this role, speaking French.
    pub fn as_role(&self, role: Role) -> Visitor<'_> {
        self.as_who(role, Some(self.basin), "fr")
    }

    /// Somebody in this role, basin and language; an account is made for them.
    ///
    /// # Panics
    /// When the account cannot be written.
    pub fn as_who(&self, role: Role, basin: Option<BasinId>, language: &str) -> Visitor<'_> {
        self.as_bound(role, basin, language, None)
    }

    /// Somebody in this role bound to this sheet of the basin: a contact of an operator or a school.
    pub fn as_own(&self, role: Role, subject: Uuid) -> Visitor<'_> {
        self.as_bound(role, Some(self.basin), "fr", Some(subject))
    }

    fn as_bound(
        &self,
        role: Role,
        basin: Option<BasinId>,
        language: &str,
        subject: Option<Uuid>,
    ) -> Visitor<'_> {
        let account = self
            .base
            .write_now(|tx| {
                let (id, now) = (AccountId(tx.new_id()), tx.now());
                let email = format!("{}@essai.example", id.0.simple());
                tx.exec(
                    "INSERT INTO account (id, name, email, language, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                    &[&id, &"Lou Lafibre", &email, &language, &now],
                )?;
                Ok::<_, Error>(id)
            })
            .expect("an account");
        let who = Who {
            account: Some(account),
            name: "Lou Lafibre".into(),
            role,
            basin: basin.filter(|_| role != Role::Admin),
            basin_name: self.basin_name.clone(),
            subject,
            language: language.into(),
            theme: "auto".into(),
            roles: 1,
        };
        let token = account.to_string();
        self.doors.0.lock().expect("the doors").insert(navette_web::token_hash(&token), who);
        Visitor { site: self, token: Some(token), account: Some(account) }
    }

    /// Whoever holds this token of a real session.
    pub fn with_token(&self, token: &str) -> Visitor<'_> {
        Visitor { site: self, token: Some(token.to_owned()), account: None }
    }

    /// Nobody.
    pub fn as_nobody(&self) -> Visitor<'_> {
        Visitor { site: self, token: None, account: None }
    }
}

fn add_basin(db: &navette_database::Db, code: &str, name: &str) -> BasinId {
    db.write_now(|tx| {
        if let Some((id,)) = tx.one::<(BasinId,)>("SELECT id FROM basin WHERE code = ?1", &[&code])? {
            return Ok(id);
        }
        let (id, now) = (BasinId(tx.new_id()), tx.now());
        tx.exec(
            "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, ?3, ?4)",
            &[&id, &code, &name, &now],
        )?;
        Ok::<_, Error>(id)
    })
    .expect("a basin")
}

/// Somebody who asks.
pub struct Visitor<'s> {
    site: &'s TestSite,
    token: Option<String>,
    /// Their account.
    pub account: Option<AccountId>,
}

impl Visitor<'_> {
    /// `GET`.
    pub fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, "", Vec::new(), &[])
    }

    /// `GET` of a fragment of a page.
    pub fn get_fragment(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, "", Vec::new(), &[("x-fragment", "1")])
    }

    /// `POST` of a form.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = navette_web::Fields::from_pairs(fields.iter().copied());
        // Empty fields are sent too, as a browser does.
        let text: Vec<String> = body.pairs().map(|(k, v)| format!("{}={}", encoded(k), encoded(v))).collect();
        self.ask(Method::POST, path, "application/x-www-form-urlencoded", text.join("&").into_bytes(), &[])
    }

    /// `POST` of a form with a file.
    pub fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        let (name, file_name, bytes) = file;
        self.upload_several(path, fields, name, &[(file_name, bytes)])
    }

    /// Sends a form with several files chosen in one control, each by its name.
    ///
    /// # Panics
    /// When the request cannot be made or the answer not be read.
    pub fn upload_several(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        name: &str,
        files: &[(&str, &[u8])],
    ) -> Answer {
        const EDGE: &str = "----essai";
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .bytes(),
            );
        }
        for (file_name, bytes) in files {
            body.extend(
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\nContent-Type: application/octet-stream\r\n\r\n").bytes(),
            );
            body.extend_from_slice(bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{EDGE}--\r\n").bytes());
        self.ask(Method::POST, path, &format!("multipart/form-data; boundary={EDGE}"), body, &[])
    }

    /// Any request; a token of the API is sent as the session's when `Authorization` is among the headers.
    ///
    /// # Panics
    /// When the request cannot be made or the answer not be read.
    pub fn ask(
        &self,
        method: Method,
        path: &str,
        kind: &str,
        body: Vec<u8>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost:8700");
        if !headers.iter().any(|(name, _)| *name == "sec-fetch-site") {
            request = request.header("sec-fetch-site", "same-origin");
        }
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        if let Some(token) = &self.token {
            request = request.header(header::COOKIE, format!("{SESSION_COOKIE}={token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let router = self.site.router.clone();
        self.site.runtime.block_on(async move {
            let response = router.oneshot(request).await.expect("an answer");
            let (parts, body) = response.into_parts();
            let body = body.collect().await.expect("a whole answer").to_bytes();
            Answer { status: parts.status, headers: parts.headers, body }
        })
    }
}

fn encoded(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

/// What came back.
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its bytes.
    pub body: Bytes,
}

impl Answer {
    /// Its text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Where it sends on to; empty when nowhere.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where the notice that was set says its undoing is asked; none without one.
    pub fn undo(&self) -> Option<String> {
        let hex = self.cookie("notice");
        let bytes: Option<Vec<u8>> = hex
            .as_bytes()
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
            .collect();
        let notice: serde_json::Value = serde_json::from_slice(&bytes?).ok()?;
        notice["undo"].as_str().map(str::to_owned)
    }

    /// The texts of the elements that this CSS selector picks, spaces folded.
    ///
    /// # Panics
    /// When the selector is none.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let page = scraper::Html::parse_document(&self.text());
        let selector = scraper::Selector::parse(selector).expect("a selector");
        page.select(&selector)
            .map(|element| {
                element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// The value of a cookie that was set; empty when it was not.
    pub fn cookie(&self, name: &str) -> String {
        self.headers
            .get_all(header::SET_COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok()?.split(';').next()?.split_once('='))
            .find(|(key, _)| *key == name)
            .map_or_else(String::new, |(_, value)| value.to_owned())
    }

    /// The text of the first such element; empty when there is none.
    pub fn first(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// How many such elements there are.
    pub fn count(&self, selector: &str) -> usize {
        self.texts(selector).len()
    }

    /// The values of an attribute of the elements that this selector picks.
    ///
    /// # Panics
    /// When the selector is none.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let page = scraper::Html::parse_document(&self.text());
        let selector = scraper::Selector::parse(selector).expect("a selector");
        page.select(&selector).filter_map(|element| element.value().attr(name).map(str::to_owned)).collect()
    }
}

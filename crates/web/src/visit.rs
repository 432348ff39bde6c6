//! A request on its way: who asks, in which language, about which address; and the doors to the base.

use crate::failure::{Failure, Wants};
use crate::onward::Notice;
use crate::shell::NoticeView;
use crate::twice::{self, Sent};
use crate::{AppState, May, Permission, Shell, Who};
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use jiff::{Timestamp, civil::Date};
use navette_database::{Conn, Error, Tx};
use sha2::{Digest, Sha256};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The name of the cookie that holds the session's token.
pub const SESSION_COOKIE: &str = "navette";

/// What a page reads. In a box, so that the way through session, thread and base is compiled once and not for each page.
type Reading = Box<dyn FnOnce(&mut Conn<'_>, Option<Who>, Shell) -> Result<Response, Failure> + Send>;

/// What a page writes.
type Writing = Box<dyn FnOnce(&mut Tx<'_>, Option<Who>, Shell) -> Result<Response, Failure> + Send>;

/// A request, before anybody was let in. Its doors (`read`, `write`…) look the session up, check the permission and
/// hand the proof to the work, all in one transaction.
pub struct Visit {
    /// The house.
    pub state: AppState,
    /// The address with its question.
    pub path: String,
    /// Where the request comes from.
    pub ip: IpAddr,
    /// The browser, in short, for the list of sessions.
    pub device: String,
    session: Option<String>,
    bearer: Option<String>,
    language: Option<String>,
    accepted: String,
    theme: Option<String>,
    narrow: bool,
    notice: Option<Notice>,
    wants: Wants,
    sent: Option<Sent>,
}

impl FromRequestParts<AppState> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Self::Rejection> {
        let visit = Self::new(parts, state);
        if let Some(sent) = &visit.sent {
            sent.attend(parts);
        }
        Ok(visit)
    }
}

impl Visit {
    pub(crate) fn new(parts: &Parts, state: &AppState) -> Self {
        let headers = &parts.headers;
        let path = parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
        let wants = if path.starts_with("/api/") {
            Wants::Json
        } else if headers.contains_key("x-fragment") || path.contains("fragment=1") {
            Wants::Fragment
        } else {
            Wants::Page
        };
        // A token of the API opens the API and nothing else: pages show whatever the role may see.
        let bearer = text(headers, header::AUTHORIZATION)
            .strip_prefix("Bearer ")
            .filter(|_| wants == Wants::Json)
            .map(|token| token_hash(token.trim()));
        Self {
            state: state.clone(),
            ip: client_address(parts, state.settings.trusted_proxies),
            device: device(text(headers, header::USER_AGENT)),
            session: cookie(headers, SESSION_COOKIE).map(token_hash),
            bearer,
            language: cookie(headers, "langue").map(str::to_owned),
            accepted: accepted_language(text(headers, header::ACCEPT_LANGUAGE)).to_owned(),
            theme: cookie(headers, "theme").map(str::to_owned),
            narrow: cookie(headers, "menu") == Some("narrow"),
            notice: cookie(headers, "notice")
                .and_then(unhex)
                .and_then(|json| serde_json::from_slice(&json).ok()),
            wants,
            sent: Sent::with(parts),
            path,
        }
    }

    /// The hash of the session's token, if one was sent.
    pub fn session_hash(&self) -> Option<&str> {
        self.session.as_deref()
    }

    /// Whether it asks for a page by nothing but an address and a language.
    pub(crate) fn is_like_any_other(&self) -> bool {
        let nobody = self.session.is_none() && self.bearer.is_none() && self.sent.is_none();
        let plain = self.theme.is_none() && self.notice.is_none() && !self.narrow;
        nobody && plain && self.wants == Wants::Page
    }

    /// Whether a fragment of a page is wanted.
    pub fn wants_fragment(&self) -> bool {
        self.wants == Wants::Fragment
    }

    /// The session and what it sends, when a page's form is sent.
    fn form(&self) -> Option<(&str, &Sent)> {
        self.session.as_deref().zip(self.sent.as_ref()).filter(|_| self.bearer.is_none())
    }

    fn shell(&self, who: Option<&Who>, today: Date) -> Shell {
        let language = match who {
            Some(who) => who.language.as_str(),
            None => {
                self.language.as_deref().filter(|l| crate::LANGUAGES.contains(l)).unwrap_or(&self.accepted)
            }
        };
        let mut shell = Shell::new(&self.state, who, language, &self.path, today);
        if who.is_none()
            && let Some(theme) = self.theme.as_deref().filter(|t| ["light", "dark"].contains(t))
        {
            theme.clone_into(&mut shell.theme);
        }
        shell.narrow = self.narrow;
        shell.notice = self.notice.as_ref().map(|notice| NoticeView {
            kind: match notice.kind.as_str() {
                "warn" => "warn",
                "error" => "error",
                _ => "done",
            },
            text: notice.text.clone(),
            undo: notice
                .undo
                .clone()
                .filter(|address| address.starts_with('/') && !address.starts_with("//")),
        });
        shell
    }

    /// Who asks: by token of the API (then only within its scopes) or by session.
    fn enter(&self, c: &mut Conn<'_>, scope: &str) -> Result<(Option<Who>, bool), Failure> {
        if let Some(hash) = &self.bearer {
            let Some((who, scopes)) = self.state.doorkeeper.token(c, hash)? else {
                return Err(Failure::SignIn);
            };
            return if scopes.iter().any(|s| s == scope) {
                Ok((Some(who), false))
            } else if scope.is_empty() {
                // What anybody signed in may do is not among a token's scopes.
                Ok((None, false))
            } else {
                Err(Failure::Forbidden)
            };
        }
        let Some(hash) = &self.session else { return Ok((None, false)) };
        let entered = self.state.doorkeeper.session(c, hash)?;
        Ok(entered.map_or((None, false), |entered| (Some(entered.who), entered.stale)))
    }

    /// The whole of a request's work in the base, with the error page made where the shell is at hand.
    fn work(&self, c: &mut Conn<'_>, scope: &str, work: Reading) -> (Result<Response, Response>, bool) {
        let (today, now) = (c.today(), c.now());
        let (who, stale) = match self.enter(c, scope) {
            Ok(entered) => entered,
            Err(failure) => return (Err(self.refuse(failure, None, today, now)), false),
        };
        let shell = self.shell(who.as_ref(), today);
        let answered = work(c, who.clone(), shell);
        (answered.map_err(|failure| self.refuse(failure, who.as_ref(), today, now)), stale)
    }

    /// The answer to a request that fails: its frame and its reference are made only now.
    fn refuse(&self, failure: Failure, who: Option<&Who>, today: Date, now: Timestamp) -> Response {
        failure.answer(self.shell(who, today), self.wants, &reference(&now, self.ip))
    }

    /// Reads for someone who may `P`.
    pub fn read<P: Permission>(
        self,
        work: impl FnOnce(&mut Conn<'_>, &May<P>, Shell) -> Result<Response, Failure> + Send + 'static,
    ) -> impl Future<Output = Response> + Send {
        self.read_as(
            P::NAME,
            Box::new(move |c, who, shell| {
                let who = who.ok_or(Failure::SignIn)?;
                let may = May::<P>::check(&who).ok_or(Failure::Forbidden)?;
                work(c, &may, shell)
            }),
        )
    }

    /// Writes for someone who may `P`: all of it, or nothing when the work fails.
    pub fn write<P: Permission>(
        self,
        work: impl FnOnce(&mut Tx<'_>, &May<P>, Shell) -> Result<Response, Failure> + Send + 'static,
    ) -> impl Future<Output = Response> + Send {
        self.write_as(
            P::NAME,
            Box::new(move |tx, who, shell| {
                let who = who.ok_or(Failure::SignIn)?;
                let may = May::<P>::check(&who).ok_or(Failure::Forbidden)?;
                work(tx, &may, shell)
            }),
        )
    }

    /// Reads for anybody signed in, whatever their role.
    pub fn read_signed_in(
        self,
        work: impl FnOnce(&mut Conn<'_>, &Who, Shell) -> Result<Response, Failure> + Send + 'static,
    ) -> impl Future<Output = Response> + Send {
        self.read_as("", Box::new(move |c, who, shell| work(c, &who.ok_or(Failure::SignIn)?, shell)))
    }

    /// Writes for anybody signed in, whatever their role.
    pub fn write_signed_in(
        self,
        work: impl FnOnce(&mut Tx<'_>, &Who, Shell) -> Result<Response, Failure> + Send + 'static,
    ) -> impl Future<Output = Response> + Send {
        self.write_as("", Box::new(move |tx, who, shell| work(tx, &who.ok_or(Failure::SignIn)?, shell)))
    }

    /// Reads for anyone: only on a `public` route.
    pub fn read_public(
        self,
        work: impl FnOnce(&mut Conn<'_>, Option<Who>, Shell) -> Result<Response, Failure> + Send + 'static,
    ) -> impl Future<Output = Response> + Send {
        self.read_as("", Box::new(work))
    }

    /// Writes for anyone: only on a `public` route, with a rate limit.
    pub fn write_public(
        self,
        work: impl FnOnce(&mut Tx<'_>, Option<Who>, Shell) -> Result<Response, Failure> + Send + 'static,
    ) -> impl Future<Output = Response> + Send {
        self.write_as("", Box::new(work))
    }

    async fn read_as(self, scope: &'static str, work: Reading) -> Response {
        let db = self.state.db.clone();
        let seen = self.notice.is_some() && self.wants == Wants::Page;
        let outcome = db
            .read(move |c| {
                let (answer, stale) = self.work(c, scope, work);
                Ok::<_, Error>((answer.unwrap_or_else(|refusal| refusal), stale, self))
            })
            .await;
        match outcome {
            Ok((mut response, stale, visit)) => {
                if seen && response.status() == StatusCode::OK {
                    add_cookie(&mut response, "notice=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
                }
                if stale && let Some(hash) = visit.session.clone() {
                    let (db, doorkeeper) = (visit.state.db.clone(), visit.state.doorkeeper.clone());
                    tokio::spawn(async move {
                        if let Err(error) = db.write(move |tx| doorkeeper.touch(tx, &hash)).await {
                            tracing::warn!(%error, "a session's use was not noted");
                        }
                    });
                }
                response
            }
            Err(error) => out_of_order(&error),
        }
    }

    async fn write_as(self, scope: &'static str, work: Writing) -> Response {
        let db = self.state.db.clone();
        let outcome = db
            .write(move |tx| {
                let (today, now) = (tx.today(), tx.now());
                let (who, _) = self
                    .enter(tx, scope)
                    .map_err(|failure| Undone::answer(self.refuse(failure, None, today, now)))?;
                let form = self.form().filter(|_| who.is_some());
                if let Some((session, sent)) = form
                    && let Some(answer) = twice::send(tx, session, &self.path, sent)?
                    && self.wants == Wants::Page
                {
                    return Ok(answer);
                }
                let shell = self.shell(who.as_ref(), today);
                let answer = work(tx, who.clone(), shell)
                    .map_err(|failure| Undone::answer(self.refuse(failure, who.as_ref(), today, now)))?;
                if let Some((session, _)) = form {
                    twice::answered(tx, session, &answer)?;
                }
                Ok(answer)
            })
            .await;
        match outcome {
            Ok(response) => response,
            Err(Undone::Answer(response)) => *response,
            Err(Undone::Base(error)) => out_of_order(&error),
        }
    }
}

/// Why a write was rolled back: with an answer ready, or because the base itself failed (at commit, for instance).
enum Undone {
    Answer(Box<Response>),
    Base(Error),
}

impl Undone {
    fn answer(response: Response) -> Self {
        Self::Answer(Box::new(response))
    }
}

impl From<Error> for Undone {
    fn from(error: Error) -> Self {
        Self::Base(error)
    }
}

fn out_of_order(error: &Error) -> Response {
    tracing::error!(%error, "the base cannot be used");
    (
        StatusCode::SERVICE_UNAVAILABLE,
        [(header::RETRY_AFTER, "10")],
        "Navette: base indisponible / database niet bereikbaar / database unavailable",
    )
        .into_response()
}

/// A short word by which a fault is found again in the log.
fn reference(at: &Timestamp, ip: IpAddr) -> String {
    let hash = Sha256::digest(format!("{at}{ip}"));
    hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// The hash under which a token is kept.
pub fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// Bytes as hexadecimal text.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) || text.len() > 8192 {
        return None;
    }
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(&text[i..i + 2], 16).ok()).collect()
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, value)| *key == name && !value.is_empty())
        .map(|(_, value)| value)
}

/// Adds a cookie to an answer.
pub fn add_cookie(response: &mut Response, line: &str) {
    if let Ok(value) = HeaderValue::from_str(line) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

fn accepted_language(header: &str) -> &'static str {
    header
        .split(',')
        .filter_map(|part| part.trim().get(..2))
        .find_map(|code| crate::LANGUAGES.into_iter().find(|ours| ours.eq_ignore_ascii_case(code)))
        .unwrap_or("fr")
}

/// The address of who asks: the last one that a proxy of ours wrote down.
fn client_address(parts: &Parts, trusted_proxies: usize) -> IpAddr {
    let direct = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(address)| address.ip());
    if trusted_proxies == 0 {
        return direct;
    }
    let forwarded: Vec<IpAddr> = parts
        .headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .filter_map(|address| address.trim().parse().ok())
        .collect();
    forwarded
        .len()
        .checked_sub(trusted_proxies)
        .and_then(|place| forwarded.get(place))
        .copied()
        .unwrap_or(direct)
}

/// A browser in two words: `Firefox · Linux`.
fn device(agent: &str) -> String {
    let pick = |names: &[&str]| names.iter().copied().find(|name| agent.contains(name)).map(str::to_owned);
    let browser = pick(&["Firefox", "Edg", "Chrome", "Safari", "curl"])
        .map(|b| if b == "Edg" { "Edge".into() } else { b });
    let system = pick(&["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser} · {system}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => "?".to_owned(),
    }
}

/// A key in the address; one that is no key is a page that is not there.
pub struct Key<T>(pub T);

impl<T: std::str::FromStr + Send> FromRequestParts<AppState> for Key<T> {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Response> {
        let read = axum::extract::RawPathParams::from_request_parts(parts, state).await.ok();
        let key =
            read.as_ref().and_then(|params| params.iter().next().and_then(|(_, text)| text.parse().ok()));
        match key {
            Some(key) => Ok(Self(key)),
            None => {
                let visit = Visit::new(parts, state);
                Err(visit.read_public(|_, _, _| Err(Failure::NotFound)).await)
            }
        }
    }
}

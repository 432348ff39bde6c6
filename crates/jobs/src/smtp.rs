//! Handing a mail to a mail server.

use crate::Mail;
use lettre::message::header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{SmtpTransport, Transport};
use std::time::{Duration, SystemTime};

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SmtpTls {
    /// Not at all: for a server on this machine.
    None,
    /// Starts in clear and must turn to TLS before anything is said (port 587).
    StartTls,
    /// TLS from the first byte (port 465).
    Implicit,
}

/// A password, never shown.
#[derive(Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(transparent)]
pub struct Password(pub String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("•••")
    }
}

/// The mail server.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpSettings {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub tls: SmtpTls,
    /// The account there, if it wants one.
    #[serde(default)]
    pub user: Option<String>,
    /// The password of that account.
    #[serde(default)]
    pub password: Option<Password>,
    /// The sender: `Navette <navette@example.org>`.
    pub from: String,
}

/// Why a mail could not be handed over. The texts hold what the server said, never the password or the mail.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmtpFault {
    /// The settings do not make sense; which one and why.
    #[error("settings: {0}")]
    Settings(String),
    /// A password would go over the network in clear.
    #[error("settings: a password is not sent in clear to another machine: choose starttls or implicit")]
    PasswordInClear,
    /// The recipient is not an address.
    #[error("recipient: {0}")]
    Recipient(String),
    /// The server refuses this mail for good.
    #[error("{0}")]
    Refused(String),
    /// The server is away, busy, does not let us in, or cannot be trusted; may pass.
    #[error("{0}")]
    Server(String),
}

#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }
    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

impl SmtpSettings {
    /// Looks whether the settings make sense, without talking to the server.
    ///
    /// # Errors
    /// The first setting that does not.
    pub fn check(&self) -> Result<(), SmtpFault> {
        self.sender()?;
        self.transport().map(|_| ())
    }

    /// Looks whether the server answers and lets us in, without sending a mail.
    ///
    /// # Errors
    /// Why it does not.
    pub fn greet(&self) -> Result<(), SmtpFault> {
        match self.transport()?.test_connection() {
            Ok(true) => Ok(()),
            Ok(false) => Err(SmtpFault::Server("the server does not answer".to_owned())),
            Err(error) => Err(SmtpFault::Server(error.to_string())),
        }
    }

    fn sender(&self) -> Result<Mailbox, SmtpFault> {
        self.from.parse().map_err(|error| SmtpFault::Settings(format!("from: {error}")))
    }

    fn transport(&self) -> Result<SmtpTransport, SmtpFault> {
        let tls = || {
            TlsParameters::new_rustls(self.host.clone()).map_err(|e| SmtpFault::Settings(format!("tls: {e}")))
        };
        let mut builder = SmtpTransport::builder_dangerous(&self.host)
            .port(self.port)
            .timeout(Some(Duration::from_secs(30)))
            .hello_name(ClientId::Domain(self.sender()?.email.domain().to_owned()))
            .tls(match self.tls {
                SmtpTls::None => Tls::None,
                SmtpTls::StartTls => Tls::Required(tls()?),
                SmtpTls::Implicit => Tls::Wrapper(tls()?),
            });
        if let Some(user) = &self.user {
            let password = self.password.as_ref().map(|p| p.0.clone()).unwrap_or_default();
            let here = matches!(self.host.as_str(), "localhost" | "127.0.0.1" | "::1");
            if self.tls == SmtpTls::None && !here {
                return Err(SmtpFault::PasswordInClear);
            }
            builder = builder.credentials(Credentials::new(user.clone(), password));
        }
        Ok(builder.build())
    }

    /// The mail as it goes over the wire. It is the same at every try, Message-ID and date included, so that a server
    /// or a reader that gets it twice knows it for one.
    pub(crate) fn message(&self, mail: &Mail) -> Result<Message, SmtpFault> {
        let from = self.sender()?;
        let to: Mailbox = mail.recipient.parse().map_err(|e| SmtpFault::Recipient(format!("{e}")))?;
        let id = format!("<{}@{}>", mail.id, from.email.domain());
        let body = Body::new_with_encoding(mail.body.clone(), ContentTransferEncoding::QuotedPrintable)
            .map_err(|_| SmtpFault::Refused("the text cannot be written as a mail".to_owned()))?;
        let since_1970 = Duration::from_secs(u64::try_from(mail.written_at.as_second()).unwrap_or(0));
        Message::builder()
            .from(from)
            .to(to)
            .subject(mail.subject.clone())
            .message_id(Some(id))
            .date(SystemTime::UNIX_EPOCH + since_1970)
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN)
            .body(body)
            .map_err(|error| SmtpFault::Refused(error.to_string()))
    }

    pub(crate) fn transmit(&self, mail: &Mail) -> Result<(), SmtpFault> {
        let message = self.message(mail)?;
        match self.transport()?.send(&message) {
            Ok(_) => Ok(()),
            // 53x is about us and our password, not about the mail: someone will mend it.
            Err(error) if error.is_permanent() && !error.status().is_some_and(about_us) => {
                Err(SmtpFault::Refused(error.to_string()))
            }
            Err(error) => Err(SmtpFault::Server(error.to_string())),
        }
    }
}

fn about_us(code: lettre::transport::smtp::response::Code) -> bool {
    use lettre::transport::smtp::response::Category;
    code.category == Category::Unspecified3
}

//! The settings: a file in the data folder, then the environment, which wins.

use navette_database::Location;
use navette_jobs::{Password, SmtpSettings, SmtpTls};
use navette_web::WebSettings;
use serde::{Deserialize, Serialize};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// The settings of a house.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// How it is reached.
    pub web: Web,
    /// Where its base is.
    pub database: Database,
    /// How mails leave.
    pub mail: Option<Mail>,
}

/// How the house is reached.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Web {
    /// Where it listens (NAVETTE_LISTEN).
    pub listen: SocketAddr,
    /// The address people type (NAVETTE_PUBLIC_URL); by default the one it listens at.
    pub public_url: Option<String>,
    /// How many proxies stand before it (NAVETTE_TRUSTED_PROXIES).
    pub trusted_proxies: usize,
}

impl Default for Web {
    fn default() -> Self {
        Self { listen: SocketAddr::from(([127, 0, 0, 1], 8700)), public_url: None, trusted_proxies: 0 }
    }
}

/// Where the base is.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Database {
    /// A PostgreSQL address (DATABASE_URL); without it SQLite in the data folder.
    pub url: Option<String>,
}

/// How mails leave; without this section they are kept and read in the administration pages.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// The server (NAVETTE_SMTP_HOST).
    pub host: String,
    /// Its port (NAVETTE_SMTP_PORT); 587 by default.
    #[serde(default = "submission_port")]
    pub port: u16,
    /// `starttls`, `implicit` or `none` (NAVETTE_SMTP_TLS).
    #[serde(default)]
    pub tls: Tls,
    /// Who we are there (NAVETTE_SMTP_USER).
    #[serde(default)]
    pub user: Option<String>,
    /// The password (NAVETTE_SMTP_PASSWORD); better in the environment than in a file.
    #[serde(default, skip_serializing)]
    pub password: Option<String>,
    /// The sender, such as `Navette <navette@exemple.be>` (NAVETTE_SMTP_FROM).
    pub from: String,
}

fn submission_port() -> u16 {
    587
}

/// How the way to the mail server is protected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// Begun in clear, then encrypted; refused when it cannot be.
    #[default]
    Starttls,
    /// Encrypted from the first byte.
    Implicit,
    /// In clear: only for a server on the same machine.
    None,
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("le fichier {0} ne se lit pas : {1}")]
    Unreadable(PathBuf, std::io::Error),
    /// The file says something unknown or of another type.
    #[error("le fichier {0} :\n{1}")]
    Wrong(PathBuf, String),
    /// A variable of the environment has an unusable value.
    #[error("la variable {0} ne convient pas : {1}")]
    Variable(&'static str, String),
    /// A setting cannot be right.
    #[error("{0}")]
    Setting(String),
}

impl Config {
    /// Reads the settings of a data folder, then those of the environment (given as a function, so that tests can).
    ///
    /// # Errors
    /// When something is unknown, of another type, or cannot be right: with the place and the reason.
    pub fn read(
        data: &Path,
        file: Option<&Path>,
        env: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let path = file.map_or_else(|| data.join("navette.toml"), Path::to_path_buf);
        let mut config = match std::fs::read_to_string(&path) {
            Ok(text) => toml::from_str::<Self>(&text).map_err(|e| ConfigError::Wrong(path, e.to_string()))?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && file.is_none() => Self::default(),
            Err(error) => return Err(ConfigError::Unreadable(path, error)),
        };
        let read = |name: &'static str| env(name).filter(|value| !value.is_empty());
        fn parsed<T: std::str::FromStr>(name: &'static str, text: String) -> Result<T, ConfigError> {
            text.parse().map_err(|_| ConfigError::Variable(name, text))
        }
        if let Some(text) = read("NAVETTE_LISTEN") {
            config.web.listen = parsed("NAVETTE_LISTEN", text)?;
        }
        if let Some(text) = read("NAVETTE_PUBLIC_URL") {
            config.web.public_url = Some(text);
        }
        if let Some(text) = read("NAVETTE_TRUSTED_PROXIES") {
            config.web.trusted_proxies = parsed("NAVETTE_TRUSTED_PROXIES", text)?;
        }
        if let Some(text) = read("DATABASE_URL") {
            config.database.url = Some(text);
        }
        if let Some(host) = read("NAVETTE_SMTP_HOST") {
            let from = read("NAVETTE_SMTP_FROM").or_else(|| config.mail.as_ref().map(|m| m.from.clone()));
            let from = from.ok_or_else(|| {
                ConfigError::Setting("NAVETTE_SMTP_FROM manque : qui envoie les courriels ?".into())
            })?;
            let before = config.mail.take();
            config.mail = Some(Mail {
                host,
                from,
                port: before.as_ref().map_or(587, |m| m.port),
                tls: before.as_ref().map(|m| m.tls).unwrap_or_default(),
                user: before.as_ref().and_then(|m| m.user.clone()),
                password: before.and_then(|m| m.password),
            });
        }
        if let Some(mail) = &mut config.mail {
            if let Some(text) = read("NAVETTE_SMTP_PORT") {
                mail.port = parsed("NAVETTE_SMTP_PORT", text)?;
            }
            if let Some(text) = read("NAVETTE_SMTP_TLS") {
                mail.tls = match text.as_str() {
                    "starttls" => Tls::Starttls,
                    "implicit" => Tls::Implicit,
                    "none" => Tls::None,
                    _ => return Err(ConfigError::Variable("NAVETTE_SMTP_TLS", text)),
                };
            }
            mail.user = read("NAVETTE_SMTP_USER").or_else(|| mail.user.clone());
            mail.password = read("NAVETTE_SMTP_PASSWORD").or_else(|| mail.password.clone());
        }
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<(), ConfigError> {
        if let Some(url) = &self.web.public_url {
            let right = ["http://", "https://"]
                .iter()
                .any(|start| url.strip_prefix(start).is_some_and(|rest| !rest.is_empty()));
            if !right || url.ends_with('/') || url.matches('/').count() != 2 {
                return Err(ConfigError::Setting(format!(
                    "public_url = {url:?} : écrivez l'adresse sans chemin ni barre finale, comme https://navette.exemple.be"
                )));
            }
        }
        if let Some(url) = &self.database.url
            && !(url.starts_with("postgres://") || url.starts_with("postgresql://"))
        {
            return Err(ConfigError::Setting(
                "database.url : écrivez une adresse postgres://utilisateur@machine/base, ou rien pour SQLite"
                    .into(),
            ));
        }
        Ok(())
    }

    /// Where the base is.
    pub fn location(&self, data: &Path) -> Location {
        match &self.database.url {
            Some(url) => Location::Postgres(url.clone()),
            None => Location::Sqlite(data.join("navette.sqlite")),
        }
    }

    /// The address people type.
    pub fn public_url(&self) -> String {
        self.web.public_url.clone().unwrap_or_else(|| {
            let host = if self.web.listen.ip().is_loopback() {
                "localhost".to_owned()
            } else {
                self.web.listen.ip().to_string()
            };
            format!("http://{host}:{}", self.web.listen.port())
        })
    }

    /// What the walls of the house want to know.
    pub fn web_settings(&self, data: &Path) -> WebSettings {
        WebSettings {
            public_url: self.public_url(),
            trusted_proxies: self.web.trusted_proxies,
            data: data.to_path_buf(),
        }
    }

    /// The mail server, when there is one.
    pub fn smtp(&self) -> Option<SmtpSettings> {
        self.mail.as_ref().map(|mail| SmtpSettings {
            host: mail.host.clone(),
            port: mail.port,
            tls: match mail.tls {
                Tls::Starttls => SmtpTls::StartTls,
                Tls::Implicit => SmtpTls::Implicit,
                Tls::None => SmtpTls::None,
            },
            user: mail.user.clone(),
            password: mail.password.clone().map(Password),
            from: mail.from.clone(),
        })
    }

    /// An example file with every setting and what it is for.
    pub const EXAMPLE: &str = r#"# Réglages de Navette. Les variables d'environnement, entre parenthèses, l'emportent sur ce fichier.

[web]
# Où Navette écoute (NAVETTE_LISTEN).
listen = "127.0.0.1:8700"
# L'adresse que les gens tapent (NAVETTE_PUBLIC_URL), sans barre finale.
# public_url = "https://navette.exemple.be"
# Combien de serveurs mandataires se tiennent devant (NAVETTE_TRUSTED_PROXIES).
trusted_proxies = 0

[database]
# Sans adresse : SQLite, dans le dossier des données (DATABASE_URL).
# url = "postgres://navette@localhost/navette"

# Sans cette section, les courriels restent dans Navette et s'y lisent.
# [mail]
# host = "smtp.exemple.be"        # NAVETTE_SMTP_HOST
# port = 587                      # NAVETTE_SMTP_PORT
# tls = "starttls"                # starttls | implicit | none (NAVETTE_SMTP_TLS)
# user = "navette"                # NAVETTE_SMTP_USER
# from = "Navette <navette@exemple.be>"   # NAVETTE_SMTP_FROM
# Le mot de passe : NAVETTE_SMTP_PASSWORD dans l'environnement.
"#;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, env: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("navette.toml"), text).unwrap();
        let env: Vec<(String, String)> = env.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect();
        Config::read(folder.path(), None, |name| env.iter().find(|(k, _)| k == name).map(|(_, v)| v.clone()))
    }

    #[test]
    fn the_example_is_good_as_it_stands_and_with_everything_turned_on() {
        assert!(read(Config::EXAMPLE, &[]).is_ok());
        let on = Config::EXAMPLE
            .lines()
            .map(|line| {
                let turned =
                    line.strip_prefix("# ").filter(|rest| rest.starts_with('[') || rest.contains(" = "));
                format!("{}\n", turned.unwrap_or(line))
            })
            .collect::<String>();
        let config = read(&on, &[]).unwrap();
        assert_eq!(config.public_url(), "https://navette.exemple.be");
        assert_eq!(config.mail.unwrap().port, 587);
    }

    #[test]
    fn an_unknown_key_is_refused_with_its_place() {
        let error = read("[web]\nlissen = \"x\"\n", &[]).unwrap_err().to_string();
        assert!(error.contains("lissen") && error.contains("line 2"), "{error}");
    }

    #[test]
    fn the_environment_wins() {
        let config = read("[web]\nlisten = \"127.0.0.1:1\"\n", &[("NAVETTE_LISTEN", "127.0.0.1:2")]).unwrap();
        assert_eq!(config.web.listen.port(), 2);
        assert!(matches!(
            read("", &[("NAVETTE_LISTEN", "ici")]).unwrap_err(),
            ConfigError::Variable("NAVETTE_LISTEN", _)
        ));
        assert!(read("", &[("NAVETTE_PUBLIC_URL", "navette.be/")]).is_err());
        assert!(read("", &[("DATABASE_URL", "mysql://x")]).is_err());
    }
}

//! The engine to grow to: opening, binding and reading on PostgreSQL.

use crate::{Cell, Error, ToValue, Value};
use bytes::{BufMut, BytesMut};
use jiff::{Timestamp, civil::Date};
use postgres::types::{FromSql, IsNull, ToSql, Type};
use std::collections::HashMap;
use uuid::Uuid;

/// A connection with the statements it has prepared.
pub(crate) struct Client {
    pub(crate) client: postgres::Client,
    pub(crate) prepared: HashMap<String, postgres::Statement>,
}

/// Opens a connection; TLS is used when the address asks for it (`sslmode=require`) or the server offers it.
pub(crate) fn open(url: &str) -> Result<Client, Error> {
    let mut config: postgres::Config =
        url.parse().map_err(|e: postgres::Error| Error::Connect(e.to_string()))?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(std::time::Duration::from_secs(10));
    }
    config.application_name("navette");
    let client = config.connect(tls()?).map_err(|e| Error::Connect(format!("{e:?}")))?;
    Ok(Client { client, prepared: HashMap::new() })
}

fn tls() -> Result<tokio_postgres_rustls::MakeRustlsConnect, Error> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| Error::Connect(e.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(tokio_postgres_rustls::MakeRustlsConnect::new(config))
}

/// Rewrites `?1` to `$1`, leaving quoted text alone.
pub(crate) fn numbered(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut quoted = false;
    let mut chars = sql.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\'' => {
                quoted = !quoted;
                out.push(c);
            }
            '?' if !quoted && chars.peek().is_some_and(char::is_ascii_digit) => out.push('$'),
            _ => out.push(c),
        }
    }
    out
}

const EPOCH_DAY: Date = jiff::civil::date(2000, 1, 1);
const EPOCH_MICROSECOND: i64 = 946_684_800_000_000;

#[derive(Debug)]
pub(crate) struct Bound<'a>(pub(crate) Value<'a>);

type Fault = Box<dyn std::error::Error + Sync + Send>;

impl ToSql for Bound<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Fault> {
        match &self.0 {
            Value::Null => return Ok(IsNull::Yes),
            Value::Int(v) => match *ty {
                Type::INT2 => out.put_i16(i16::try_from(*v)?),
                Type::INT4 => out.put_i32(i32::try_from(*v)?),
                Type::FLOAT8 => out.put_f64(*v as f64),
                Type::INT8 => out.put_i64(*v),
                _ => return Err(format!("a whole number where the statement wants {ty}").into()),
            },
            Value::Real(v) => match *ty {
                Type::FLOAT4 => out.put_f32(*v as f32),
                _ => out.put_f64(*v),
            },
            Value::Flag(v) => match *ty {
                Type::BOOL => out.put_u8(u8::from(*v)),
                _ => return Err(format!("a flag where the statement wants {ty}").into()),
            },
            Value::Id(v) => match *ty {
                Type::UUID => out.put_slice(v.as_bytes()),
                _ => out.put_slice(v.hyphenated().to_string().as_bytes()),
            },
            Value::Day(v) => match *ty {
                Type::DATE => out.put_i32(v.since(EPOCH_DAY)?.get_days()),
                _ => out.put_slice(v.to_string().as_bytes()),
            },
            Value::Instant(v) => match *ty {
                Type::TIMESTAMPTZ => out.put_i64(v.as_microsecond() - EPOCH_MICROSECOND),
                _ => out.put_slice(crate::sqlite::instant_text(*v).as_bytes()),
            },
            Value::Json(v) => return json(&v.to_string(), ty, out),
            Value::Blob(v) => out.put_slice(v),
            Value::Text(v) => match *ty {
                Type::UUID => out.put_slice(Uuid::try_parse(v)?.as_bytes()),
                Type::DATE => out.put_i32(v.parse::<Date>()?.since(EPOCH_DAY)?.get_days()),
                Type::TIMESTAMPTZ => {
                    out.put_i64(v.parse::<Timestamp>()?.as_microsecond() - EPOCH_MICROSECOND);
                }
                Type::JSONB | Type::JSON => return json(v, ty, out),
                _ => out.put_slice(v.as_bytes()),
            },
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    postgres::types::to_sql_checked!();
}

fn json(text: &str, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Fault> {
    if *ty == Type::JSONB {
        out.put_u8(1);
    }
    out.put_slice(text.as_bytes());
    Ok(IsNull::No)
}

struct Raw<'a>(Cell<'a>);

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Fault> {
        let text = |bytes: &'a [u8]| std::str::from_utf8(bytes).map(Cell::Text);
        Ok(Self(match *ty {
            Type::BOOL => Cell::Flag(raw.first() == Some(&1)),
            Type::INT2 => Cell::Int(i64::from(i16::from_be_bytes(raw.try_into()?))),
            Type::INT4 => Cell::Int(i64::from(i32::from_be_bytes(raw.try_into()?))),
            Type::INT8 => Cell::Int(i64::from_be_bytes(raw.try_into()?)),
            Type::FLOAT4 => Cell::Real(f64::from(f32::from_be_bytes(raw.try_into()?))),
            Type::FLOAT8 => Cell::Real(f64::from_be_bytes(raw.try_into()?)),
            Type::UUID => Cell::Id(Uuid::from_slice(raw)?),
            Type::DATE => {
                let days = i64::from(i32::from_be_bytes(raw.try_into()?));
                Cell::Day(EPOCH_DAY.checked_add(jiff::Span::new().try_days(days)?)?)
            }
            Type::TIMESTAMPTZ => {
                let micros = i64::from_be_bytes(raw.try_into()?);
                Cell::Instant(Timestamp::from_microsecond(micros + EPOCH_MICROSECOND)?)
            }
            Type::JSONB => text(raw.get(1..).unwrap_or_default())?,
            Type::BYTEA => Cell::Blob(raw),
            Type::TEXT | Type::VARCHAR | Type::JSON | Type::NAME | Type::BPCHAR | Type::UNKNOWN => text(raw)?,
            _ => return Err(format!("a column of type {ty} is not read here: cast it").into()),
        }))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Fault> {
        Ok(Self(Cell::Null))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

pub(crate) fn cell(row: &postgres::Row, column: usize) -> Result<Cell<'_>, Error> {
    Ok(row.try_get::<_, Raw<'_>>(column)?.0)
}

pub(crate) fn bind<'a>(params: &'a [&'a dyn ToValue]) -> Vec<Bound<'a>> {
    params.iter().map(|param| Bound(param.to_value())).collect()
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn numbers_parameters_and_leaves_text_alone() {
        assert_eq!(
            numbered("SELECT '?1 ''?2' FROM t WHERE a = ?12 AND b = ?1"),
            "SELECT '?1 ''?2' FROM t WHERE a = $12 AND b = $1"
        );
    }
}

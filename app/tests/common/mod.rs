//! The program itself, started as people start it.
#![allow(dead_code, reason = "each test uses some of it")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The binary under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_navette");

/// A command over a data folder, with the environment's own settings left out.
pub fn navette(data: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(words).arg("--data").arg(data).stdin(Stdio::null()).stderr(Stdio::null());
    for name in
        ["DATABASE_URL", "NAVETTE_LISTEN", "NAVETTE_PUBLIC_URL", "NAVETTE_CONFIG", "NAVETTE_SMTP_HOST"]
    {
        command.env_remove(name);
    }
    command
}

/// A service, stopped when the test ends.
pub struct Service {
    /// The process.
    pub child: Child,
    /// Where it listens.
    pub address: String,
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts the service on a free port.
pub fn serve(mut command: Command) -> Service {
    let mut child = command.stdout(Stdio::piped()).spawn().expect("the program starts");
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().expect("its output")).read_line(&mut line).expect("its first line");
    let address = line.trim().rsplit("://").next().unwrap_or_default().replace("localhost", "127.0.0.1");
    Service { child, address }
}

/// Asks; nothing when the process died meanwhile.
pub fn ask(address: &str, method: &str, path: &str, cookie: &str, body: &str) -> Option<(u16, String)> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
         Cookie: navette={cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
    )
    .ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    Some((answer.get(9..12)?.parse().ok()?, answer))
}

/// Adds an account and comes in: the session's token.
pub fn come_in(mut add: Command, address: &str) -> String {
    let made = add.output().expect("the command ends");
    let link = serde_json::from_slice::<serde_json::Value>(&made.stdout).expect("JSON")["link"]
        .as_str()
        .expect("a link")
        .to_owned();
    let token = link.rsplit('/').next().unwrap_or_default();
    let (_, headers) = ask(address, "POST", &format!("/entrer/{token}"), "", "").expect("an answer");
    let cookie = headers.split("navette=").nth(1).expect("a cookie").split(';').next().unwrap_or_default();
    cookie.to_owned()
}

//! A mail server of our own for tests: speaks enough SMTP, in clear, and does on demand what servers do on bad days.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

/// How the server answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Takes every mail.
    Takes,
    /// Does not know the recipient: 550.
    RefusesRecipient,
    /// Asks to come back: 451.
    Busy,
    /// Does not let anyone in: 535 (offers AUTH PLAIN and LOGIN).
    RefusesPassword,
    /// Takes the mail and hangs up before saying so.
    TakesAndHangsUp,
}

/// A mail as it came over the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The sender of the envelope.
    pub from: String,
    /// The recipients of the envelope.
    pub to: Vec<String>,
    /// Headers and body, dots unstuffed, lines ended by `\r\n`.
    pub data: String,
}

impl Received {
    /// The value of a header, unfolded but not decoded.
    pub fn header(&self, name: &str) -> Option<String> {
        let head = self.data.split("\r\n\r\n").next()?.replace("\r\n ", " ");
        head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
        })
    }
}

struct State {
    mood: Mood,
    received: Vec<Received>,
    heard: Vec<String>,
    open: bool,
}

/// A mail server that is gone when the test ends.
pub struct FakeSmtp {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    thread: Option<JoinHandle<()>>,
}

impl FakeSmtp {
    /// Starts one on a free port of this machine.
    ///
    /// # Panics
    /// When no port can be had: the test cannot go on.
    pub fn start(mood: Mood) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let address = listener.local_addr().expect("its address");
        let state = Arc::new(Mutex::new(State { mood, received: Vec::new(), heard: Vec::new(), open: true }));
        let shared = state.clone();
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if !lock(&shared).open {
                    break;
                }
                if let Ok(stream) = stream {
                    // A client that hangs up is its own affair.
                    let _ = talk(stream, &shared);
                }
            }
        });
        Self { address, state, thread: Some(thread) }
    }

    /// Its port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Changes how it answers.
    pub fn set(&self, mood: Mood) {
        lock(&self.state).mood = mood;
    }

    /// The mails it took.
    pub fn received(&self) -> Vec<Received> {
        lock(&self.state).received.clone()
    }

    /// Every line it heard outside of mails.
    pub fn heard(&self) -> Vec<String> {
        lock(&self.state).heard.clone()
    }
}

impl Drop for FakeSmtp {
    fn drop(&mut self) {
        lock(&self.state).open = false;
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn inside(line: &str) -> String {
    line.split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or("", |(inside, _)| inside)
        .to_owned()
}

fn talk(stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    stream.set_read_timeout(Some(std::time::Duration::from_secs(10)))?;
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    let mut mail = Received { from: String::new(), to: Vec::new(), data: String::new() };
    let mut say = |text: &str| out.write_all(format!("{text}\r\n").as_bytes());
    say("220 fake ESMTP")?;
    while let Some(line) = lines.next().transpose()? {
        let mood = {
            let mut state = lock(state);
            state.heard.push(line.clone());
            state.mood
        };
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" | "HELO" => say("250-fake\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN")?,
            "AUTH" if mood == Mood::RefusesPassword => say("535 5.7.8 bad credentials")?,
            "AUTH" => say("235 welcome")?,
            "MAIL" => {
                mail = Received { from: inside(&line), to: Vec::new(), data: String::new() };
                say(if mood == Mood::Busy { "451 4.3.0 come back later" } else { "250 ok" })?;
            }
            "RCPT" if mood == Mood::RefusesRecipient => say("550 5.1.1 no such person")?,
            "RCPT" => {
                mail.to.push(inside(&line));
                say("250 ok")?;
            }
            "DATA" => {
                say("354 go on")?;
                for line in lines.by_ref() {
                    let line = line?;
                    if line == "." {
                        break;
                    }
                    mail.data.push_str(line.strip_prefix('.').unwrap_or(&line));
                    mail.data.push_str("\r\n");
                }
                lock(state).received.push(mail.clone());
                if mood == Mood::TakesAndHangsUp {
                    return Ok(());
                }
                say("250 taken")?;
            }
            "QUIT" => {
                say("221 bye")?;
                return Ok(());
            }
            _ => say("250 ok")?,
        }
    }
    Ok(())
}

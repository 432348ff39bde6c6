//! A small load: connections kept open, one request after the other on each, for a few seconds, on this machine only.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// What a load found.
pub struct Load {
    /// Requests a second.
    pub per_second: f64,
    /// The slowest of the fastest 99 %, in milliseconds.
    pub p99: f64,
    /// The one in the middle, in milliseconds.
    pub median: f64,
    /// How many bytes an answer's body has.
    pub bytes: usize,
}

/// Asks for a page over and over.
///
/// # Panics
/// When an answer is not 200: the figures would mean nothing.
pub fn load(address: &str, path: &str, cookie: &str, connections: usize, lasting: Duration) -> Load {
    let threads: Vec<_> = (0..connections)
        .map(|_| {
            let (address, request) = (address.to_owned(), request(address, path, cookie));
            std::thread::spawn(move || one(&address, &request, lasting))
        })
        .collect();
    let mut times = Vec::new();
    let mut bytes = 0;
    for thread in threads {
        let (mine, length) = thread.join().expect("a connection");
        times.extend(mine);
        bytes = length;
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() as f64 * share) as usize).min(times.len() - 1)] * 1000.0;
    Load { per_second: times.len() as f64 / lasting.as_secs_f64(), p99: at(0.99), median: at(0.5), bytes }
}

fn request(address: &str, path: &str, cookie: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: navette={cookie}\r\n\r\n")
}

fn one(address: &str, request: &str, lasting: Duration) -> (Vec<f64>, usize) {
    let stream = TcpStream::connect(address).expect("the service answers");
    stream.set_nodelay(true).expect("a socket");
    let mut writer = stream.try_clone().expect("a socket");
    let mut reader = BufReader::with_capacity(256 * 1024, stream);
    let (start, mut times, mut body) = (Instant::now(), Vec::new(), Vec::new());
    while start.elapsed() < lasting {
        let asked = Instant::now();
        writer.write_all(request.as_bytes()).expect("sent");
        let (mut line, mut length) = (String::new(), 0_usize);
        reader.read_line(&mut line).expect("an answer");
        assert!(line.contains(" 200 "), "answered {line}");
        loop {
            line.clear();
            reader.read_line(&mut line).expect("a header");
            if line == "\r\n" {
                break;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().expect("a length");
            }
        }
        body.resize(length, 0);
        reader.read_exact(&mut body).expect("a body");
        times.push(asked.elapsed().as_secs_f64());
    }
    (times, body.len())
}

/// Sends a form and gives the whole answer.
///
/// # Panics
/// When there is none.
pub fn post(address: &str, path: &str, body: &str) -> String {
    post_as(address, path, body, "")
}

/// The same with a session.
///
/// # Panics
/// When there is none.
pub fn post_as(address: &str, path: &str, body: &str, cookie: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("the service answers");
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
         Cookie: navette={cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

/// Asks once and gives the whole answer.
///
/// # Panics
/// When there is none.
pub fn get(address: &str, path: &str, cookie: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("the service answers");
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nCookie: navette={cookie}\r\n\r\n"
    )
    .expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

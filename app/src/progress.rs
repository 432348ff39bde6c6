//! What long work shows while it lasts: a line that is written over on a terminal, a line now and then elsewhere.

use std::io::{IsTerminal, Write};

/// A line of progress on standard error.
pub struct Progress {
    terminal: bool,
    quiet: bool,
    last: String,
}

impl Progress {
    /// A line of progress, or silence.
    pub fn new(quiet: bool) -> Self {
        Self { terminal: std::io::stderr().is_terminal(), quiet, last: String::new() }
    }

    /// Says where the work stands.
    pub fn say(&mut self, text: &str) {
        if self.quiet || text == self.last {
            return;
        }
        let mut out = std::io::stderr();
        let written = if self.terminal { write!(out, "\r\x1b[2K{text}") } else { writeln!(out, "{text}") };
        if written.is_ok() {
            let _ = out.flush();
        }
        text.clone_into(&mut self.last);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.terminal && !self.last.is_empty() {
            eprintln!();
        }
    }
}

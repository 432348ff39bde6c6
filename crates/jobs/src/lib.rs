#![doc = include_str!("../README.md")]

mod handler;
mod housekeeping;
pub mod mail;
pub mod queue;
mod retry;
mod smtp;
mod worker;

pub use handler::{Failure, Handler, Job, Outcome};
pub use housekeeping::{Keep, housekeeping};
pub use mail::{Mail, MailId, MailState};
pub use queue::{JobId, enqueue};
pub use retry::{delay, next_night};
pub use smtp::{Password, SmtpFault, SmtpSettings, SmtpTls};
pub use worker::{Worker, run_due};

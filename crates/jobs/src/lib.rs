//! Later is written down now: the queue table, its worker, and the mail outbox.

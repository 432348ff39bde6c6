//! One thin synchronous layer over SQLite and PostgreSQL.

//! The one binary `navette`.
fn main() {}

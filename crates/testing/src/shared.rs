//! Real data beside the house, for tests that want to see them.

use std::path::{Path, PathBuf};

/// A file or folder of the shared data (`NAVETTE_DATA_SHARED`, or beside the house); says loudly when it is not there.
pub fn shared(what: &str) -> Option<PathBuf> {
    let root = std::env::var_os("NAVETTE_DATA_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    let path = root.join(what);
    if !path.exists() {
        eprintln!("SKIPPED: {what} is not there; set NAVETTE_DATA_SHARED to the folder of the shared data");
    }
    path.exists().then_some(path)
}

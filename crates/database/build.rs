//! Lists the migrations of the folder, so that no file has to be edited when one is added.

use std::{env, fs, path::Path};

fn main() {
    let here = env::var("CARGO_MANIFEST_DIR").expect("cargo says where the crate is");
    let folder = Path::new(&here).join("migrations");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the folder of migrations")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".sql"))
        .collect();
    names.sort();
    let list: String = names
        .iter()
        .map(|name| {
            format!("    ({:?}, include_str!({:?})),\n", name.trim_end_matches(".sql"), folder.join(name))
        })
        .collect();
    let out = Path::new(&env::var("OUT_DIR").expect("cargo says where to write")).join("migrations.rs");
    fs::write(out, format!("pub(crate) const MIGRATIONS: &[(&str, &str)] = &[\n{list}];\n"))
        .expect("written");
}

//! Gathers the stylesheet, the scripts, the icons and the fonts that are there into one list with one fingerprint.

use std::{env, fmt::Write as _, fs, path::Path};

fn main() {
    let here = env::var("CARGO_MANIFEST_DIR").expect("cargo says where the crate is");
    let assets = Path::new(&here).join("../../assets").canonicalize().expect("the folder of assets");
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut css = Vec::new();
    for path in listed(&assets.join("css"), "css") {
        css.extend(fs::read(&path).expect("a stylesheet"));
        css.push(b'\n');
    }
    files.push(("navette.css".into(), css));
    for path in listed(&assets.join("js"), "js") {
        files.push((format!("js/{}", name(&path)), fs::read(&path).expect("a script")));
    }
    for kind in ["svg", "png"] {
        for path in listed(&assets, kind) {
            files.push((name(&path), fs::read(&path).expect("a drawing")));
        }
    }
    for path in listed(&assets.join("built/fonts"), "woff2") {
        files.push((format!("fonts/{}", name(&path)), fs::read(&path).expect("a font")));
    }
    let out = env::var("OUT_DIR").expect("cargo says where to write");
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut list = String::from("pub(crate) const FILES: &[(&str, &[u8])] = &[\n");
    for (place, (file, content)) in files.iter().enumerate() {
        for byte in file.bytes().chain(content.iter().copied()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        let kept = Path::new(&out).join(format!("asset-{place}"));
        fs::write(&kept, content).expect("written");
        writeln!(list, "    ({file:?}, include_bytes!({kept:?})),").expect("written");
    }
    writeln!(list, "];\npub(crate) const FINGERPRINT: &str = \"{hash:016x}\";").expect("written");
    fs::write(Path::new(&out).join("assets.rs"), list).expect("written");
}

/// The files of a folder with this ending, in order of name; none when there is no folder.
fn listed(folder: &Path, ending: &str) -> Vec<std::path::PathBuf> {
    // A folder that is not there would count as changed at every build: what would hold it is watched instead.
    let watched = folder.ancestors().find(|folder| folder.exists()).unwrap_or(folder);
    println!("cargo:rerun-if-changed={}", watched.display());
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    found.sort();
    for path in &found {
        println!("cargo:rerun-if-changed={}", path.display());
    }
    found
}

fn name(path: &Path) -> String {
    path.file_name().expect("a file").to_string_lossy().into_owned()
}

//! What stands around a page's own content: compiled once here, and not again with each page that extends a layout.

use crate::Shell;
use askama::Template;
use std::fmt::Display;

macro_rules! frame {
    ($($(#[$meta:meta])* $name:ident: $part:ident = $path:literal;)+) => { $(
        #[derive(Template)]
        #[template(path = $path)]
        struct $part<'s> {
            shell: &'s Shell,
        }

        impl Shell {
            $(#[$meta])*
            pub fn $name(&self) -> impl Display {
                $part { shell: self }
            }
        }
    )+ };
}

frame! {
    /// What every page tells the browser of itself.
    head: Head = "_head.html";
    /// From the body's beginning to the page's own content: search, who one is, rooms, notices.
    top: Top = "_top.html";
    /// From the sources of a page to its end: links, the phone's bar, the words of scripts.
    bottom: Bottom = "_bottom.html";
    /// The top of a page without the rooms.
    bare_top: BareTop = "_bare_top.html";
    /// The end of a page without the rooms.
    bare_bottom: BareBottom = "_bare_bottom.html";
}

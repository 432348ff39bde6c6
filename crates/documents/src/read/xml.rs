//! Small helpers over quick-xml, shared by the readers of spreadsheet XML.

use quick_xml::events::BytesStart;

/// An attribute by its full or local name, unescaped.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    for attribute in element.attributes().with_checks(false).flatten() {
        let key: &str = attribute.key.as_ref();
        if key == name || key.rsplit(':').next() == Some(name) {
            let value: &str = attribute.value.as_ref();
            return Some(match quick_xml::escape::unescape(value) {
                Ok(value) => value.into_owned(),
                Err(_) => value.to_owned(),
            });
        }
    }
    None
}

/// An attribute that is a whole number.
pub(super) fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.trim().parse().ok()
}

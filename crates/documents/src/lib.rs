//! A table out to CSV, XLSX and ODS; spreadsheets of any make in.

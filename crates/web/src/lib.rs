//! Pages, forms, tables, translations and sockets that every room leans on.

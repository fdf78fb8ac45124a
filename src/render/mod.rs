//! Views to bytes: text, JSON, CSV, XLSX, Markdown, HTML, SVG. Knows nothing of maturity.

mod characters;
mod clean;
mod csv;
mod csv_rows;
mod fragment;
#[cfg(feature = "cli")]
mod frame;
#[cfg(feature = "cli")]
mod grid;
mod html;
mod ics;
mod json;
mod markdown;
mod style;
mod svg;
#[cfg(feature = "cli")]
mod text;
#[cfg(feature = "cli")]
mod xlsx;

use std::io::{self, Write};

use strum::{EnumString, IntoStaticStr};

use crate::report::{Document, Report, Table, TableName};
#[cfg(feature = "cli")]
use crate::report::{Front, Worksheet};

pub use clean::{READABLE, clean, wrapped};
pub use csv_rows::CsvRows;
pub use fragment::{Fragment, FragmentWriter};
pub use style::{Dialect, Style};

/// How a result is written; its name is that of the variant in small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Format {
    /// For people, on a terminal.
    #[cfg(feature = "cli")]
    Text,
    /// For programs.
    Json,
    /// For spreadsheets and programs.
    Csv,
    /// For spreadsheets: a workbook.
    #[cfg(feature = "cli")]
    Xlsx,
    /// For people, in a document.
    Markdown,
    /// For people, in a browser; in one file.
    Html,
    /// The picture alone.
    Svg,
    /// For calendars.
    Ics,
}

impl Format {
    /// How the names of its files end, without the full stop; the first ending is the usual one.
    const fn endings(self) -> &'static [&'static str] {
        match self {
            #[cfg(feature = "cli")]
            Self::Text => &["txt"],
            Self::Json => &["json"],
            Self::Csv => &["csv"],
            #[cfg(feature = "cli")]
            Self::Xlsx => &["xlsx"],
            Self::Markdown => &["md", "markdown"],
            Self::Html => &["html", "htm"],
            Self::Svg => &["svg"],
            Self::Ics => &["ics"],
        }
    }

    /// How a file's name usually ends that asks for it, without the full stop.
    pub const fn ending(self) -> &'static str {
        self.endings()[0]
    }

    /// Whether a file's name asks for it, by its ending in small or capital letters.
    pub fn is_of_file(self, name: &str) -> bool {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        ending.is_some_and(|ending| self.endings().contains(&&*ending))
    }
}

/// Writes results one after the other, so that none has to be kept.
pub struct Writer<'w> {
    out: &'w mut dyn Write,
    format: Format,
    style: Style,
    table: Option<TableName>,
    begun: bool,
    /// The list of JSON that is being written, and how many items it has so far.
    list: Option<&'static str>,
    items: usize,
    #[cfg(feature = "cli")]
    book: Option<xlsx::Book>,
}

impl<'w> Writer<'w> {
    /// A writer to `out`; `table` names the table that a CSV is to hold, if not the first.
    pub fn new(
        out: &'w mut dyn Write,
        format: Format,
        style: Style,
        table: Option<TableName>,
    ) -> Self {
        Self {
            out,
            format,
            style,
            table,
            begun: false,
            list: None,
            items: 0,
            #[cfg(feature = "cli")]
            book: None,
        }
    }

    /// Writes one result.
    ///
    /// # Errors
    /// When the bytes cannot be written.
    pub fn add<R: Report>(&mut self, report: &R) -> io::Result<()> {
        match self.format {
            Format::Json => {
                self.list(R::LIST)?;
                for item in report.data() {
                    json::item(self.out, self.items == 0, &item)?;
                    self.items += 1;
                }
                Ok(())
            }
            Format::Csv => {
                let head = !std::mem::replace(&mut self.begun, true);
                csv::write(self.out, &report.table(self.table), head, self.style.dialect)
            }
            #[cfg(feature = "cli")]
            Format::Xlsx => {
                let book = self.book.get_or_insert_with(xlsx::Book::new);
                report.worksheets().iter().try_for_each(|worksheet| book.add(worksheet))
            }
            #[cfg(feature = "cli")]
            Format::Text => self.document(&report.document()),
            Format::Markdown => self.document(&report.document()),
            Format::Html => {
                let (document, picture) = (report.document(), report.picture());
                let page = html::page(&document, picture, self.style.language);
                self.out.write_all(page.as_bytes())
            }
            Format::Svg => match report.picture() {
                Some(picture) => {
                    let drawn = svg::rings(&picture, "radar", true).into_string();
                    writeln!(self.out, "{}", clean(&drawn))
                }
                None => Ok(()),
            },
            Format::Ics => {
                if !std::mem::replace(&mut self.begun, true) {
                    ics::begin(self.out, self.style.language.tag())?;
                }
                report.calendar().map_or(Ok(()), |calendar| ics::days(self.out, &calendar))
            }
        }
    }

    /// Writes rows that are CSV already, after a head with these columns if nothing was written before.
    ///
    /// # Errors
    /// When the bytes cannot be written.
    pub fn csv_rows(
        &mut self,
        columns: impl FnOnce() -> Vec<String>,
        rows: &[u8],
    ) -> io::Result<()> {
        if !std::mem::replace(&mut self.begun, true) {
            let head = Table { columns: columns(), rows: Vec::new() };
            csv::write(self.out, &head, true, self.style.dialect)?;
        }
        self.out.write_all(rows)
    }

    /// The CSV that is written.
    pub const fn dialect(&self) -> Dialect {
        self.style.dialect
    }

    /// Adds a worksheet to a workbook; other formats have none.
    ///
    /// # Errors
    /// When it cannot be kept.
    #[cfg(feature = "cli")]
    pub fn worksheet(&mut self, worksheet: &Worksheet) -> io::Result<()> {
        if self.format != Format::Xlsx {
            return Ok(());
        }
        self.book.get_or_insert_with(xlsx::Book::new).add(worksheet)
    }

    /// Adds the front page of a workbook, which names the worksheets that hold anything so far; other formats
    /// have none.
    ///
    /// # Errors
    /// When it cannot be kept.
    #[cfg(feature = "cli")]
    pub fn front(&mut self, front: &Front<'_>) -> io::Result<()> {
        let contents = self.book.as_ref().map(xlsx::Book::contents).unwrap_or_default();
        self.worksheet(&front.worksheet(&contents))
    }

    /// Writes one result, and that is all.
    ///
    /// # Errors
    /// When the bytes cannot be written.
    pub fn whole<R: Report>(&mut self, report: &R) -> io::Result<()> {
        self.add(report)?;
        self.end::<R>()
    }

    /// Writes a document that belongs to no single result; only people get it.
    ///
    /// # Errors
    /// When the bytes cannot be written.
    pub fn document(&mut self, document: &Document) -> io::Result<()> {
        if document.blocks.is_empty() {
            return Ok(());
        }
        match self.format {
            #[cfg(feature = "cli")]
            Format::Text => {
                let first = !std::mem::replace(&mut self.begun, true);
                text::write(self.out, document, self.style, first)
            }
            Format::Markdown => markdown::write(self.out, document),
            Format::Html => {
                let page = html::page(document, None, self.style.language);
                self.out.write_all(page.as_bytes())
            }
            Format::Json | Format::Csv | Format::Svg | Format::Ics => Ok(()),
            #[cfg(feature = "cli")]
            Format::Xlsx => Ok(()),
        }
    }

    /// Ends the writing; without any result, a list that is empty is still a list.
    ///
    /// # Errors
    /// When the bytes cannot be written.
    pub fn finish<R: Report>(mut self) -> io::Result<()> {
        self.end::<R>()
    }

    /// What writes results of this format into fragments, if that can be done: JSON, and a table as CSV,
    /// the one with this name if not the first.
    pub fn fragments(&self, table: Option<TableName>) -> Option<FragmentWriter> {
        let rows = match self.format {
            Format::Json => None,
            Format::Csv => Some(CsvRows::new(self.style.dialect)),
            _ => return None,
        };
        Some(FragmentWriter::new(rows, table))
    }

    /// Writes results of one kind that are bytes already; these are the columns of their table.
    ///
    /// # Errors
    /// When the bytes cannot be written.
    pub fn fragment<R: Report>(
        &mut self,
        fragment: &mut Fragment,
        columns: impl FnOnce() -> Vec<String>,
    ) -> io::Result<()> {
        if let Some(failure) = fragment.failure.take() {
            return Err(failure);
        }
        if fragment.count == 0 {
            return Ok(());
        }
        if self.format == Format::Csv {
            return self.csv_rows(columns, &fragment.bytes);
        }
        self.list(R::LIST)?;
        // The first of all has no comma before it.
        let bytes = &fragment.bytes[usize::from(self.items == 0)..];
        self.items += fragment.count;
        self.out.write_all(bytes)
    }

    /// Goes on with a list of JSON, which is begun if it is another than before.
    fn list(&mut self, list: &'static str) -> io::Result<()> {
        match self.list {
            Some(current) if current == list => return Ok(()),
            Some(_) => json::next(self.out, self.items == 0, list)?,
            None => json::begin(self.out, list)?,
        }
        (self.list, self.items) = (Some(list), 0);
        Ok(())
    }

    fn end<R: Report>(&mut self) -> io::Result<()> {
        if self.format == Format::Json {
            if self.list.is_none() {
                self.list(R::LIST)?;
            }
            json::end(self.out, self.items == 0)?;
        }
        #[cfg(feature = "cli")]
        if self.format == Format::Xlsx {
            self.book.take().unwrap_or_else(xlsx::Book::new).end(self.out)?;
        }
        if self.format == Format::Ics && self.begun {
            ics::end(self.out)?;
        }
        self.out.flush()
    }
}

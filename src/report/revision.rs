//! What has changed in a questionnaire, in three views.

use serde_json::{Value, json};
use strum::VariantArray;

use super::Report;
use super::document::{Block, Document};
use super::table::{Cell, Table, TableName};
use crate::model::{
    Change, ChangeKind, ChangedPart, Language, Questionnaire, Revision, VersionPart,
};
use crate::wording::{self, RevisionTexts};

/// What has changed from one version of a questionnaire to another.
#[derive(Clone, Copy, Debug)]
pub struct RevisionReport<'a> {
    /// The version before, for the names of what is gone.
    pub old: &'a Questionnaire,
    /// The version now.
    pub new: &'a Questionnaire,
    /// What has changed.
    pub revision: &'a Revision,
    /// The language it is written in.
    pub language: Language,
}

impl RevisionReport<'_> {
    /// What a change is about, as people know it.
    fn title(&self, change: &Change) -> String {
        let find = |one: &Questionnaire| match change.subject {
            ChangedPart::Questionnaire => Some(one.title.clone()),
            ChangedPart::Theme => {
                one.themes.iter().find(|one| one.id == change.id).map(|one| one.title.clone())
            }
            ChangedPart::Question => {
                one.questions.iter().find(|one| one.id == change.id).map(|one| one.text.clone())
            }
        };
        let text = find(self.new).or_else(|| find(self.old)).unwrap_or_default();
        format!("{} ({})", text.get(self.language), change.id)
    }

    /// What a change is about, and what its author has not written.
    fn line(&self, change: &Change, t: &RevisionTexts) -> String {
        let title = self.title(change);
        change.missing.map_or_else(|| title.clone(), |mark| (t.without)(&title, mark.into()))
    }

    /// Whether the version has risen as far as it must, in words.
    fn verdict(&self, t: &RevisionTexts) -> String {
        let (new, least) = (self.revision.new.to_string(), self.revision.least());
        if self.revision.new < least {
            (t.too_low)(&new, &least.to_string())
        } else {
            (t.high_enough)(&new)
        }
    }
}

fn key(kind: ChangeKind) -> &'static str {
    kind.into()
}

fn part(kind: ChangeKind) -> &'static str {
    let part: VersionPart = kind.part();
    part.into()
}

impl Report for RevisionReport<'_> {
    const LIST: &'static str = "revisions";

    fn data(&self) -> Vec<Value> {
        let changes = self.revision.changes.iter().map(|change| {
            let (subject, missing): (&str, Option<&str>) =
                (change.subject.into(), change.missing.map(Into::into));
            json!({
                "subject": subject,
                "id": change.id,
                "change": key(change.kind),
                "version_part": part(change.kind),
                "missing": missing,
            })
        });
        vec![json!({
            "questionnaire": self.new.id,
            "old": self.revision.old.to_string(),
            "new": self.revision.new.to_string(),
            "least": self.revision.least().to_string(),
            "changes": changes.collect::<Vec<_>>(),
        })]
    }

    fn table(&self, _: Option<TableName>) -> Table {
        let columns =
            ["questionnaire", "old", "new", "subject", "id", "change", "version_part", "missing"];
        let rows = self.revision.changes.iter().map(|change| {
            let (subject, missing): (&str, Option<&str>) =
                (change.subject.into(), change.missing.map(Into::into));
            vec![
                Cell::text(&self.new.id),
                Cell::text(self.revision.old.to_string()),
                Cell::text(self.revision.new.to_string()),
                Cell::text(subject),
                Cell::text(&change.id),
                Cell::text(key(change.kind)),
                Cell::text(part(change.kind)),
                Cell::text(missing.unwrap_or_default()),
            ]
        });
        Table { columns: columns.map(str::to_owned).to_vec(), rows: rows.collect() }
    }

    fn document(&self) -> Document {
        let t = wording::revision(self.language);
        let Revision { old, new, changes } = self.revision;
        let mut document = Document::default();
        let title = self.new.title.get(self.language);
        document.push(Block::Title((t.title)(title, &old.to_string(), &new.to_string())));
        if changes.is_empty() {
            document.push(Block::Paragraph(t.nothing.into()));
            return document;
        }
        for kind in ChangeKind::VARIANTS {
            let of_kind = changes.iter().filter(|change| change.kind == *kind);
            let lines: Vec<_> = of_kind.map(|change| self.line(change, t)).collect();
            if !lines.is_empty() {
                document.push(Block::Heading((t.kind)(*kind).into()));
                document.push(Block::Note((t.trend)(*kind).into()));
                document.push(Block::Lines(lines));
            }
        }
        document.push(Block::Paragraph(self.verdict(t)));
        if changes.iter().any(|change| change.missing.is_some()) {
            document.push(Block::Paragraph(t.missing.into()));
        }
        document
    }
}

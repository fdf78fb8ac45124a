//! A comparison for people: a table of all groups, and one for each subject.

use std::iter::once_with;

use super::comparison::CompareReport;
use super::document::{Block, Document, Grid, Heat};
use super::figures::{group_mean, spread};
use super::group_name::group_name;
use super::plain_mean::plain_mean;
use super::responses::responses;
use crate::model::{GroupBy, Voice};
use crate::scoring::{
    AgreementLevel, Compared, ComparedGroup, ComparedPeriod, Comparison, Figures, Period, Subject,
    levels,
};
use crate::wording::{self, CompareTexts};

/// The comparison in words and figures, a section at a time: of very many groups, all of them together
/// take more memory than what is told.
pub fn sections<'r>(report: &'r CompareReport<'r>) -> impl Iterator<Item = Document> + 'r {
    let view = View::of(report);
    let subjects = 0..report.comparison.subjects.len();
    once_with(move || view.overview())
        .chain(subjects.filter_map(move |index| view.subject(index)))
        .chain(once_with(move || view.end()))
}

/// A group in a period.
pub struct CompareRow<'r> {
    /// Its name.
    pub name: String,
    /// The period, and what there is of it.
    pub at: &'r ComparedPeriod,
    /// What it answered as a group, beside its people.
    pub own: Option<&'r ComparedPeriod>,
    /// Whose sheets these are; nothing for everybody together.
    pub voice: Option<Voice>,
}

/// A comparison with its sentences.
#[derive(Clone, Copy)]
pub struct View<'r> {
    pub report: &'r CompareReport<'r>,
    pub t: &'static CompareTexts,
    /// Whether the periods are told; found out once, not for each of the rows.
    has_periods: bool,
}

impl<'r> View<'r> {
    fn of(report: &'r CompareReport<'r>) -> Self {
        let Comparison { groups, total, .. } = report.comparison;
        let groups = groups.iter().chain(total);
        let rows = groups.flat_map(|group| group.periods.iter().chain(&group.own));
        let mut periods = rows.map(|row| row.period);
        let first = periods.next();
        let has_periods = first.is_some_and(|first| periods.any(|period| period != first));
        Self { report, t: wording::compare(report.language), has_periods }
    }

    /// All groups, and everybody at the end.
    fn groups(&self) -> impl Iterator<Item = (String, &ComparedGroup, Option<Voice>)> {
        let comparison = self.report.comparison;
        let groups = comparison.groups.iter();
        let named = groups.map(|group| (self.name(group), group, Some(group.voice)));
        let total = comparison.total.iter();
        named.chain(total.map(|all| (self.t.everybody.to_owned(), all, None)))
    }

    fn name(&self, group: &ComparedGroup) -> String {
        group_name(self.t, self.report.by, &group.name, group.voice)
    }

    /// Each group in each period, with what it answered as a group in the same; where it did nothing else,
    /// that stands alone.
    pub fn rows(&self) -> impl Iterator<Item = CompareRow<'_>> {
        self.groups().flat_map(|(name, group, voice)| {
            let beside = |at: &ComparedPeriod| group.own.iter().find(|own| own.period == at.period);
            let alone = |own: &&ComparedPeriod| {
                group.periods.iter().all(|period| period.period != own.period)
            };
            let people = group.periods.iter();
            let people = people.map(|at| {
                let name = name.clone();
                CompareRow { name, at, own: beside(at), voice }
            });
            let own = group.own.iter().filter(alone);
            let own = own.map(|at| {
                let (name, voice) = ((self.t.alone)(&name), Some(Voice::Itself));
                CompareRow { name, at, own: None, voice }
            });
            let mut rows: Vec<_> = people.chain(own).collect();
            rows.sort_by_key(|row| row.at.period);
            rows
        })
    }

    /// Whether that is so of a subject of any group, or of what it answered as one.
    pub fn any(&self, is: impl Fn(&Compared) -> bool, index: usize) -> bool {
        self.rows()
            .any(|row| is(&row.at.cells[index]) || row.own.is_some_and(|own| is(&own.cells[index])))
    }

    pub fn title(&self, subject: Subject) -> String {
        let set = self.report.questionnaires;
        match subject {
            Subject::Aspect(aspect) => set.at(aspect).title.get(self.report.language).into(),
            Subject::Theme(aspect, theme) => {
                let theme = &set.at(aspect).themes[theme].title;
                let aspect = set.at(aspect).title.get(self.report.language);
                format!("{aspect}: {}", theme.get(self.report.language))
            }
            Subject::Overall => set.overall_title(self.report.language, self.t.overall).into(),
        }
    }

    pub fn head(&self) -> Vec<String> {
        let mut head = vec![(self.t.group)(self.report.by).to_owned()];
        if self.has_periods {
            head.push(self.t.period.into());
        }
        head
    }

    pub fn begun(&self, name: String, period: Option<Period>) -> Vec<String> {
        let mut row = vec![name];
        if self.has_periods {
            row.push(period.map_or_else(|| self.t.undated.into(), |period| period.to_string()));
        }
        row
    }

    /// What there is to see of all groups.
    fn overview(&self) -> Document {
        let mut document = Document::default();
        document.push(Block::Title((self.t.title)(self.report.by)));
        document.push(Block::Grid(self.heat()));
        document.push(Block::Note(self.t.how_to_read.into()));
        if self.report.comparison.tells_invited {
            document.push(Block::Note(self.t.responses_note.into()));
        }
        if self.report.least > 1 {
            document.push(Block::Note((self.t.rounded_note)(self.report.least)));
        }
        document
    }

    /// Every group with every aspect: figures and words.
    fn heat(&self) -> Grid {
        let wanted = |subject: &Subject| !matches!(subject, Subject::Theme(..));
        let subjects: Vec<_> =
            self.report.comparison.subjects.iter().enumerate().filter(|(_, s)| wanted(s)).collect();
        let mut head = self.head();
        let figures = vec![head.len()];
        head.push(self.t.sheets.into());
        let tells_invited = self.report.comparison.tells_invited;
        head.extend(tells_invited.then(|| self.t.responses.to_owned()));
        let first = head.len();
        head.extend(subjects.iter().map(|(_, subject)| self.title(**subject)));
        let rows = self.rows().map(|CompareRow { name, at, own, .. }| {
            let mut row = self.begun(name, at.period);
            row.push(at.sheets.to_string());
            row.extend(tells_invited.then(|| responses(self.report.language, at)));
            row.extend(subjects.iter().map(|(index, subject)| {
                let own = own.and_then(|own| own.cells[*index].figures.as_ref());
                self.summary(**subject, &at.cells[*index], at.sheets, own)
            }));
            row
        });
        let rows = rows.chain(self.mean_rows(&subjects));
        Grid {
            head,
            rows: rows.collect(),
            figures,
            heat: self.levels(first, &subjects),
            ..Grid::default()
        }
    }

    /// Which cells of the table of all groups hold which level; `first` is the first subject's column.
    fn levels(&self, first: usize, subjects: &[(usize, &Subject)]) -> Vec<Heat> {
        let mut heat = Vec::new();
        for (row, CompareRow { at: period, .. }) in self.rows().enumerate() {
            for (column, (index, subject)) in (first..).zip(subjects) {
                let figures = period.cells[*index].figures.as_ref();
                let levels = levels(self.report.questionnaires, **subject);
                heat.extend(figures.zip(levels).map(|(figures, levels)| Heat {
                    row,
                    column,
                    level: figures.level,
                    of: levels.count(),
                }));
            }
        }
        heat
    }

    /// The plain mean of what is shown of the groups, in each period: it weighs departments where everybody
    /// weighs people.
    fn mean_rows(&self, subjects: &[(usize, &Subject)]) -> Vec<Vec<String>> {
        let Some(total) = &self.report.comparison.total else { return Vec::new() };
        let of = |at: &ComparedPeriod| {
            let groups = self.report.comparison.groups.iter();
            let members = groups.filter(|group| group.voice == total.voice);
            let periods = members.flat_map(|group| &group.periods);
            let periods: Vec<_> = periods.filter(|one| one.period == at.period).collect();
            let mut row = self.begun(self.t.mean_of_groups.into(), at.period);
            row.push(String::new());
            row.extend(self.report.comparison.tells_invited.then(String::new));
            row.extend(subjects.iter().map(|(index, subject)| {
                self.mean_of(**subject, periods.iter().map(|one| &one.cells[*index]))
            }));
            row
        };
        let by_group = matches!(self.report.by, GroupBy::Department | GroupBy::Area);
        total.periods.iter().filter(|_| by_group).map(of).collect()
    }

    /// The plain mean of what is shown of several groups, or a dash.
    fn mean_of<'c>(&self, subject: Subject, cells: impl Iterator<Item = &'c Compared>) -> String {
        let levels = levels(self.report.questionnaires, subject);
        let mean = levels.and_then(|levels| plain_mean(self.report.language, levels, cells));
        mean.unwrap_or_else(|| self.t.none.into())
    }

    fn summary(
        &self,
        subject: Subject,
        cell: &Compared,
        sheets: u32,
        own: Option<&Figures>,
    ) -> String {
        let own = own.map(|own| (self.t.itself)(&self.mean(subject, own)));
        let Some(figures) = &cell.figures else {
            return [self.nothing(cell)].into_iter().chain(own).collect::<Vec<_>>().join("\n");
        };
        let mut lines = vec![self.mean(subject, figures)];
        if cell.count < sheets {
            lines[0] += &format!(" ({})", cell.count);
        }
        lines.push(self.level(subject, figures));
        lines.extend(self.spread(figures).map(|spread| (self.t.spread_of)(&spread)));
        lines.extend(self.agreement(figures));
        lines.extend(own);
        lines.join("\n")
    }

    pub fn nothing(&self, cell: &Compared) -> String {
        if cell.hidden { self.t.too_few.into() } else { self.t.none.into() }
    }

    pub fn mean(&self, subject: Subject, figures: &Figures) -> String {
        let levels = levels(self.report.questionnaires, subject);
        levels.map_or_else(String::new, |levels| group_mean(self.report.language, levels, figures))
    }

    pub fn spread(&self, figures: &Figures) -> Option<String> {
        figures.spread.map(|points| spread(self.report.language, points))
    }

    pub fn level(&self, subject: Subject, figures: &Figures) -> String {
        let level = levels(self.report.questionnaires, subject);
        let title = level.and_then(|levels| levels.get(figures.level));
        title.map(|level| level.title.get(self.report.language).to_owned()).unwrap_or_default()
    }

    pub fn agreement(&self, figures: &Figures) -> Option<String> {
        let words = match figures.agreement_level? {
            AgreementLevel::Agree => self.t.agree,
            AgreementLevel::Partly => self.t.partly,
            AgreementLevel::Divided => self.t.divided,
        };
        let camps =
            if figures.polarised { format!(", {}", self.t.polarised) } else { String::new() };
        Some(format!("{words}{camps}"))
    }
}

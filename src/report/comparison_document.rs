//! A comparison for people: a table of all groups, and one for each subject.

use std::iter::once_with;

use rust_decimal::Decimal;

use super::comparison::CompareReport;
use super::document::{Block, Document, Grid, Heat};
use super::figures::{signed, tenths};
use crate::model::{GroupBy, Role, Score, half_up};
use crate::scoring::{
    AgreementLevel, Compared, ComparedGroup, ComparedPeriod, Comparison, Continuity, Figures,
    Period, Subject, difference, levels,
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

#[derive(Clone, Copy)]
struct View<'r> {
    report: &'r CompareReport<'r>,
    t: &'static CompareTexts,
    /// Whether the periods are told; found out once, not for each of the rows.
    has_periods: bool,
}

impl<'r> View<'r> {
    fn of(report: &'r CompareReport<'r>) -> Self {
        let Comparison { groups, total, .. } = report.comparison;
        let rows = groups.iter().chain(total).flat_map(|group| &group.periods);
        let mut periods = rows.map(|row| row.period);
        let first = periods.next();
        let has_periods = first.is_some_and(|first| periods.any(|period| period != first));
        Self { report, t: wording::compare(report.language), has_periods }
    }

    /// All groups, and everybody at the end.
    fn groups(&self) -> impl Iterator<Item = (String, &ComparedGroup)> {
        let comparison = self.report.comparison;
        let named = comparison.groups.iter().map(|group| (self.name(group), group));
        named.chain(comparison.total.iter().map(|all| (self.t.everybody.to_owned(), all)))
    }

    fn name(&self, group: &ComparedGroup) -> String {
        let name = group.name.as_str();
        match self.report.by {
            GroupBy::Date => self.t.everybody.into(),
            _ if name.is_empty() => self.t.not_said.into(),
            GroupBy::Role => name.parse().map_or(name, self.t.role).into(),
            GroupBy::Department | GroupBy::Area => name.into(),
        }
    }

    /// Each group in each period.
    fn rows(&self) -> impl Iterator<Item = (String, &ComparedPeriod)> {
        self.groups().flat_map(|(name, group)| {
            group.periods.iter().map(move |period| (name.clone(), period))
        })
    }

    fn any(&self, is: impl Fn(&Compared) -> bool, index: usize) -> bool {
        self.rows().any(|(_, period)| is(&period.cells[index]))
    }

    fn is_hiding(&self) -> bool {
        self.rows().any(|(_, period)| period.cells.iter().any(|cell| cell.hidden))
    }

    fn title(&self, subject: Subject) -> String {
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

    fn head(&self) -> Vec<String> {
        let mut head = vec![(self.t.group)(self.report.by).to_owned()];
        if self.has_periods {
            head.push(self.t.period.into());
        }
        head
    }

    fn begun(&self, name: String, period: Option<Period>) -> Vec<String> {
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
        if self.is_hiding() {
            document.push(Block::Note((self.t.hidden_note)(self.report.least)));
        }
        document
    }

    /// A subject with all its figures, if any are shown.
    fn subject(&self, index: usize) -> Option<Document> {
        let title = || Block::Heading(self.title(self.report.comparison.subjects[index]));
        let shown = self.any(|cell| cell.figures.is_some(), index);
        shown.then(|| Document { blocks: vec![title(), Block::Grid(self.details(index))] })
    }

    /// Every group with every aspect: figures and words.
    fn heat(&self) -> Grid {
        let wanted = |subject: &Subject| !matches!(subject, Subject::Theme(..));
        let subjects: Vec<_> =
            self.report.comparison.subjects.iter().enumerate().filter(|(_, s)| wanted(s)).collect();
        let mut head = self.head();
        let figures = vec![head.len()];
        head.push(self.t.sheets.into());
        head.extend(subjects.iter().map(|(_, subject)| self.title(**subject)));
        let rows = self.rows().map(|(name, period)| {
            let mut row = self.begun(name, period.period);
            row.push(period.sheets.to_string());
            row.extend(subjects.iter().map(|(index, subject)| {
                self.summary(**subject, &period.cells[*index], period.sheets)
            }));
            row
        });
        let first = figures[0] + 1;
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
        for (row, (_, period)) in self.rows().enumerate() {
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

    fn summary(&self, subject: Subject, cell: &Compared, sheets: u32) -> String {
        let Some(figures) = &cell.figures else { return self.nothing(cell) };
        let mut lines = vec![self.points(figures.mean)];
        if let Some(deviation) = figures.deviation {
            lines[0] += &format!(" ±{}", self.number(deviation));
        }
        if cell.count < sheets {
            lines[0] += &format!(" ({})", cell.count);
        }
        lines.push(self.level(subject, figures));
        lines.extend(self.agreement(figures));
        lines.join("\n")
    }

    fn nothing(&self, cell: &Compared) -> String {
        if cell.hidden { self.t.too_few.into() } else { self.t.none.into() }
    }

    fn level(&self, subject: Subject, figures: &Figures) -> String {
        let level = levels(self.report.questionnaires, subject);
        let title = level.and_then(|levels| levels.get(figures.level));
        title.map(|level| level.title.get(self.report.language).to_owned()).unwrap_or_default()
    }

    fn agreement(&self, figures: &Figures) -> Option<String> {
        let words = match figures.agreement_level()? {
            AgreementLevel::Agree => self.t.agree,
            AgreementLevel::Partly => self.t.partly,
            AgreementLevel::Divided => self.t.divided,
        };
        let camps =
            if figures.polarised { format!(", {}", self.t.polarised) } else { String::new() };
        Some(format!("{words}{camps}"))
    }

    /// One subject of every group, with all its figures.
    fn details(&self, index: usize) -> Grid {
        let subject = self.report.comparison.subjects[index];
        let changes = self.any(|cell| cell.before.is_some(), index);
        let mut head = self.head();
        let first = head.len();
        let t = self.t;
        head.extend(
            [t.sheets, t.score, t.spread, t.middle, t.range, t.levels, t.agreement]
                .map(str::to_owned),
        );
        head.extend(self.report.has_target().then(|| t.target.to_owned()));
        head.extend(changes.then(|| t.change.to_owned()));
        let rows = self.rows().map(|(name, period)| {
            let cell = &period.cells[index];
            let mut row = self.begun(name, period.period);
            row.push(cell.count.to_string());
            row.extend(self.figures(subject, cell));
            row.extend(changes.then(|| self.change(cell)));
            row
        });
        Grid {
            head,
            rows: rows.collect(),
            figures: (first..first + 4).collect(),
            ..Grid::default()
        }
    }

    fn figures(&self, subject: Subject, cell: &Compared) -> Vec<String> {
        let targets = usize::from(self.report.has_target());
        let Some(figures) = &cell.figures else {
            let mut nothing = vec![String::new(); 6 + targets];
            nothing[5] = self.nothing(cell);
            return nothing;
        };
        let level = self.level(subject, figures);
        let on: Vec<_> = figures.shares.iter().map(|share| share.part.to_string()).collect();
        let mut row = vec![
            format!("{} {level}", self.points(figures.mean)),
            figures.deviation.map_or_else(|| self.t.none.into(), |sd| self.number(sd)),
            figures.median.to_string(),
            format!("{}–{}", self.points(figures.low), self.points(figures.high)),
            on.join(" · "),
            self.agreement(figures).unwrap_or_else(|| self.t.none.into()),
        ];
        if self.report.has_target() {
            let above = self.report.above_target(subject, figures.mean);
            let to_go = |above: Decimal| {
                if above < Decimal::ZERO { self.number(-above) } else { self.t.reached.into() }
            };
            row.push(above.map_or_else(String::new, to_go));
        }
        row
    }

    fn change(&self, cell: &Compared) -> String {
        let Some(before) = cell.before else { return String::new() };
        let counts = format!("(n {} → {})", before.count, cell.count);
        if before.is_break() {
            return format!("{} {counts}", (self.t.is_break)(before.basis));
        }
        let Some(change) = before.change else {
            return format!("{} {counts}", self.t.too_few_to_say);
        };
        let mut words = vec![self.signed(change)];
        let part = before.basis.filter(|basis| basis.part < basis.whole);
        words.extend(part.map(|basis| (self.t.on_questions)(basis)));
        words.push(counts);
        words.join(" ")
    }

    /// Why there are breaks, and what a change on some of the questions is.
    fn continuity(&self, document: &mut Document) {
        let any = |continuity: Continuity| {
            let is = |cell: &Compared| cell.before.is_some_and(|one| one.continuity == continuity);
            (0..self.report.comparison.subjects.len()).any(|index| self.any(is, index))
        };
        let breaks = any(Continuity::Break).then_some(self.t.break_note);
        let partly = any(Continuity::Partly).then_some(self.t.partly_note);
        document
            .blocks
            .extend([breaks, partly].into_iter().flatten().map(|note| Block::Note(note.into())));
    }

    /// What there is to say at the end.
    fn end(&self) -> Document {
        let mut document = Document::default();
        self.continuity(&mut document);
        self.gap(&mut document);
        document
    }

    /// How far leaders are above employees, for each subject, where both are shown.
    fn gap(&self, document: &mut Document) {
        let comparison = self.report.comparison;
        let of = |role: Role| comparison.groups.iter().find(|group| group.name == role.name());
        if self.report.by != GroupBy::Role {
            return;
        }
        let (Some(leaders), Some(employees)) = (of(Role::Leader), of(Role::Employee)) else {
            return;
        };
        let both = leaders.periods.iter().filter_map(|leaders| {
            let other = employees.periods.iter().find(|other| other.period == leaders.period)?;
            Some((leaders, other))
        });
        let mut rows = Vec::new();
        for (leaders, employees) in both {
            for (index, subject) in comparison.subjects.iter().enumerate() {
                let (one, other) = (&leaders.cells[index], &employees.cells[index]);
                let means = one.figures.as_ref().zip(other.figures.as_ref());
                let gap = means.map(|(one, other)| difference(one.mean, other.mean));
                let mut row = self.begun(self.title(*subject), leaders.period);
                row.push(gap.map_or_else(|| self.t.too_few_to_say.into(), |gap| self.signed(gap)));
                row.push(format!("{} / {}", one.count, other.count));
                rows.push(row);
            }
        }
        document.push(Block::Heading(self.t.gap.into()));
        let mut head = self.head();
        head[0] = String::new();
        let figures = vec![head.len()];
        head.extend([self.t.score.to_owned(), self.t.sheets.to_owned()]);
        document.push(Block::Grid(Grid { head, rows, figures, ..Grid::default() }));
    }

    fn points(&self, score: Score) -> String {
        self.number(score.decimal(12))
    }

    fn number(&self, number: Decimal) -> String {
        tenths(self.report.language, number)
    }

    fn signed(&self, number: Decimal) -> String {
        signed(self.report.language, half_up(number, 1))
    }
}

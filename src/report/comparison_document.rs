//! A comparison for people: a table of all groups, and one for each subject.

use std::iter::once_with;

use rust_decimal::Decimal;

use super::comparison::CompareReport;
use super::document::{Block, Document, Grid, Heat};
use super::figures::{beside_level, change, group_mean, interval, signed, spread, tenths};
use super::question_comparison::share_end;
use crate::model::{GroupBy, Role, Score, Share, Voice, half_up};
use crate::scoring::{
    AgreementLevel, Before, Compared, ComparedGroup, ComparedPeriod, Comparison, Continuity,
    Figures, Period, Subject, levels,
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
struct CompareRow<'r> {
    name: String,
    at: &'r ComparedPeriod,
    /// What it answered as a group, beside its people.
    own: Option<&'r ComparedPeriod>,
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
        let name = if group.name.is_empty() { self.t.not_said } else { group.name.as_str() };
        let role = |role: Option<Role>| role.map_or(self.t.not_said, self.t.role);
        match (self.report.by, group.voice) {
            (GroupBy::Date, Voice::People) => self.t.everybody.into(),
            (GroupBy::Date | GroupBy::Role, Voice::Itself) => self.t.groups_alone.into(),
            (GroupBy::Role, voice) => role(voice.role()).into(),
            (GroupBy::DepartmentRole, Voice::Role(one)) => format!("{name}: {}", role(one)),
            (_, Voice::Itself) => (self.t.alone)(name),
            _ => name.into(),
        }
    }

    /// Each group in each period, with what it answered as a group in the same; where it did nothing else,
    /// that stands alone.
    fn rows(&self) -> impl Iterator<Item = CompareRow<'_>> {
        self.groups().flat_map(|(name, group)| {
            let beside = |at: &ComparedPeriod| group.own.iter().find(|own| own.period == at.period);
            let alone = |own: &&ComparedPeriod| {
                group.periods.iter().all(|period| period.period != own.period)
            };
            let people = group.periods.iter();
            let people = people.map(|at| CompareRow { name: name.clone(), at, own: beside(at) });
            let own = group.own.iter().filter(alone);
            let own = own.map(|at| CompareRow { name: (self.t.alone)(&name), at, own: None });
            let mut rows: Vec<_> = people.chain(own).collect();
            rows.sort_by_key(|row| row.at.period);
            rows
        })
    }

    fn any(&self, is: impl Fn(&Compared) -> bool, index: usize) -> bool {
        self.rows().any(|row| is(&row.at.cells[index]))
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
        if self.report.least > 1 {
            document.push(Block::Note((self.t.rounded_note)(self.report.least)));
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
        let rows = self.rows().map(|CompareRow { name, at, own }| {
            let mut row = self.begun(name, at.period);
            row.push(at.sheets.to_string());
            row.extend(subjects.iter().map(|(index, subject)| {
                let own = own.and_then(|own| own.cells[*index].figures.as_ref());
                self.summary(**subject, &at.cells[*index], at.sheets, own)
            }));
            row
        });
        let rows = rows.chain(self.mean_rows(&subjects));
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
            row.extend(subjects.iter().map(|(index, subject)| {
                let cells = periods.iter().filter_map(|one| one.cells[*index].figures.as_ref());
                let means: Vec<_> = cells.map(|figures| (1, figures.mean)).collect();
                let levels = levels(self.report.questionnaires, **subject);
                let mean =
                    levels.zip(Score::mean(means.iter().copied()).filter(|_| means.len() > 1));
                mean.map_or_else(
                    || self.t.none.into(),
                    |(levels, mean)| beside_level(self.report.language, levels, mean),
                )
            }));
            row
        };
        let by_group = matches!(self.report.by, GroupBy::Department | GroupBy::Area);
        total.periods.iter().filter(|_| by_group).map(of).collect()
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

    fn nothing(&self, cell: &Compared) -> String {
        if cell.hidden { self.t.too_few.into() } else { self.t.none.into() }
    }

    fn mean(&self, subject: Subject, figures: &Figures) -> String {
        let levels = levels(self.report.questionnaires, subject);
        levels.map_or_else(String::new, |levels| group_mean(self.report.language, levels, figures))
    }

    fn spread(&self, figures: &Figures) -> Option<String> {
        figures.spread.map(|points| spread(self.report.language, points))
    }

    fn level(&self, subject: Subject, figures: &Figures) -> String {
        let level = levels(self.report.questionnaires, subject);
        let title = level.and_then(|levels| levels.get(figures.level));
        title.map(|level| level.title.get(self.report.language).to_owned()).unwrap_or_default()
    }

    fn agreement(&self, figures: &Figures) -> Option<String> {
        let words = match figures.agreement_level? {
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
            [
                t.sheets,
                t.score,
                t.interval,
                t.spread,
                t.median,
                t.middle_half,
                t.levels,
                t.agreement,
            ]
            .map(str::to_owned),
        );
        head.extend(self.report.has_target().then(|| t.target.to_owned()));
        head.extend(changes.then(|| t.change.to_owned()));
        let rows = self.rows().map(|CompareRow { name, at, .. }| {
            let cell = &at.cells[index];
            let mut row = self.begun(name, at.period);
            row.push(cell.count.to_string());
            row.extend(self.figures(subject, cell));
            row.extend(changes.then(|| self.change(cell)));
            row
        });
        Grid {
            head,
            rows: rows.collect(),
            figures: (first..first + 5).collect(),
            ..Grid::default()
        }
    }

    fn figures(&self, subject: Subject, cell: &Compared) -> Vec<String> {
        let targets = usize::from(self.report.has_target());
        let Some(figures) = &cell.figures else {
            let mut nothing = vec![String::new(); 7 + targets];
            nothing[6] = self.nothing(cell);
            return nothing;
        };
        let level = self.level(subject, figures);
        let none = || self.t.none.to_owned();
        // Fewer than four have no quarters.
        let quartiles = figures.quartiles.filter(|_| figures.count >= 4);
        let [low, median, high] = quartiles.map_or_else(Default::default, |quartiles| {
            quartiles.map(|score| self.number(score.decimal(12)))
        });
        let has_quartiles = quartiles.is_some();
        let mut row = vec![
            format!("{} {level}", self.mean(subject, figures)),
            figures.interval.map_or_else(none, interval),
            self.spread(figures).unwrap_or_else(none),
            if has_quartiles { median } else { none() },
            if has_quartiles { format!("{low}–{high}") } else { none() },
            self.shares(figures).unwrap_or_else(none),
            self.agreement(figures).unwrap_or_else(none),
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

    /// How many are on each level, or, rounded, which share.
    fn shares(&self, figures: &Figures) -> Option<String> {
        if figures.shares.is_empty() {
            return None;
        }
        let percent = |share: &Share| {
            let percent = share.decimal(4).unwrap_or_default() * Decimal::ONE_HUNDRED;
            format!("{}{}", share_end(*share), self.number(percent))
        };
        let exact = figures.resolution.is_exact();
        let shares = figures.shares.iter();
        let on: Vec<_> = if exact {
            shares.map(|share| share.part.to_string()).collect()
        } else {
            shares.map(percent).collect()
        };
        let on = on.join(" · ");
        Some(if exact { on } else { format!("{on} %") })
    }

    fn change(&self, cell: &Compared) -> String {
        let Some(before) = cell.before else { return String::new() };
        let counts = format!("n {} → {}", before.count, cell.count);
        format!("{} · {counts}", change(self.report.language, &before, cell.count))
    }

    /// Why there are breaks, and what a change on some of the questions is.
    fn continuity(&self, document: &mut Document) {
        let any = |continuity: Continuity| {
            let is = |cell: &Compared| cell.before.is_some_and(|one| one.continuity == continuity);
            (0..self.report.comparison.subjects.len()).any(|index| self.any(is, index))
        };
        let of = |is: fn(&Compared) -> bool| {
            (0..self.report.comparison.subjects.len()).any(|index| self.any(is, index))
        };
        let chance = of(|cell| cell.before.is_some_and(|before| before.direction.is_some()));
        let single = of(|cell| {
            let two = |before: Before| before.change.is_some() && before.count == 1;
            cell.count == 1 && cell.before.is_some_and(two)
        });
        let chance = chance.then_some(self.t.chance_note);
        let single = single.then_some(self.t.two_answers_note);
        let breaks = any(Continuity::Break).then_some(self.t.break_note);
        let partly = any(Continuity::Partly).then_some(self.t.partly_note);
        document.blocks.extend(
            [chance, single, breaks, partly]
                .into_iter()
                .flatten()
                .map(|note| Block::Note(note.into())),
        );
    }

    /// What there is to say at the end.
    fn end(&self) -> Document {
        let mut document = Document::default();
        self.continuity(&mut document);
        self.gap(&mut document);
        document
    }

    /// How far leaders are above employees, for each subject: within departments, and beside it of all
    /// together.
    fn gap(&self, document: &mut Document) {
        let gaps = &self.report.comparison.role_gaps;
        if gaps.is_empty() {
            return;
        }
        let said = |gap: Option<Decimal>| {
            gap.map_or_else(|| self.t.too_few_to_say.to_owned(), |gap| self.signed(gap))
        };
        let rows = gaps.iter().map(|gap| {
            let subject = self.report.comparison.subjects[gap.subject];
            let mut row = self.begun(self.title(subject), gap.period);
            row.extend([said(gap.within), gap.departments.to_string()]);
            row.extend([format!("{} / {}", gap.leaders, gap.employees), said(gap.pooled)]);
            row
        });
        let mut head = self.head();
        head[0] = String::new();
        let first = head.len();
        head.extend(self.t.gap_head.map(str::to_owned));
        let (rows, figures) = (rows.collect(), (first..first + 4).collect());
        document.push(Block::Heading(self.t.gap.into()));
        document.push(Block::Grid(Grid { head, rows, figures, ..Grid::default() }));
        document.push(Block::Note(self.t.gap_note.into()));
    }

    fn number(&self, number: Decimal) -> String {
        tenths(self.report.language, number)
    }

    fn signed(&self, number: Decimal) -> String {
        signed(self.report.language, half_up(number, 1))
    }
}

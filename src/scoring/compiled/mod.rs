//! Questionnaires, compiled once into what scoring needs, so that a sheet is scored without looking
//! anything up by name.

mod lookup_table;
mod question;

use std::ops::Range;

use super::eras::Eras;
use crate::model::{
    Aggregate, Condition, Levels, Mean, OverallRule, QuestionRef, Questionnaire, Questionnaires,
    Rule, Score, Share, Version,
};
use lookup_table::LookupTable;
pub use question::{CompiledQuestion, Earned, score};

/// A set of questionnaires, compiled: weights, scores by option, rules and borders.
#[derive(Debug)]
pub struct Compiled<'q> {
    /// The questionnaires it was made from.
    pub questionnaires: &'q Questionnaires,
    /// Every aspect of the set.
    pub aspects: Vec<Aspect<'q>>,
    /// The questions that have a condition, each after those its condition depends on.
    pub conditions: Vec<(QuestionRef, &'q Condition)>,
    /// How the overall score comes about.
    pub overall: OverallRule,
    /// What every aspect of the set counts in it.
    pub weights: Vec<u32>,
    /// The levels it is on.
    pub overall_borders: Borders,
}

/// An aspect, compiled.
#[derive(Debug)]
pub struct Aspect<'q> {
    /// How many questions the aspects before it have.
    pub first: usize,
    /// The questions of all themes, theme by theme.
    pub questions: Vec<CompiledQuestion<'q>>,
    /// The themes, in order.
    pub themes: Vec<CompiledTheme>,
    /// How its score comes about.
    pub aggregate: Aggregate,
    /// The highest rung, at least 1.
    pub rungs: u32,
    /// The fewest answers it takes, by how many scored questions were asked.
    fewest: Vec<u32>,
    /// The questions that sheets of versions before this one were not asked as they are now.
    pub asked_from: Vec<(usize, Version)>,
    /// On which questions sheets are scored besides, to be compared with those of earlier versions.
    pub eras: Vec<Era>,
    /// Where its levels begin.
    pub borders: Borders,
}

/// Where levels begin.
#[derive(Debug, Default)]
pub struct Borders {
    from: Vec<Score>,
    /// The level of each whole score.
    on_whole: Vec<usize>,
}

/// A theme, compiled.
#[derive(Debug)]
pub struct CompiledTheme {
    /// What it counts in the aspect's mean.
    pub weight: u32,
    /// How its score comes about.
    pub rule: Rule,
    /// Its questions among those of the aspect.
    pub questions: Range<usize>,
    /// The highest rung, at least 1.
    pub rungs: u32,
    /// What packed answers add, where they alone tell the score.
    pub table: Option<LookupTable>,
    /// Whether all versions asked its questions as they are now.
    pub is_lasting: bool,
}

/// The questions that the versions of an era asked as they are now.
#[derive(Debug)]
pub struct Era {
    /// Which era of the questionnaire.
    pub index: usize,
    /// Its first version.
    pub first: Version,
    /// The first version after it.
    pub end: Version,
    /// For each theme what packed answers add, where they alone tell the score.
    pub tables: Vec<Option<LookupTable>>,
}

impl<'q> Compiled<'q> {
    /// Compiles a set of questionnaires.
    pub fn new(questionnaires: &'q Questionnaires) -> Self {
        let conditions = questionnaires
            .ask_order()
            .iter()
            .filter_map(|at| Some((*at, questionnaires.question(*at).ask_when.as_ref()?)));
        let mut first = 0;
        let aspects = questionnaires.iter().map(|questionnaire| {
            let aspect = Aspect::new(questionnaire, first);
            first += aspect.questions.len();
            aspect
        });
        Self {
            questionnaires,
            aspects: aspects.collect(),
            conditions: conditions.collect(),
            overall: questionnaires.model().overall,
            weights: (0..questionnaires.count()).map(|one| questionnaires.weight(one)).collect(),
            overall_borders: questionnaires.overall_levels().map(Borders::of).unwrap_or_default(),
        }
    }

    /// The question at a place of the set.
    pub fn question(&self, at: QuestionRef) -> &CompiledQuestion<'q> {
        &self.aspects[at.aspect].questions[at.question]
    }
}

impl<'q> Aspect<'q> {
    fn new(questionnaire: &'q Questionnaire, first: usize) -> Self {
        let questions: Vec<_> = questionnaire.questions.iter().map(CompiledQuestion::new).collect();
        let from = |question| questionnaire.asked_from(question).unwrap_or_default();
        let mut start = 0;
        let themes = questionnaire.themes.iter().enumerate().map(|(index, theme)| {
            let range = start..start + questionnaire.questions_of(index).count();
            start = range.end;
            let own = &questions[range.clone()];
            CompiledTheme {
                weight: theme.weight,
                rule: theme.rule,
                rungs: rungs(own),
                table: LookupTable::new(own, |_| true, theme.rule),
                is_lasting: range.clone().all(|question| from(question) == Version::default()),
                questions: range,
            }
        });
        let themes: Vec<_> = themes.collect();
        let eras = Eras::of(questionnaire);
        let eras = eras.counted(true).map(|era| {
            let (first, end) = (eras.first(era), eras.first(era + 1));
            let table = |theme: &CompiledTheme| {
                let (start, own) = (theme.questions.start, &questions[theme.questions.clone()]);
                LookupTable::new(own, |index| from(start + index) < end, theme.rule)
            };
            Era { index: era, first, end, tables: themes.iter().map(table).collect() }
        });
        let eras = eras.collect();
        let all = 0..=u32::try_from(questions.len()).unwrap_or(u32::MAX);
        let fewest = all.map(|asked| questionnaire.fewest(asked));
        Self {
            first,
            themes,
            aggregate: questionnaire.aggregate,
            rungs: rungs(&questions),
            fewest: fewest.collect(),
            asked_from: (0..questions.len())
                .filter_map(|question| Some((question, questionnaire.asked_from(question)?)))
                .collect(),
            eras,
            questions,
            borders: Borders::of(&questionnaire.levels),
        }
    }

    /// Whether its score is made of those of its themes, and of nothing else.
    pub const fn is_of_themes(&self) -> bool {
        matches!(self.aggregate, Aggregate::Themes | Aggregate::Lowest)
    }

    /// The score and the coverage that those of the themes make, each theme's by `theme`; nothing where
    /// that gives nothing. `visit` is told those of each theme.
    #[inline]
    pub fn made_of(
        &self,
        mut theme: impl FnMut(usize, &CompiledTheme) -> Option<(Option<Score>, Share)>,
        mut visit: impl FnMut(Option<Score>, Share),
    ) -> Option<(Option<Score>, Share)> {
        let (mut mean, mut lowest, mut coverage) = (Mean::default(), Score::MAX, Share::default());
        for (index, one) in self.themes.iter().enumerate() {
            let (score, covered) = theme(index, one)?;
            let score = score.filter(|_| self.is_covered(covered));
            coverage.part += covered.part;
            coverage.whole += covered.whole;
            visit(score, covered);
            if let Some(score) = score {
                mean.add(one.weight, score);
                lowest = lowest.min(score);
            }
        }
        let is_lowest = self.aggregate == Aggregate::Lowest;
        Some((mean.score().map(|mean| if is_lowest { lowest } else { mean }), coverage))
    }

    /// Whether there are enough answers for a score.
    pub fn is_covered(&self, coverage: Share) -> bool {
        coverage.whole > 0 && coverage.part >= self.fewest(coverage.whole)
    }

    /// Whether sheets of a version were asked everything as it is now.
    pub fn is_as_in(&self, version: Version) -> bool {
        self.asked_from.iter().all(|(_, from)| *from <= version)
    }

    /// The fewest answers it takes when this many scored questions were asked.
    pub fn fewest(&self, asked: u32) -> u32 {
        self.fewest[asked as usize]
    }
}

impl Borders {
    fn of(levels: &Levels) -> Self {
        Self {
            from: levels.iter().map(|level| level.from).collect(),
            on_whole: Score::wholes().map(|whole| levels.number(whole)).collect(),
        }
    }

    /// The number (from 1) of the level that a score is on.
    pub fn level(&self, score: Score) -> usize {
        // That of the whole score below is nearly always the one.
        let mut level = self.on_whole.get(usize::from(score.points())).copied().unwrap_or(1);
        while self.from.get(level).is_some_and(|border| *border <= score) {
            level += 1;
        }
        level
    }
}

/// The highest rung of some questions, at least 1.
fn rungs(questions: &[CompiledQuestion<'_>]) -> u32 {
    let scored = questions.iter().filter(|question| question.is_scored);
    scored.filter_map(|question| question.rung).max().unwrap_or(1)
}

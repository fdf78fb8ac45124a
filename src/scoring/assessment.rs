//! What a sheet's answers amount to.

use rust_decimal::Decimal;
use smallvec::SmallVec;

use super::Subject;
use super::advice::Advice;
use crate::model::{QuestionRef, Questionnaires, Score, Share, Version};

/// The result of one sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// One result for each selected aspect, in order, also for those that the sheet does not include.
    pub aspects: Vec<AspectResult>,
    /// The plain mean of the aspects; none unless there are at least two and each has a score.
    pub overall: Option<Overall>,
    /// The recommendations whose condition holds, the one to begin with first.
    pub recommendations: Vec<Advice>,
    /// The questions that are not asked, because their condition does not hold, or the version that was
    /// answered did not have them as they are now.
    pub unasked: Vec<QuestionRef>,
    /// Earlier versions that were answered, by questionnaire index.
    pub versions: Vec<(usize, Version)>,
}

/// The mean of the aspects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overall {
    /// 0–100.
    pub score: Score,
    /// Level from 1, by the levels of the first aspect.
    pub level: usize,
}

/// The result of one aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AspectResult {
    /// Index of its questionnaire.
    pub aspect: usize,
    /// 0–100, or why there is none.
    pub score: Result<Score, NoScore>,
    /// Level from 1, from the exact score.
    pub level: Option<usize>,
    /// Answered questions out of the scored ones that were asked.
    pub coverage: Share,
    /// One result for each theme, in order.
    pub themes: Vec<ThemeResult>,
    /// One result for each question, in order.
    pub answers: Vec<AnswerResult>,
    /// The scores on the questions that earlier versions asked as well, where there are enough of them to
    /// compare on.
    pub unchanged: SmallVec<[Unchanged; 1]>,
}

/// The scores of an aspect on the questions that the versions of an era asked as they are now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unchanged {
    /// Which era of the questionnaire, from 0.
    pub era: usize,
    /// 0–100; none as for any sheet of that era.
    pub score: Option<Score>,
    /// The score of each theme, in order.
    pub themes: SmallVec<[Option<Score>; 8]>,
}

/// Why an aspect has no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoScore {
    /// The sheet names other questionnaires, so this one is no part of its result.
    NotIncluded,
    /// None of its questions was asked.
    NothingAsked,
    /// None of its questions was answered.
    NothingAnswered,
    /// Fewer of its questions were answered than it takes.
    TooFew {
        /// How many answers it takes.
        needed: u32,
    },
}

/// The result of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeResult {
    /// 0–100; none when fewer of its questions were answered than it takes, as for its aspect.
    pub score: Option<Score>,
    /// Level from 1, by the levels of its aspect.
    pub level: Option<usize>,
    /// Answered questions out of the scored ones that were asked.
    pub coverage: Share,
}

impl ThemeResult {
    /// That of a theme that was not asked about.
    pub(super) const NOTHING: Self =
        Self { score: None, level: None, coverage: Share { part: 0, whole: 0 } };
}

/// What became of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerResult {
    /// Which of the five states.
    pub state: State,
    /// 0–100; only what is answered, and scored at all, has one.
    pub score: Option<Score>,
    /// 0–1, how far the group's hands agree; none when fewer than two were counted.
    pub agreement: Option<Decimal>,
    /// The next better option, by index; none for the best, and where answers are not single options.
    pub next_step: Option<usize>,
    /// Whether it earns less than a law asks; none where no law asks anything, and without a score.
    pub below_minimum: Option<bool>,
}

/// The five states of a question, kept apart everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// There is an answer.
    Answered,
    /// «Don't know».
    DontKnow,
    /// «Not applicable».
    NotApplicable,
    /// It was asked and there is no answer.
    NotAnswered,
    /// Its condition does not hold, so it was not asked.
    NotAsked,
}

impl State {
    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::DontKnow => "dont-know",
            Self::NotApplicable => "not-applicable",
            Self::NotAnswered => "not-answered",
            Self::NotAsked => "not-asked",
        }
    }
}

impl Assessment {
    /// The results of the aspects that the sheet includes.
    pub fn included(&self) -> impl Iterator<Item = &AspectResult> {
        self.aspects.iter().filter(|result| result.is_included())
    }

    /// How many of the questions that were asked have an answer, «don't know» and «not applicable» too.
    pub fn answered(&self) -> Share {
        let mut answered = Share::default();
        for answer in self.included().flat_map(|result| &result.answers) {
            answered.whole += u32::from(answer.state != State::NotAsked);
            answered.part +=
                u32::from(!matches!(answer.state, State::NotAsked | State::NotAnswered));
        }
        answered
    }

    /// Whether enough is answered for a score in every aspect that the sheet includes.
    pub fn is_finished(&self) -> bool {
        let lacks = |result: &AspectResult| {
            matches!(result.score, Err(NoScore::NothingAnswered | NoScore::TooFew { .. }))
        };
        !self.included().any(lacks)
    }

    /// The themes of all aspects with the highest and the lowest score, the first of equals, by aspect and
    /// index; none unless they lie a level's width apart.
    pub fn extremes(&self) -> Option<[(usize, usize, Score); 2]> {
        let themes = self.included().flat_map(|result| {
            let themes = result.themes.iter().enumerate();
            themes.filter_map(|(index, theme)| Some((result.aspect, index, theme.score?)))
        });
        let themes: Vec<_> = themes.collect();
        let strongest = *themes.iter().rev().max_by_key(|(.., score)| *score)?;
        let weakest = *themes.iter().min_by_key(|(.., score)| *score)?;
        Self::are_apart(strongest.2, weakest.2).then_some([strongest, weakest])
    }

    /// Whether a score lies so far above another that both may be named as ends.
    pub fn are_apart(high: Score, low: Score) -> bool {
        high.above(low) >= APART
    }

    /// The questions whose answer earns less than a law asks, whatever the mean; known together with the
    /// single answers.
    pub fn below_minimum(&self) -> impl Iterator<Item = QuestionRef> {
        self.included().flat_map(|result| {
            let answers = result.answers.iter().enumerate();
            let below = answers.filter(|(_, answer)| answer.below_minimum == Some(true));
            below.map(|(question, _)| QuestionRef { aspect: result.aspect, question })
        })
    }

    /// The questions of which a law asks something, or may, and that were answered with «don't know»;
    /// known together with the single answers.
    pub fn unknown_minimum<'a>(
        &'a self,
        questionnaires: &'a Questionnaires,
    ) -> impl Iterator<Item = QuestionRef> {
        let asks = |at: &QuestionRef| questionnaires.question(*at).minimum.is_some();
        self.included()
            .flat_map(|result| {
                let answers = result.answers.iter().enumerate();
                let unknown = answers.filter(|(_, answer)| answer.state == State::DontKnow);
                unknown.map(|(question, _)| QuestionRef { aspect: result.aspect, question })
            })
            .filter(asks)
    }

    /// How many questions were answered with «don't know».
    pub fn unknown(&self) -> usize {
        let answers = self.included().flat_map(|result| &result.answers);
        answers.filter(|answer| answer.state == State::DontKnow).count()
    }

    /// The score of a subject.
    pub fn score(&self, subject: Subject) -> Option<Score> {
        let of = |aspect: usize| self.aspects.iter().find(|result| result.aspect == aspect);
        match subject {
            Subject::Aspect(aspect) => of(aspect)?.score.ok(),
            Subject::Theme(aspect, theme) => of(aspect)?.themes.get(theme)?.score,
            Subject::Overall => self.overall.map(|overall| overall.score),
        }
    }

    /// The score of an aspect or a theme on the questions of an earlier era, if it was worked out.
    pub fn on_unchanged(&self, subject: Subject, era: usize) -> Option<Score> {
        let (Subject::Aspect(aspect) | Subject::Theme(aspect, _)) = subject else { return None };
        let result = self.aspects.iter().find(|result| result.aspect == aspect)?;
        let unchanged = result.unchanged.iter().find(|unchanged| unchanged.era == era)?;
        match subject {
            Subject::Theme(_, theme) => *unchanged.themes.get(theme)?,
            _ => unchanged.score,
        }
    }

    /// The aspects, by index, without which there is no overall score.
    pub fn without_score(&self) -> impl Iterator<Item = usize> {
        self.aspects.iter().filter(|result| result.score.is_err()).map(|result| result.aspect)
    }
}

/// How far apart the strongest and the weakest theme must lie to be named: the width of a level. With
/// three questions a theme, less is within what a single answer moves.
const APART: Score = Score::whole_points(20);

/// The strongest and the weakest theme of an aspect, by index and with their scores.
pub type Extremes = [(usize, Score); 2];

impl AspectResult {
    /// Whether the sheet includes the aspect; else it is no part of the sheet's result.
    pub fn is_included(&self) -> bool {
        self.score != Err(NoScore::NotIncluded)
    }

    /// The themes with the highest and the lowest score, the first of equals; none unless they lie a
    /// level's width apart.
    pub fn extremes(&self) -> Option<Extremes> {
        let scored = || {
            let themes = self.themes.iter().enumerate();
            themes.filter_map(|(index, theme)| Some((index, theme.score?)))
        };
        let strongest = scored().rev().max_by_key(|(_, score)| *score)?;
        let weakest = scored().min_by_key(|(_, score)| *score)?;
        (strongest.1.above(weakest.1) >= APART).then_some([strongest, weakest])
    }
}

impl Default for AspectResult {
    /// Nothing is known of the first aspect.
    fn default() -> Self {
        Self {
            aspect: 0,
            score: Err(NoScore::NothingAsked),
            level: None,
            coverage: Share::default(),
            themes: Vec::new(),
            answers: Vec::new(),
            unchanged: SmallVec::new(),
        }
    }
}

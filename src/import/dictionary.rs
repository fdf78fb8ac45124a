//! Everything that a head or a cell may call a question or an option, from the questionnaires.

use std::collections::HashMap;
use std::hash::Hash;

use super::fold::{fold, id, without_number, words};
use super::marks::{MarkMeaning, mark};
use crate::model::{Question, QuestionRef, Questionnaires, Text};

/// What a name leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit<T> {
    /// Exactly one thing.
    One(T),
    /// Several things, between which nothing decides.
    Several(Vec<T>),
    /// Nothing.
    Nothing,
}

impl<T: Clone + PartialEq> Hit<T> {
    /// The one thing among these, which may repeat.
    pub fn among(found: impl IntoIterator<Item = T>) -> Self {
        let mut different: Vec<T> = Vec::new();
        for thing in found {
            if !different.contains(&thing) {
                different.push(thing);
            }
        }
        match different.len() {
            0 => Self::Nothing,
            1 => different.pop().map_or(Self::Nothing, Self::One),
            _ => Self::Several(different),
        }
    }

    /// Whether it leads nowhere.
    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// This, or something else if it leads nowhere.
    pub fn or_else(self, other: impl FnOnce() -> Self) -> Self {
        if self.is_nothing() { other() } else { self }
    }
}

/// What an answer picks: an option by index, or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// An option.
    Option(usize),
    /// «Don't know».
    DontKnow,
    /// «Not applicable».
    NotApplicable,
}

/// Names with what each may mean, as written and by their letters alone.
#[derive(Debug)]
struct NameIndex<T> {
    folded: HashMap<String, Vec<T>>,
    words: HashMap<String, Vec<T>>,
}

impl<T: Copy + Eq + Hash> NameIndex<T> {
    fn new() -> Self {
        Self { folded: HashMap::new(), words: HashMap::new() }
    }

    fn add(&mut self, text: &Text, meaning: T) {
        for (_, wording) in text.versions() {
            self.folded.entry(fold(wording)).or_default().push(meaning);
            self.words.entry(words(wording)).or_default().push(meaning);
        }
    }

    fn find(&self, name: &str) -> Hit<T> {
        let found = |names: &HashMap<String, Vec<T>>, name: &str| {
            let all = names.get(name).filter(|_| !name.is_empty());
            Hit::among(all.into_iter().flatten().copied())
        };
        found(&self.folded, &fold(name)).or_else(|| found(&self.words, &words(name)))
    }
}

/// The names of one question's options.
#[derive(Debug)]
pub struct OptionNames {
    codes: HashMap<String, usize>,
    texts: NameIndex<usize>,
    dont_know: bool,
    not_applicable: bool,
}

/// What is known of the cells of a column beside the questionnaire.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ways {
    /// The file tells in words what was answered, so that its codes are not ours.
    pub only_words: bool,
    /// The tool puts letters before the number of an option.
    pub lettered: bool,
}

impl OptionNames {
    fn of(question: &Question) -> Self {
        let mut texts = NameIndex::new();
        for (index, choice) in question.choices().iter().enumerate() {
            texts.add(&choice.text, index);
        }
        let choices = question.choices().iter().enumerate();
        let codes = choices.map(|(index, choice)| (choice.code.clone(), index)).collect();
        let (dont_know, not_applicable) = (question.dont_know, question.not_applicable);
        Self { codes, texts, dont_know, not_applicable }
    }

    /// What a cell picks: by code, by text in any language, or both.
    pub fn find(&self, cell: &str, ways: Ways) -> Hit<Pick> {
        let cell = cell.trim();
        let code = |text: &str| self.codes.get(text).copied().filter(|_| !ways.only_words);
        let (by_code, by_text) = (code(cell), self.texts.folded.get(&fold(cell)));
        let both = by_code.into_iter().chain(by_text.into_iter().flatten().copied());
        Hit::among(both.map(Pick::Option))
            .or_else(|| self.marked(cell))
            .or_else(|| Hit::among(whole(cell).and_then(code).map(Pick::Option)))
            .or_else(|| Hit::among(self.code_with_text(cell).map(Pick::Option)))
            .or_else(|| self.by_words(cell))
            .or_else(|| {
                let number = lettered(cell).filter(|_| ways.lettered);
                Hit::among(number.and_then(code).map(Pick::Option))
            })
            .or_else(|| Hit::among(self.leading_code(cell).and_then(code).map(Pick::Option)))
    }

    fn by_words(&self, cell: &str) -> Hit<Pick> {
        match self.texts.find(cell) {
            Hit::One(option) => Hit::One(Pick::Option(option)),
            Hit::Several(options) => Hit::Several(options.into_iter().map(Pick::Option).collect()),
            Hit::Nothing => Hit::Nothing,
        }
    }

    /// The mark that a cell is, where the question offers it.
    fn marked(&self, cell: &str) -> Hit<Pick> {
        Hit::among(match mark(&fold(cell)) {
            Some(MarkMeaning::DontKnow) if self.dont_know => Some(Pick::DontKnow),
            Some(MarkMeaning::NotApplicable) if self.not_applicable => Some(Pick::NotApplicable),
            _ => None,
        })
    }

    /// The code before words that are no option's text: `3 - i gang`.
    fn leading_code<'c>(&self, cell: &'c str) -> Option<&'c str> {
        let split = [" - ", " – ", ":", ")"].into_iter().filter_map(|sign| cell.split_once(sign));
        let (code, rest) = split.min_by_key(|(code, _)| code.len())?;
        self.texts.find(rest.trim()).is_nothing().then(|| code.trim())
    }

    /// The option that a cell names twice, by code and by text: `3 - tekst`, `3. tekst`, `tekst (3)`.
    fn code_with_text(&self, cell: &str) -> Option<usize> {
        let agree = |code: &str, text: &str| {
            let code = code.trim().trim_end_matches(['.', ')', ':', '-', '–', '=']).trim_end();
            let option = *self.codes.get(code)?;
            let text = text.trim_start_matches([' ', '-', '–', ':', '=', '.', ')']);
            (self.texts.find(text) == Hit::One(option)).then_some(option)
        };
        let first = cell.split_once([' ', '-', ':', '.', ')']);
        let last = || cell.strip_suffix(')')?.rsplit_once('(');
        first
            .and_then(|(code, text)| agree(code, text))
            .or_else(|| last().and_then(|(text, code)| agree(code, text)))
    }
}

/// A whole number that was written with decimals: `3.0`, `3,0`.
fn whole(cell: &str) -> Option<&str> {
    let (number, decimals) = cell.split_once(['.', ','])?;
    let zeros = !decimals.is_empty() && decimals.bytes().all(|digit| digit == b'0');
    (zeros && number.bytes().all(|digit| digit.is_ascii_digit())).then_some(number)
}

/// The number after one or two letters: `A3`, `AO03`.
fn lettered(cell: &str) -> Option<&str> {
    let number = cell.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = cell.len() - number.len();
    let digits = number.bytes().all(|digit| digit.is_ascii_digit());
    let number = number.trim_start_matches('0');
    ((1..=2).contains(&letters) && digits && !number.is_empty()).then_some(number)
}

/// The questions and options of a set by everything they may be called.
#[derive(Debug)]
pub struct Dictionary<'q> {
    /// The questionnaires.
    pub set: &'q Questionnaires,
    exact: HashMap<String, Vec<QuestionRef>>,
    ids: HashMap<String, Vec<QuestionRef>>,
    texts: NameIndex<QuestionRef>,
    options: HashMap<QuestionRef, OptionNames>,
}

impl<'q> Dictionary<'q> {
    /// The dictionary of a set.
    pub fn of(set: &'q Questionnaires) -> Self {
        let (mut exact, mut ids) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
        let (mut texts, mut options) = (NameIndex::new(), HashMap::new());
        for (aspect, questionnaire) in set.iter().enumerate() {
            for (question, asked) in questionnaire.questions.iter().enumerate() {
                let at = QuestionRef { aspect, question };
                let qualified = format!("{}.{}", questionnaire.id, asked.id);
                for name in [&asked.id, &qualified] {
                    exact.entry(name.clone()).or_default().push(at);
                    ids.entry(id(name)).or_default().push(at);
                }
                texts.add(&asked.text, at);
                options.insert(at, OptionNames::of(asked));
            }
        }
        Self { set, exact, ids, texts, options }
    }

    /// The options of a question.
    pub fn options(&self, at: QuestionRef) -> Option<&OptionNames> {
        self.options.get(&at)
    }

    /// The question with exactly this id, or `questionnaire.id`.
    pub fn with_id(&self, name: &str) -> Hit<QuestionRef> {
        Hit::among(self.exact.get(name.trim()).into_iter().flatten().copied())
    }

    /// The question that a head, or part of one, calls by id or text.
    pub fn question(&self, name: &str) -> Hit<QuestionRef> {
        let by_id = |name: &str| {
            let id = id(name);
            let found = self.ids.get(&id).filter(|_| !id.is_empty() && !name.contains(' '));
            Hit::among(found.into_iter().flatten().copied())
        };
        let numbered = || without_number(name).map_or(Hit::Nothing, |rest| self.texts.find(rest));
        let coded = || {
            let (code, _) = name.split_once(". ")?;
            Some(by_id(code.trim()))
        };
        self.with_id(name)
            .or_else(|| self.texts.find(name))
            .or_else(|| by_id(name.trim()))
            .or_else(numbered)
            .or_else(|| coded().unwrap_or(Hit::Nothing))
    }

    /// What a question is called in files: its id, after its questionnaire's where others have the same.
    pub fn name(&self, at: QuestionRef) -> String {
        let id = &self.set.question(at).id;
        match self.with_id(id) {
            Hit::One(_) => id.clone(),
            _ => format!("{}.{id}", self.set.at(at.aspect).id),
        }
    }

    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = QuestionRef> {
        let all = self.set.iter().enumerate();
        all.flat_map(|(aspect, questionnaire)| {
            (0..questionnaire.questions.len()).map(move |question| QuestionRef { aspect, question })
        })
    }

    /// The name of the question whose text or id is closest to a head, if it may have been meant.
    pub fn near(&self, head: &str) -> Option<String> {
        let head = words(head);
        if head.is_empty() || head.len() > 200 {
            return None;
        }
        let mut best = (0.7, None);
        for at in self.questions() {
            let question = self.set.question(at);
            let texts = question.text.versions().iter().map(|(_, text)| words(text));
            for name in texts.chain([words(&question.id)]) {
                let likeness = strsim::normalized_damerau_levenshtein(&head, &name);
                if likeness > best.0 {
                    best = (likeness, Some(at));
                }
            }
        }
        best.1.map(|at| self.name(at))
    }
}

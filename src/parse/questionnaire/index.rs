//! What a file declares, gathered before anything is read, so that references can be resolved
//! wherever they stand and whatever else is wrong with the file.

use crate::model::{KindName, QuestionRef, RecommendationRef, Referent, slug};
use crate::parse::file::tree::{Node, Value};

/// The longest id that is made of a title, in bytes.
const LONGEST_ID: usize = 60;

/// What one questionnaire declares.
#[derive(Default)]
pub struct Declared {
    /// Its id.
    pub id: String,
    /// The ids of its themes, in order.
    pub themes: Vec<String>,
    /// Its questions, in order.
    pub questions: Vec<DeclaredQuestion>,
    /// The ids of its recommendations, in order.
    pub recommendations: Vec<String>,
    /// Whether something that others may refer to cannot be read.
    pub has_holes: bool,
}

/// What one question declares.
pub struct DeclaredQuestion {
    /// Its id.
    pub id: String,
    /// The codes of its options; none for numbers and texts.
    pub codes: Vec<String>,
    /// Whether it has options at all.
    pub has_options: bool,
    /// Whether its answers have a score.
    pub is_scored: bool,
}

impl DeclaredQuestion {
    /// Whether it is answered in words.
    pub const fn is_of_text(&self) -> bool {
        !self.has_options && !self.is_scored
    }
}

/// What all questionnaires of a set declare, or what a radar does.
pub struct Index {
    /// By questionnaire; a radar is a single one without questions.
    pub all: Vec<Declared>,
    /// What conditions may name of a radar; nothing while no radar is known.
    pub radar: Option<Words>,
}

/// The ids that a radar declares.
pub struct Words {
    /// Of its technologies.
    pub technologies: Vec<String>,
    /// Of its rings.
    pub rings: Vec<String>,
    /// Of its demands.
    pub demands: Vec<String>,
}

impl Index {
    /// Gathers what the trees declare.
    pub fn of<'a>(roots: impl IntoIterator<Item = &'a Node>) -> Self {
        Self { all: roots.into_iter().map(declared).collect(), radar: None }
    }

    /// Gathers what a radar declares.
    pub fn of_radar(root: &Node) -> Self {
        let ids = |key| maps(root, key).map(id).collect();
        let words = Words {
            technologies: ids("technologies"),
            rings: ids("rings"),
            demands: ids("demands"),
        };
        let recommendations =
            recommendations(root).map(|one| recommendation_id(root, one)).collect();
        let declared = Declared { recommendations, ..Declared::default() };
        Self { all: vec![declared], radar: Some(words) }
    }

    /// The question that `name` means in the questionnaire `home`: one of its own first, then one
    /// of the others, or `questionnaire.question`.
    pub fn question(&self, home: usize, name: &str) -> Option<QuestionRef> {
        let (aspect, id) = name.split_once('.').map_or((None, name), |(a, id)| (Some(a), id));
        let in_aspect = |index: usize| {
            let questions = &self.all[index].questions;
            let question = questions.iter().position(|question| question.id == id)?;
            Some(QuestionRef { aspect: index, question })
        };
        if let Some(aspect) = aspect {
            return self.aspect(aspect).and_then(in_aspect);
        }
        in_aspect(home).or_else(|| {
            let mut others = (0..self.all.len()).filter_map(in_aspect);
            others.next().filter(|_| others.next().is_none())
        })
    }

    /// The theme that `name` means in the questionnaire `home`: one of its own, or `questionnaire.theme`.
    pub fn theme(&self, home: usize, name: &str) -> Option<(usize, usize)> {
        let (aspect, id) = match name.split_once('.') {
            Some((aspect, id)) => (self.aspect(aspect)?, id),
            None => (home, name),
        };
        let theme = self.all[aspect].themes.iter().position(|theme| theme == id)?;
        Some((aspect, theme))
    }

    /// The recommendation that `name` means in the questionnaire (or radar) `home`: one of its own first,
    /// then one of the others, or `questionnaire.recommendation`.
    pub fn recommendation(&self, home: usize, name: &str) -> Option<RecommendationRef> {
        let (aspect, id) = name.split_once('.').map_or((None, name), |(a, id)| (Some(a), id));
        let among = |index: usize| {
            let all = &self.all[index].recommendations;
            let recommendation = all.iter().position(|known| known == id)?;
            let aspect = self.radar.is_none().then_some(index);
            Some(RecommendationRef { aspect, recommendation })
        };
        if let Some(aspect) = aspect {
            return self.aspect(aspect).and_then(among);
        }
        among(home).or_else(|| {
            let mut others = (0..self.all.len()).filter_map(among);
            others.next().filter(|_| others.next().is_none())
        })
    }

    /// Whether a name refers to nothing because of a mistake that is a finding already: what it means could
    /// not be read, or has an id that cannot be used.
    pub fn is_said(&self, name: &str, known: &[&str]) -> bool {
        let usable = |id: &str| id.to_lowercase().replace(['_', ' '], "-");
        let is_bad = |id: &&str| usable(id) != **id && usable(id) == usable(name);
        self.all.iter().any(|declared| declared.has_holes) || known.iter().any(is_bad)
    }

    /// The qualified names of the questions with this id.
    pub fn having(&self, id: &str) -> Vec<String> {
        let having =
            self.all.iter().filter(|declared| declared.questions.iter().any(|q| q.id == id));
        having.map(|declared| format!("{}.{id}", declared.id)).collect()
    }

    /// The questionnaire with this id.
    pub fn aspect(&self, id: &str) -> Option<usize> {
        self.all.iter().position(|declared| declared.id == id)
    }

    /// The names that a reference to this may have in the questionnaire `home`; none for the words of
    /// a radar.
    pub fn names(&self, home: usize, referent: Referent) -> Vec<&str> {
        let own = &self.all[home];
        match referent {
            Referent::Question => {
                self.all.iter().flat_map(|d| &d.questions).map(|q| q.id.as_str()).collect()
            }
            Referent::Theme => own.themes.iter().map(String::as_str).collect(),
            Referent::Aspect => self.all.iter().map(|declared| declared.id.as_str()).collect(),
            Referent::Recommendation => own.recommendations.iter().map(String::as_str).collect(),
            Referent::Finding
            | Referent::Ring
            | Referent::Family
            | Referent::Area
            | Referent::Need
            | Referent::Demand
            | Referent::Source
            | Referent::Technology => Vec::new(),
        }
    }
}

/// The themes of a questionnaire that are maps; others are findings and count for nothing.
pub fn themes(root: &Node) -> impl Iterator<Item = &Node> {
    maps(root, "themes")
}

/// The questions of a theme that are maps.
pub fn questions(theme: &Node) -> impl Iterator<Item = &Node> {
    maps(theme, "questions")
}

/// The recommendations of a questionnaire that are maps.
pub fn recommendations(root: &Node) -> impl Iterator<Item = &Node> {
    maps(root, "recommendations")
}

fn maps<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = &'a Node> {
    let items = node.get(key).map_or(&[][..], Node::items);
    items.iter().filter(|item| matches!(item.value, Value::Map(_)))
}

fn declared(root: &Node) -> Declared {
    let all = themes(root).flat_map(questions);
    Declared {
        id: id(root),
        themes: themes(root).map(id).collect(),
        questions: all
            .map(|question| DeclaredQuestion {
                id: id(question),
                codes: codes(root, question),
                has_options: has_options(question),
                is_scored: is_scored(question),
            })
            .collect(),
        recommendations: recommendations(root).map(|one| recommendation_id(root, one)).collect(),
        has_holes: has_holes(root),
    }
}

/// Whether a theme or a question of a questionnaire cannot be read, or has no id.
fn has_holes(root: &Node) -> bool {
    let all_maps = |node: &Node, key: &str| match node.get(key).map(|list| &list.value) {
        Some(Value::List(items)) => items.iter().all(|item| matches!(item.value, Value::Map(_))),
        _ => false,
    };
    let has_id = |node: &Node| node.get("id").is_some();
    let whole = |theme: &Node| {
        has_id(theme) && all_maps(theme, "questions") && questions(theme).all(has_id)
    };
    !all_maps(root, "themes") || !themes(root).all(whole)
}

/// Whether a question is of a kind with options; a kind that is unknown is a finding elsewhere.
fn has_options(question: &Node) -> bool {
    match text(question, "kind").parse().unwrap_or(KindName::Single) {
        KindName::Single | KindName::Multiple => true,
        KindName::Number | KindName::Text => false,
    }
}

/// The id of a recommendation: its own, or else one made of its title in the file's first language.
pub fn recommendation_id(root: &Node, recommendation: &Node) -> String {
    let own = id(recommendation);
    let Some(title) = recommendation.get("title").filter(|_| own.is_empty()) else { return own };
    let first = root.get("languages").and_then(|list| list.items().first()?.text());
    let text = title.text().or_else(|| title.get(first?)?.text());
    slug(text.unwrap_or_default(), LONGEST_ID)
}

/// Whether the answers to a question have a score.
pub fn is_scored(question: &Node) -> bool {
    text(question, "scored") != "false" && text(question, "kind").parse() != Ok(KindName::Text)
}

fn id(node: &Node) -> String {
    text(node, "id").to_owned()
}

fn text<'a>(node: &'a Node, key: &str) -> &'a str {
    node.get(key).and_then(Node::text).unwrap_or_default()
}

fn codes(root: &Node, question: &Node) -> Vec<String> {
    let scale = || root.get("scales")?.get(text(question, "scale"));
    let options = question.get("options").or_else(scale).map_or(&[][..], Node::items);
    options.iter().map(|option| text(option, "code").to_owned()).collect()
}

//! Reading action plans.

pub mod due;
pub mod edit;
pub mod writer;

use crate::model::{
    Action, ActionOrigin, ActionStatus, FileKind, Finding, Findings, Plan, Problem, Questionnaires,
    Referent, Source,
};
use crate::parse::file::limits::FORMAT;
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node};

const KEYS: [&str; 4] = ["modenhed", "department", "date", "actions"];
const ACTION_KEYS: [&str; 8] =
    ["recommendation", "aspect", "what", "first_step", "responsible", "due", "status", "note"];

/// The action plan in a file (with its position among all files given).
///
/// What is wrong is a finding, and the rest is used; `None` only when nothing can be used.
/// Recommendations are looked up in the questionnaires.
pub fn plan(
    order: usize,
    source: &Source,
    questionnaires: &Questionnaires,
    findings: &mut Findings,
) -> Option<Plan> {
    let file = File::open(order, source, findings)?;
    let root = tree::read(&file, findings)?;
    let kind = FileKind::of_tree(&root);
    if kind != FileKind::Plan {
        findings.push(Finding::wrong_kind(file.whole(), kind, FileKind::Plan));
        return None;
    }
    Reader::new(&file, findings).plan(&root, questionnaires)
}

impl Reader<'_> {
    fn plan(&mut self, root: &Node, set: &Questionnaires) -> Option<Plan> {
        self.map(root, &KEYS)?;
        self.format(root);
        let foreign = root.get("modenhed").is_some_and(|node| node.text() != Some(FORMAT));
        let department = self.required(root, "department").and_then(|node| self.text(node));
        let date = self.required(root, "date").and_then(|node| self.date(node));
        let mut plan = Plan { department: department?, date, actions: Vec::new() };
        let list = self.required(root, "actions");
        for node in list.map(|list| self.list(list)).unwrap_or_default() {
            let Some(map) = self.map(node, &ACTION_KEYS) else { continue };
            let Some(action) = self.action(map, set) else { continue };
            self.unique_action(map, &action, &plan);
            plan.actions.push(action);
        }
        (!foreign).then_some(plan)
    }

    fn action(&mut self, map: &Node, set: &Questionnaires) -> Option<Action> {
        let origin = self.origin(map, set);
        let what = self.required(map, "what").and_then(|node| self.text(node));
        let status = map.given("status").and_then(|node| self.named::<ActionStatus>(node));
        let due = filled(map, "due").and_then(|node| self.date(node));
        let mut words = |key| filled(map, key).and_then(|node| self.text(node));
        Some(Action {
            origin,
            what: what?,
            first_step: words("first_step"),
            responsible: words("responsible"),
            due,
            status: status.unwrap_or_default(),
            note: words("note"),
        })
    }

    /// Where an action comes from; what is not known there is kept, for the plan is the user's.
    fn origin(&mut self, map: &Node, set: &Questionnaires) -> Option<ActionOrigin> {
        let node = filled(map, "recommendation")?;
        let recommendation = self.text(node)?;
        let aspect_node = self.required(map, "aspect")?;
        let aspect = self.text(aspect_node)?;
        let Some(source) = set.advice_source_called(&aspect) else {
            let known = set.iter().map(|questionnaire| questionnaire.id.as_str());
            let finding = self.about(
                Problem::UnknownReference { referent: Referent::Aspect, within: None },
                aspect_node,
            );
            self.report(finding.near(near(&aspect, known)));
            return Some(ActionOrigin { aspect, recommendation });
        };
        let known = source.recommendations.iter().map(|known| known.id.as_str());
        if !known.clone().any(|known| known == recommendation) {
            let finding = self.about(
                Problem::UnknownReference { referent: Referent::Recommendation, within: None },
                node,
            );
            self.report(finding.near(near(&recommendation, known)));
        }
        Some(ActionOrigin { aspect, recommendation })
    }

    /// Reports a recommendation that is in the plan already.
    fn unique_action(&mut self, map: &Node, action: &Action, plan: &Plan) {
        let Some(origin) = &action.origin else { return };
        if plan.action(&origin.aspect, &origin.recommendation).is_some() {
            let node = map.get("recommendation").unwrap_or(map);
            let finding = self.about(Problem::DuplicateAction, node);
            self.report(finding);
        }
    }
}

/// The value of a key that one may leave empty, to fill it in later.
fn filled<'n>(map: &'n Node, key: &str) -> Option<&'n Node> {
    map.given(key).filter(|node| node.text().is_none_or(|text| !text.trim().is_empty()))
}

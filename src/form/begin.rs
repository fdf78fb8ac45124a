//! The first page: what it is for, and who answers.

use maud::{Markup, html};

use super::choices::{Choices, Offered, choose_files};
use super::session::FormSession;
use crate::interview::Interview;
use crate::model::{AnswerSheet, Role};

/// What the field of the role says where there is none.
pub const NO_ROLE: &str = "none";

impl FormSession<'_> {
    /// The first page, and its title.
    pub(super) fn begin(&self) -> (Markup, String) {
        let (t, words, language) = (self.texts(), self.words(), self.language());
        let interview = Interview::new(self.set, AnswerSheet::new(self.set));
        let minutes = interview.minutes_left(language);
        let titles: Vec<_> = self.set.selected().map(|(_, one)| one.title.get(language)).collect();
        let markup = html! {
            form data-act="begin" {
                h1 tabindex="-1" { (words.title) }
                p { (words.what_for) }
                @if titles.len() > 1 { ul { @for title in titles { li { (title) } } } }
                @else { @for title in titles { p { strong { (title) } } } }
                p { ((t.begin)(interview.asked().len(), minutes)) }
                p.kept { (words.kept) }
                (self.who())
                div.actions { button type="submit" { (words.begin) } }
            }
            div.tools {
                (choose_files("open", false, words.open_saved))
                (choose_files("gather", true, words.gather))
                button type="button" data-print="" { (words.print_paper) }
            }
        };
        (markup, words.title.into())
    }

    /// Department, service area, role, and whether one answers alone.
    fn who(&self) -> Markup {
        let (t, words, language) = (self.texts(), self.words(), self.language());
        let setup = self.setup;
        let areas = &self.set.radar().areas;
        let area = setup.area.as_deref();
        let known = area.and_then(|area| areas.iter().position(|one| one.id == area));
        let own = area.filter(|_| known.is_none());
        let role = |value, text| Offered {
            name: "role",
            value,
            key: "",
            text,
            chosen: setup.role.as_deref().unwrap_or(NO_ROLE) == value,
        };
        let roles = [
            role(Role::Leader.name(), words.leader),
            role(Role::Employee.name(), words.employee),
            role(NO_ROLE, words.no_role),
        ];
        let how = |value, text, chosen| Offered { name: "how", value, key: "", text, chosen };
        let how = [
            how("alone", words.alone, !self.together),
            how("together", words.together, self.together),
        ];
        html! {
            label for="department" { (t.department) }
            input type="text" id="department" name="department" required maxlength="200" autocomplete="off"
                value=(setup.department.as_deref().unwrap_or_default());
            @if areas.is_empty() {
                label for="own-area" { (t.area) }
            } @else {
                label for="area" { (t.area) }
                select id="area" name="area" {
                    option value="" selected[area.is_none()] { (words.no_area) }
                    @for (index, one) in areas.iter().enumerate() {
                        option value=(one.id) selected[known == Some(index)] { (one.title.get(language)) }
                    }
                }
                label for="own-area" { (words.own_area) }
            }
            input type="text" id="own-area" name="own-area" maxlength="200" autocomplete="off" value=(own.unwrap_or_default());
            fieldset { legend { (words.who) } (Choices { several: false, offered: &roles }) }
            fieldset { legend { (words.how) } (Choices { several: false, offered: &how }) }
        }
    }
}

//! The result as a page, with the report in it.

use maud::{Markup, html};

use super::choices::button;
use super::session::FormSession;
use crate::model::{Findings, Source, file_name};
use crate::parse;
use crate::render::{Dialect, Format, Style, Writer};
use crate::report::{DepartmentReport, Mode, Omitted, SheetReport};
use crate::scoring::Assessment;

/// Columns, which a page does not have.
const WIDTH: usize = 80;
/// How many recommendations the report gives, as long as nobody asks for more.
const TOP: usize = 5;

impl FormSession<'_> {
    /// What can be done with the result; the report itself is shown below that.
    pub(super) fn outcome(&self) -> (Markup, String) {
        let Some(interview) = &self.interview else { return self.begin() };
        let words = self.words();
        let sheet = interview.sheet();
        let name = file_name(&sheet.department, sheet.date, "json");
        let markup = html! {
            div.top { (button("answers", "", &format!("‹ {}", words.back_to_answers))) }
            form data-act="save" {
                h1 tabindex="-1" { (words.your_result) }
                p { ((words.send_file)(&name, self.setup.send_to.as_deref())) }
                div.actions {
                    button type="submit" { (words.save) }
                    @if let Some(address) = &self.setup.send_to {
                        a.button href=(self.mail(address, &name)) { ((words.write_to)(address)) }
                    }
                    button type="button" data-print="report" { (words.print) }
                    (button("save-report", "", words.save_report))
                }
            }
            iframe id="report" title=(words.your_result)
                sandbox="allow-same-origin allow-modals allow-popups allow-popups-to-escape-sandbox" {}
            div.tools { button type="button" data-act="forget" data-sure=(words.forget_sure) { (words.forget) } }
        };
        (markup, words.your_result.into())
    }

    /// The report that `modenhed report` makes of the file that the answers are saved as.
    pub(super) fn report(&self) -> String {
        let language = self.language();
        let Some(file) = self.answers() else { return String::new() };
        let source = Source::new(&*file.name, file.text.as_bytes());
        let placed = parse::sheet(0, &source, self.set, &mut Findings::default());
        let Some(placed) = placed else { return String::new() };
        let (sheet, plan) = (&placed.sheet, None);
        let assessment = &Assessment::of(self.set, sheet);
        let mode = Mode { language, top: TOP, today: self.today, omitted: Omitted::default() };
        let now = SheetReport {
            questionnaires: self.set,
            sheet,
            assessment,
            plan,
            reference: None,
            mode,
        };
        let document = DepartmentReport { now, before: None }.document();
        let style = Style { width: WIDTH, color: false, dialect: Dialect::Plain, language };
        let mut page = Vec::new();
        // Memory can always be written to.
        let _ = Writer::new(&mut page, Format::Html, style, None).document(&document);
        String::from_utf8(page).unwrap_or_default()
    }

    /// A mail to an address, with the text of what to attach.
    fn mail(&self, address: &str, file: &str) -> String {
        let words = self.words();
        let department = self.interview.as_ref().map_or("", |one| &one.sheet().department);
        let (subject, body) = ((words.mail_subject)(department), (words.mail_body)(file));
        format!("mailto:{}?subject={}&body={}", encoded(address), encoded(&subject), encoded(&body))
    }
}

/// A text as a part of an address (RFC 6068): letters and digits as they are, all else by its bytes.
fn encoded(text: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~@".contains(byte);
    let byte = |byte: u8| {
        if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(byte).collect()
}

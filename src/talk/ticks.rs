//! A list in which several entries are ticked: the only file that knows inquire.

use std::io::{self, IsTerminal};

use inquire::list_option::ListOption;
use inquire::ui::{Color, RenderConfig, StyleSheet, Styled};
use inquire::{InquireError, MultiSelect};
use unicode_width::UnicodeWidthStr;

use crate::cli::output::Screen;
use crate::talk::face::{Heard, Stop};

/// Columns of the signs before an entry, and of the cursor's own.
const SIGNS: usize = 7;
/// Rows of the prompt, the keys and the cursor's own.
const AROUND: usize = 4;

/// Lets the user tick entries in a list that begins at the top and scrolls, with these ticked before: space
/// ticks, Enter takes. Which are ticked, by index and in order; nothing if the user left the list.
pub fn several(
    prompt: &str,
    keys: &str,
    entries: &[String],
    before: &[usize],
    screen: Screen,
) -> Heard<Vec<usize>> {
    let columns = screen.readable().saturating_sub(SIGNS).max(SIGNS);
    let entries: Vec<_> = entries.iter().map(|entry| cut(entry, columns)).collect();
    let rows = crossterm::terminal::size().map_or(24, |(_, rows)| usize::from(rows));
    let shown = |ticked: &[ListOption<&String>]| ticked.len().to_string();
    let list = MultiSelect::new(prompt, entries)
        .with_page_size(rows.saturating_sub(AROUND).max(1))
        .with_help_message(keys)
        .with_default(before)
        .with_formatter(&shown)
        .with_keep_filter(false)
        .with_render_config(look(screen));
    match list.raw_prompt_skippable() {
        Ok(ticked) => Ok(ticked.map(|all| all.into_iter().map(|one| one.index).collect())),
        Err(InquireError::OperationCanceled) => Ok(None),
        Err(InquireError::OperationInterrupted) => Err(Stop::Interrupted),
        Err(_) => Err(Stop::Ended),
    }
}

fn look(screen: Screen) -> RenderConfig<'static> {
    let plain = RenderConfig::empty()
        .with_canceled_prompt_indicator(Styled::new("–"))
        .with_prompt_prefix(Styled::new("?"))
        .with_answered_prompt_prefix(Styled::new("✓"))
        .with_selected_checkbox(Styled::new("[x]"))
        .with_unselected_checkbox(Styled::new("[ ]"))
        .with_scroll_up_prefix(Styled::new("↑"))
        .with_scroll_down_prefix(Styled::new("↓"));
    if !screen.colored(io::stderr().is_terminal()) {
        return plain;
    }
    let cyan = StyleSheet::new().with_fg(Color::DarkCyan);
    plain
        .with_selected_option(Some(cyan))
        .with_highlighted_option_prefix(Styled::new(">").with_style_sheet(cyan))
}

/// A text cut to so many columns, with a mark that it was cut.
fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if short.width() + 2 > columns {
            break;
        }
        short.push(c);
    }
    short.trim_end().to_owned() + "…"
}

//! A group's hands: how many went up for each answer, and how they spread.

use modenhed::model::MOST_VOTES;
use modenhed::wording::InterviewTexts;

use crate::talk::face::{Entry, Face, Menu, Picked, Stop, Takes};
use crate::talk::question_command::QuestionCommand;

/// What can be done instead of counting.
const COMMANDS: [QuestionCommand; 3] =
    [QuestionCommand::Skip, QuestionCommand::Back, QuestionCommand::Review];

/// What came of asking for them.
pub enum Hands {
    /// How many there were for each answer.
    Counted(Vec<u32>),
    /// They are not counted.
    NotCounted,
    /// Something else is wanted.
    Command(QuestionCommand),
}

/// Asks how many hands went up for each of so many answers.
pub fn ask(answers: usize, t: &InterviewTexts, face: &mut dyn Face) -> Result<Hands, Stop> {
    let (key, text, short) = t.uncounted;
    let mut entries = vec![Entry::state(key, text, short)];
    entries.extend(COMMANDS.map(|command| command.entry(t)));
    let menu = Menu {
        takes: Takes::Text,
        hint: Some((t.votes_hint)(answers)),
        current: Some(0),
        ..Menu::new(t.votes, entries)
    };
    loop {
        match face.pick(&menu)? {
            None => return Ok(Hands::Command(QuestionCommand::Back)),
            Some(Picked::Text(line)) => match counts(&line, answers) {
                Some(counts) if counts.iter().all(|count| *count == 0) => {
                    return Ok(Hands::NotCounted);
                }
                Some(counts) => return Ok(Hands::Counted(counts)),
                None => face.object(&(t.votes_wrong)(answers)),
            },
            Some(Picked::Entries(picked)) => {
                let command = picked[0].checked_sub(1).map(|index| COMMANDS[index]);
                return Ok(command.map_or(Hands::NotCounted, Hands::Command));
            }
        }
    }
}

/// The counts in a line: a digit each without blanks, or numbers of any length with blanks between.
fn counts(line: &str, answers: usize) -> Option<Vec<u32>> {
    let words: Vec<_> = line.split([' ', ',', ';']).filter(|word| !word.is_empty()).collect();
    let counts: Option<Vec<u32>> = match words[..] {
        [digits] if answers > 1 => digits.chars().map(|digit| digit.to_digit(10)).collect(),
        _ => words.iter().map(|word| word.parse().ok()).collect(),
    };
    counts.filter(|counts| counts.len() == answers && counts.iter().all(|one| *one <= MOST_VOTES))
}

/// How the hands spread, and what to do about it.
pub fn spread(keys: &[String], votes: &[u32], t: &InterviewTexts) -> String {
    let raised = || keys.iter().zip(votes).filter(|(_, count)| **count > 0);
    let shown = raised().map(|(key, count)| format!("{key}: {count}"));
    let shown = (t.hands)(&shown.collect::<Vec<_>>().join(" · "));
    let talk = if raised().count() > 1 { t.talk } else { t.agreed };
    format!("{shown}\n{talk}")
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn hands_are_counted_as_people_write_them() {
        for line in ["02310", "0 2 3 1 0", "0,2,3,1,0", " 0; 2 3 1 0 "] {
            assert_eq!(counts(line, 5), Some(vec![0, 2, 3, 1, 0]), "{line}");
        }
        assert_eq!(counts("0 12 0 0 7", 5), Some(vec![0, 12, 0, 0, 7]));
        for line in ["0231", "023100", "0 2 3", "0 2 x 1 0", "-1 0 0 0 0", "0 0 0 0 10000"] {
            assert_eq!(counts(line, 5), None, "{line}");
        }
    }
}

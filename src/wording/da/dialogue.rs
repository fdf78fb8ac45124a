//! The talk about technology in words, in Danish.

use crate::wording::DialogueTexts;

pub const TEXTS: DialogueTexts = DialogueTexts {
    title: "Tal om teknologi",
    questions: [
        (
            "Hvordan står det til hos os?",
            [
                "Hvad mærker medarbejderne og dem, vi er til for, i hverdagen?",
                "Er der noget, vi betaler for uden at bruge det?",
            ],
        ),
        (
            "Får vi taget de modne teknologier i brug?",
            [
                "Hvilken af dem ville hjælpe kerneopgaven mest?",
                "Hvad mangler der: tid, penge, evner eller en beslutning?",
            ],
        ),
        (
            "Har vi overblik over vores forsøg, og udbreder vi dem, der virker?",
            [
                "Hvem beslutter, om et forsøg skal stoppes, justeres eller udbredes, og hvornår?",
                "Hvad skal vi have set, før vi siger ja?",
            ],
        ),
    ],
    no_sheet: "Med --sheet FIL står jeres egne teknologier her.",
    and_in_use: |ring| format!("{ring} og i drift"),
    but_not_in_use: |ring| format!("{ring}, men ikke oplyst som i drift"),
    months: |months| match months {
        1 => " (1 måned)".into(),
        months => format!(" ({months} måneder)"),
    },
    no_trials: "I har ikke oplyst nogen forsøg.",
    source: "Spørgsmålene er efter Caroline Hegelund (KL) i ITchefer, 20. maj 2021; ordene er vores.",
};

//! What findings say, in Danish.

use super::files;
use crate::model::{
    Absence, DateFault, Earlier, FileKind, Finding, Misfit, Problem, Questionless, Reach, Referent,
    RungFault, Scoreless, Shape, Skipped, SyntaxFault, TooMuch, Unadvised,
};
use crate::wording::example::example;
use crate::wording::{counted, is_itself, system_reason};

/// What is wrong and how to mend it; without help where nothing is to be corrected.
#[allow(clippy::too_many_lines, reason = "a table, one entry a code")]
pub fn message(finding: &Finding) -> (String, String) {
    let found = &finding.found;
    let say = |what: &str, help: &str| (what.to_owned(), help.to_owned());
    match &finding.problem {
        Problem::CannotRead(reason) => {
            (format!("kan ikke læses: {}", system_reason(&files::TEXTS, reason)), String::new())
        },
        Problem::EmptyFile => say("filen er tom", "har du gemt den, og er det den rigtige fil?"),
        Problem::TooLarge(TooMuch::Row(megabytes)) => (
            format!("rækken fylder over {megabytes} MB, så resten af tabellen er ikke læst"),
            "er et anførselstegn ikke lukket, eller mangler der linjeskift?".into(),
        ),
        Problem::TooLarge(too_much) => (
            "filen er for stor til at være et spørgeskema eller en besvarelse".into(),
            match too_much {
                TooMuch::Values(most) => format!("grænsen er {most} værdier; mange besvarelser hører til i en CSV-tabel"),
                TooMuch::Row(most) | TooMuch::File(most) => format!("grænsen er {most} MB; mange besvarelser hører til i en CSV-tabel"),
            },
        ),
        Problem::InvalidUtf8 => (
            format!("tegnet {found} er ikke gyldig UTF-8"),
            "gem filen med tegnsættet UTF-8".into(),
        ),
        Problem::OldCodePage => (
            format!("tegnet {found} findes hverken i UTF-8 eller windows-1252"),
            "filen er nok gemt i et tegnsæt fra DOS eller en ældre Mac; gem den som UTF-8".into(),
        ),
        Problem::Windows1252 => (
            format!("filen er ikke UTF-8; »{found}« ser ud til at være skrevet som windows-1252"),
            "gem filen igen, og vælg tegnsættet UTF-8".into(),
        ),
        Problem::ReadAsWindows1252 => say(
            "filen er ikke UTF-8 og er læst som windows-1252",
            "er æ, ø og å forkerte i resultatet, så gem filen som UTF-8",
        ),
        Problem::ByteOrderMark => say(
            "filen begynder med et usynligt tegn (BOM), som er sprunget over",
            "gem som »UTF-8« i stedet for »UTF-8 med BOM«, hvis andre programmer skal læse den",
        ),
        Problem::TabIndentation => {
            say("linjen er rykket ind med tabulator", "brug mellemrum; YAML tillader ikke tabulator her")
        }
        Problem::Syntax(fault) => syntax(fault),
        Problem::TooDeep { levels } => (
            format!("her er flere end {levels} niveauer inde i hinanden"),
            "formatet bruger højst omkring ti; er en parentes blevet glemt?".into(),
        ),
        Problem::TooManyAliases => (
            "henvisningerne (*navn) fylder alt for meget, når de skrives ud".into(),
            "skriv indholdet ud i stedet for at henvise i flere led".into(),
        ),
        Problem::SeveralDocuments => {
            say("filen indeholder mere end ét dokument (---)", "læg hvert dokument i sin egen fil")
        }
        Problem::WrongKindOfFile { found, wanted } => (
            format!("filen er {}, men her skal bruges {}", kind(*found), kind(*wanted)),
            match wanted {
                _ if *found == FileKind::Plan => "vis planen med `modenhed plan FIL`, eller brug den i `modenhed score BESVARELSE --plan FIL`",
                _ if *found == FileKind::Model => "angiv modellen med --model FIL",
                FileKind::Model => "en modelfil begynder med `modenhed: 1` og `model: ID`",
                FileKind::ImportMap => "skriv en kolonneoversigt med `modenhed import FIL --suggest kolonner.yaml`",
                _ if *found == FileKind::ImportMap => "brug kolonneoversigten med `modenhed import FIL --map kolonner.yaml`",
                FileKind::Reference => "lav en reference med `modenhed compare SVAR --publish-reference FIL`",
                _ if *found == FileKind::Reference => "angiv referencen med --reference FIL",
                FileKind::Questionnaire => "beregn besvarelser med `modenhed score`",
                FileKind::Radar => "angiv en radar med --radar FIL",
                FileKind::Table | FileKind::Lines => "gem det igen som XLSX eller CSV (UTF-8), og brug den fil i stedet",
                FileKind::Plan => "lav en handleplan med `modenhed plan BESVARELSE`",
                _ if *found == FileKind::Radar => "se radaren med `modenhed radar --radar FIL`",
                FileKind::Sheet | FileKind::Workbook | FileKind::OldWorkbook | FileKind::ProtectedWorkbook | FileKind::Foreign(_) => "brug spørgeskemaet med --questionnaire FIL",
            }
            .into(),
        ),
        Problem::UnknownFormat { ours } => (
            format!("ukendt formatversion »{found}«"),
            format!("skriv »modenhed: {ours}«; en nyere version kræver et nyere program"),
        ),
        Problem::DuplicateKey(earlier) => (
            format!("»{found}« står her for anden gang"),
            match earlier {
                Earlier::Line(line) => format!("behold kun den ene; den første står i linje {line}"),
                Earlier::Name(name) => format!("behold kun den ene; »{name}« er det samme"),
            },
        ),
        Problem::UnknownKey { after_comma: true, .. }
        | Problem::BadLanguage { after_comma: true, .. } => after_comma(found),
        Problem::UnknownKey { known, .. } => {
            (format!("ukendt nøgle »{found}«"), format!("her kan stå: {known}"))
        }
        Problem::MissingKey(absence) => missing(found, *absence),
        Problem::WrongType { wanted, key } => (
            match found.as_str() {
                "" => format!("her skal stå {}", shape(*wanted)),
                found => format!("»{found}« passer ikke; her skal stå {}", shape(*wanted)),
            },
            example(key).map(|example| format!("skriv fx »{example}«")).unwrap_or_default(),
        ),
        Problem::BooleanAsText => (
            format!("»{found}« læses af andre programmer som ja eller nej, ikke som tekst"),
            format!("sæt det i anførselstegn: \"{found}\""),
        ),
        Problem::DecimalComma { corrected } => {
            (format!("»{found}« er skrevet med komma"), format!("skriv {corrected} med punktum"))
        }
        Problem::WrongValue(known) => (format!("»{found}« kan ikke bruges her"), format!("vælg mellem: {known}")),
        Problem::OutOfRange { from, to } => (format!("{found} ligger uden for {from}–{to}"), format!("brug et tal fra {from} til {to}")),
        Problem::EmptyText => say("teksten er tom", "skriv noget, eller fjern nøglen, hvis den må mangle"),
        Problem::BadId => (
            format!("»{found}« kan ikke bruges som id"),
            "brug små bogstaver a–z, tal og bindestreg, fx data-kvalitet; department, respondent, date, area, role, overall, level, coverage og any er optaget".into(),
        ),
        Problem::DuplicateId => (format!("id »{found}« er brugt før"), "giv hver sit eget id".into()),
        Problem::DuplicateTitle => (
            "titlen er brugt før i samme liste".into(),
            "giv hver sin egen titel, så de kan kendes fra hinanden".into(),
        ),
        Problem::DuplicateAction => (format!("anbefalingen »{found}« er i planen to gange"), "behold kun den ene".into()),
        Problem::LaterVersion { ours } => (
            format!("»{found}« er nyere end spørgeskemaets version {ours}"),
            "hæv version, eller ret nummeret".into(),
        ),
        Problem::MissingSince { old, write } => (
            format!("spørgsmålet »{found}« var ikke med i version {old}"),
            format!("skriv `since: {write}` ved det"),
        ),
        Problem::MissingChanged { old, write } => (
            format!("»{found}« har andre svarmuligheder eller point end i version {old}"),
            format!("skriv `changed: {write}` ved det, så ældre svar ikke bliver regnet om"),
        ),
        Problem::MissingRetired { old, write } => (
            format!("spørgsmålet »{found}« fra version {old} er her ikke mere"),
            format!("skriv `{{id: {found}, until: {write}}}` under retired, med now, hvis det har fået et andet id"),
        ),
        Problem::VersionTooLow { old, least } => (
            format!("version {found} er for lav efter ændringerne siden {old}"),
            format!("skriv mindst {least}"),
        ),
        Problem::UnknownCovered => (
            format!("radaren har ingen anbefaling »{found}«"),
            "skriv id'et på en af radarens anbefalinger, eller slet det".into(),
        ),
        Problem::KeptAside { ours } => (
            format!("ikke med: {found}; de er ændret eller udgået i version {ours}"),
            "svarene bliver i filen og tæller ikke".into(),
        ),
        Problem::BadVersion => {
            (format!("»{found}« er ikke et versionsnummer"), "skriv tre tal, fx 1.0.0".into())
        }
        Problem::BadLanguage { known, .. } => (
            format!("sproget »{found}« hører ikke til her"),
            format!("brug et af: {known}, eller føj sproget til languages"),
        ),
        Problem::MissingTranslation => (
            format!("teksten mangler på sproget »{found}«"),
            format!("tilføj »{found}: …«; indtil da vises det første sprog"),
        ),
        Problem::UnsortedLevels => say(
            "niveauerne skal begynde ved 0 og stige",
            "sortér efter from, laveste først, og lad ikke to begynde samme sted",
        ),
        Problem::WeightZero => {
            say("vægten er 0", "brug mindst 1; svar, der ikke skal tælle, får `scored: false` i spørgsmålet")
        }
        Problem::TooFewOptions => say("her er færre end to svarmuligheder", "tilføj flere"),
        Problem::DuplicateCode => {
            (format!("koden »{found}« er brugt før i samme liste"), "giv hver svarmulighed sin egen kode".into())
        }
        Problem::ReservedCode => (
            format!("»{found}« kan ikke bruges som kode"),
            "na og dk er optaget, og en kode må ikke indeholde komma, semikolon, apostrof eller mellemrum i enderne".into(),
        ),
        Problem::BetterEarnsLess { before } => (
            format!("svarmulighed »{found}« giver mindre end »{before}« før den"),
            "sæt svarmulighederne i stigende orden, eller ret deres score".into(),
        ),
        Problem::YesEarnsNothing => (
            format!("»{found}« står først og giver derfor 0"),
            "sæt det bedste svar sidst, eller skriv score på hver svarmulighed, fx 100 og 0".into(),
        ),
        Problem::MissingScore(Scoreless::NoPoints) => say("ingen svarmulighed giver point", "giv mindst én mere end 0"),
        Problem::NotAlone => (format!("»{found}« kan ikke vælges sammen med andre svar"), "vælg enten det eller de andre".into()),
        Problem::UnusedAllow => (format!("filen har ingen »{found}«, så der er intet at tillade"), "slet linjen".into()),
        Problem::MissingScore(Scoreless::All) => say(
            "svarmulighederne har ingen score",
            "skriv score på hver, når flere svar er mulige; de lægges sammen",
        ),
        Problem::MissingScore(Scoreless::One) => (
            format!("svarmuligheden »{found}« har ingen score, men andre har"),
            "skriv score på alle eller på ingen".into(),
        ),
        Problem::UnknownScale => {
            (format!("skalaen »{found}« findes ikke"), "skriv den under scales, eller brug options".into())
        }
        Problem::UnusedScale => (format!("skalaen »{found}« bliver ikke brugt"), "fjern den".into()),
        Problem::DoesNotBelong(misfit) => (format!("»{found}« hører ikke til her"), belongs(misfit)),
        Problem::LadderGap(RungFault::Without) => (
            format!("»{found}« har intet trin i et tema med rule: ladder"),
            "skriv level: 1 eller højere på hvert spørgsmål".into(),
        ),
        Problem::LadderGap(RungFault::Missing(rung)) => {
            (format!("trin {rung} mangler"), "lad trinene gå fra 1 og op uden huller".into())
        }
        Problem::UnknownReference { referent, within: Some(within) } => (
            format!("»{within}« har {} »{found}«", thing(*referent)),
            "ret navnet".into(),
        ),
        Problem::UnknownReference { referent, within: None } => (
            format!("der er {} med id »{found}«", thing(*referent)),
            match referent {
                Referent::Question
                | Referent::Theme
                | Referent::Aspect
                | Referent::Recommendation => {
                    "ret navnet, eller angiv også det spørgeskema, det står i".into()
                }
                Referent::Ring
                | Referent::Family
                | Referent::Area
                | Referent::Need
                | Referent::Demand
                | Referent::Source
                | Referent::Technology => "ret navnet, eller tilføj det øverst i filen".into(),
                Referent::Finding => "kun advarsler og bemærkninger kan tillades; fejl skal rettes".into(),
            },
        ),
        Problem::UnknownCode(codes) => (format!("spørgsmålet har ingen svarmulighed »{found}«"), if codes.is_empty() {
 "det er ikke et spørgsmål med svarmuligheder; brug below eller at_least".into()
} else {
 format!("det har: {codes}")
}),
        Problem::Cycle if is_itself(found) => (
            format!("venter på sig selv: {found}"),
            "fjern henvisningen, eller ret den".into(),
        ),
        Problem::Cycle => (format!("går i ring: {found}"), "fjern et af leddene".into()),
        Problem::UnreachableQuestion => (
            format!("»{found}« bliver aldrig stillet"),
            "intet svar kan opfylde betingelsen; ret ask_when".into(),
        ),
        Problem::CodeAsScore => (
            format!("{found} er en kode, men grænsen er en score fra 0 til 100"),
            "skriv den score, svaret giver, fx 50, eller answered med koder".into(),
        ),
        Problem::NeverGiven => (
            format!("anbefalingen »{found}« bliver aldrig givet"),
            "intet svar kan opfylde betingelsen; ret when".into(),
        ),
        Problem::NoRecommendation(Unadvised::Demand) => (
            format!("ingen anbefaling ser på kravet »{found}«"),
            format!("tilføj en med fx when: {{technology: any, status: [in-use, trying], demand: {found}, met: false}}"),
        ),
        Problem::NoRecommendation(Unadvised::Question) => (
            format!("ingen anbefaling ser på »{found}«"),
            format!("tilføj en med fx when: {{question: {found}, below: 50}}"),
        ),
        Problem::NoQuestions(Questionless::Questionnaire) => {
            say("spørgeskemaet har ingen temaer", "tilføj mindst ét tema med spørgsmål")
        }
        Problem::NoQuestions(Questionless::Theme) => (format!("temaet »{found}« har ingen spørgsmål"), "tilføj nogle, eller fjern temaet".into()),
        Problem::RepeatedText => {
            (format!("»{found}« står her to gange"), "giv hver sin egen tekst, eller fjern den ene".into())
        }
        Problem::LongText { words, most } => (
            format!("teksten har {words} ord"),
            format!("brug højst {most}; det, der skal forklares, kan stå i help"),
        ),
        Problem::TwoInOne => say(
            "spørgsmålet spørger om to ting",
            "del det i to; ellers kan svaret gælde den ene eller den anden",
        ),
        Problem::UnevenReach(Reach::Best(points)) => (
            format!("det bedste svar på »{found}« giver {points}"),
            "giv det 100; ellers kan ingen nå 100".into(),
        ),
        Problem::UnevenReach(Reach::Together(points)) => (
            format!("svarmulighederne på »{found}« giver {points} tilsammen"),
            "lad dem give 100, fx med points: 1 på hver; mere tæller ikke, og med mindre kan ingen nå 100".into(),
        ),
        Problem::FewQuestions { questions, fewest } => (
            format!("temaet »{found}« har {questions} spørgsmål"),
            format!("stil mindst {fewest}, så ét svar ikke afgør temaets score"),
        ),
        Problem::WrongDate(DateFault::After(date)) => (
            format!("{found} ligger efter besvarelsens dato, {date}"),
            "skriv den dag, det begyndte".into(),
        ),
        Problem::WrongDate(DateFault::Either(one, other)) => (
            format!("»{found}« kan være {one} eller {other}"),
            format!("skriv år-måned-dag, fx {one}"),
        ),
        Problem::WrongDate(DateFault::Year) => (
            format!("»{found}« ligger uden for 2000–2099"),
            "skriv den dag, hvor der blev svaret".into(),
        ),
        Problem::WrongDate(DateFault::NotADate) => (format!("»{found}« er ikke en dato"), "skriv år-måned-dag eller dag-måned-år, fx 2026-11-23, 23-11-2026 eller 23.11.2026".into()),
        Problem::UnknownQuestion => (format!("ukendt spørgsmål »{found}«"), "se spørgsmålene med `modenhed questionnaires show ID`".into()),
        Problem::UnknownTechnology => (
            format!("radaren har ingen teknologi »{found}«"),
            "se id'erne med `modenhed radar --format csv`, eller angiv en anden radar med --radar FIL".into(),
        ),
        Problem::AmbiguousQuestion(known) => {
            (format!("»{found}« findes i flere spørgeskemaer"), format!("skriv et af: {known}"))
        }
        Problem::UnknownOption(known) => (format!("»{found}« er ikke en svarmulighed"), format!("svar med: {known}")),
        Problem::OptionText { code } => (
            format!("»{found}« er ikke en kode, men ser ud til at betyde svarmuligheden {code}"),
            format!("svar med {code}; er alle svar tekster, så lav en tabel med koder med `modenhed import FIL`"),
        ),
        Problem::UnclearNa { dk, na } => (
            format!("»{found}« kan være intet svar eller »{}«", if *na { "ikke relevant" } else { "ved ikke" }),
            match (dk, na) {
                (true, true) => "lad feltet stå tomt, hvis der ikke er et svar; skriv na for ikke relevant og dk for ved ikke",
                (false, _) => "lad feltet stå tomt, hvis der ikke er et svar; skriv na for ikke relevant",
                (true, false) => "lad feltet stå tomt, hvis der ikke er et svar; skriv dk for ved ikke",
            }
            .into(),
        ),
        Problem::NotOffered(codes) => (
            format!("»{found}« kan ikke vælges ved dette spørgsmål"),
            if codes.is_empty() {
 "svar noget andet, eller lad det stå tomt".into()
} else {
 format!("svar med en af: {codes}, eller lad det stå tomt")
},
        ),
        Problem::NotAsked => (
            format!("»{found}« er besvaret, men blev ikke stillet"),
            "svaret tæller ikke med; andre svar gør spørgsmålet uaktuelt".into(),
        ),
        Problem::OneAnswerOnly => (format!("her er flere svar ({found})"), "vælg ét".into()),
        Problem::AnswerOutOfRange { from, to } => (format!("{found} ligger uden for {from}–{to}"), "det tæller som enden af området; ret tallet, hvis det er forkert".into()),
        Problem::UnknownQuestionnaire(known) => (
            format!("ukendt spørgeskema »{found}«"),
            format!("vælg mellem: {known}; angiv andre med --questionnaire FIL"),
        ),
        Problem::OtherVersion { ours } => (
            format!("besvarelsen er givet på version {found}, her bruges {ours}"),
            "der regnes med de spørgsmål, som den version havde".into(),
        ),
        Problem::MissingDepartment => say(
            "rækken har ingen afdeling",
            "udfyld department; var felter flettet, står afdelingen kun i den første række",
        ),
        Problem::TotalsRow => (
            format!("»{found}« ligner en sum eller et gennemsnit af rækkerne, ikke en afdeling"),
            "fjern rækken; hedder en afdeling sådan, så giv den et andet navn".into(),
        ),
        Problem::OnlyDepartment => (
            format!("rækken har kun »{found}« og ingen svar"),
            "er det en bemærkning eller en tom række, så fjern den".into(),
        ),
        Problem::MissingColumn { close } => (
            format!("kolonnen »{found}« mangler"),
            match close {
                None => format!("tilføj en kolonne med overskriften {found}"),
                Some(close) => format!("skal »{close}« hedde {found}?"),
            },
        ),
        Problem::NoQuestionColumns => say(
            "ingen kolonne er et spørgsmål",
            "er filen fra et spørgeskemaværktøj, så lav en tabel af den med `modenhed import FIL`",
        ),
        Problem::DuplicateColumn => (format!("kolonnen »{found}« findes to gange"), "fjern den ene".into()),
        Problem::UnreadColumn => (
            format!("kolonnen »{found}« er ikke læst, men ligner et spørgsmål uden kolonne"),
            "ret overskriften; ellers tæller svarene i kolonnen ikke".into(),
        ),
        Problem::IgnoredColumn if found.is_empty() => (
            "kolonner uden overskrift er ikke spørgsmål og er sprunget over".into(),
            String::new(),
        ),
        Problem::IgnoredColumn => (
            format!("kolonnen »{found}« er ikke et spørgsmål og er sprunget over"),
            String::new(),
        ),
        Problem::UnevenRow { expected } => (
            format!("rækken har {found} felter, overskriften har {expected}"),
            if found.parse() == Ok(expected + 1) {
                "mangler der anførselstegn om en tekst? er tabellen fra R, så skriv den med row.names = FALSE".into()
            } else {
                "er et skilletegn glemt, eller mangler der anførselstegn om en tekst?".into()
            },
        ),
        Problem::UnclosedQuote { lines } => (
            if *lines == 1 {
                "et anførselstegn, der åbner her, bliver ikke lukket".into()
            } else {
                format!("et anførselstegn, der åbner her, bliver først lukket {} længere nede eller slet ikke", counted(&[(lines - 1, "linje", "linjer")]))
            },
            "luk det, eller skriv det to gange, hvis det hører til teksten; rækkerne imellem er ikke læst".into(),
        ),
        Problem::RowsAbove { rows } => (
            if *rows == 1 {
                "rækken over overskrifterne er sprunget over".into()
            } else {
                format!("de {rows} rækker over overskrifterne er sprunget over")
            },
            String::new(),
        ),
        Problem::UnreadSheet { read } => (
            format!("arket »{found}« har også besvarelser, men kun »{read}« er læst"),
            "gem hvert ark i sin egen fil, og angiv dem alle".into(),
        ),
        Problem::OtherSheets { read } => (
            format!("i projektmappen er arket »{read}« læst; sprunget over er: {found}"),
            String::new(),
        ),
        Problem::HiddenRows { rows } => (
            if *rows == 1 {
                "1 række er skjult i projektmappen, fx af et filter; skjulte rækker læses med".into()
            } else {
                format!("{rows} rækker er skjult i projektmappen, fx af et filter; skjulte rækker læses med")
            },
            "fjern rækkerne, hvis de ikke skal tælle".into(),
        ),
        Problem::NoSavedValue { cells } => (
            if *cells == 1 {
                format!("feltet {found} har en formel, men der er ikke gemt en værdi med den")
            } else {
                format!("i {found} og {} mere er der en formel uden en gemt værdi", counted(&[(cells - 1, "felt", "felter")]))
            },
            "åbn og gem filen i et regneark, så værdierne kommer med; nu tæller felterne som tomme".into(),
        ),
        Problem::MergedCells => (
            format!("felterne {found} er flettet, og kun det første har et svar"),
            "ophæv fletningen, og skriv svaret i hvert felt; nu tæller de andre som tomme".into(),
        ),
        Problem::NoRows => say("tabellen har ingen rækker", "skriv en række for hver besvarelse"),
        Problem::SkippedFile(Skipped::Loop) => {
            say("sprunget over: linket fører tilbage til en mappe, det selv ligger i", "")
        }
        Problem::SkippedFile(Skipped::NotASheet) => say("sprunget over: filen er ikke en besvarelse", ""),
        Problem::EmptyFolder => say("der er ingen filer i mappen", "er det den rigtige mappe?"),
        Problem::DuplicateSheet { before } => (
            format!("»{found}« er også i {before}"),
            "begge tæller med; slet den ene, brug --latest, eller giv dem hver sin respondent".into(),
        ),
        Problem::SeveralInPeriod { before } => (
            format!("»{found}« har også svaret i samme periode, i {before}"),
            "begge tæller med; brug --latest eller en kortere --period".into(),
        ),
        Problem::UncheckedDuplicates { checked } => (
            format!("der er kun ledt efter dubletter blandt de første {checked} besvarelser"),
            String::new(),
        ),
        Problem::OtherReference { of, ours } => (
            format!("referencen er af version {found} af »{of}«, som spurgte om noget andet end version {ours}, der bruges her"),
            "lav en ny med `modenhed compare SVAR --publish-reference FIL`, eller angiv det spørgeskema, den er lavet med, med --questionnaire".into(),
        ),
        Problem::BadDistribution { wanted } => (
            format!("her skal stå {wanted} tal fra 0 til 100, og de må ikke falde"),
            "lav referencen igen med `modenhed compare SVAR --publish-reference FIL`".into(),
        ),
        Problem::DuplicateDepartment { before } => (
            format!("»{found}« står også i linje {before}"),
            "skriv hver afdeling én gang, eller én gang for hver rolle".into(),
        ),
        Problem::NotInvited => (
            format!("»{found}« har svaret, men filen siger ikke, hvor mange der er inviteret"),
            "svarprocenten mangler; tilføj en række, eller ret navnet".into(),
        ),
        Problem::MoreThanInvited { answered, invited } => (
            format!("»{found}« har {answered}, der har svaret, men kun {invited} er inviteret"),
            "der vises ingen svarprocent; ret antallet, eller se efter, om nogen har svaret to gange".into(),
        ),
    }
}

fn after_comma(found: &str) -> (String, String) {
    (
        format!("teksten slutter ved kommaet, så »{found}« hører ikke til den"),
        "sæt hele teksten i anførselstegn; i {…} skiller et komma".into(),
    )
}

fn missing(key: &str, absence: Absence) -> (String, String) {
    let example = example(key);
    let what = match absence {
        Absence::Missing => format!("»{}« mangler", key.replace(" | ", "« eller »")),
        Absence::Empty => format!("»{key}« er tom"),
        Absence::Comment => format!("»{key}« er tom, for resten af linjen efter # er en kommentar"),
    };
    let help = match (absence, example) {
        (Absence::Missing, Some(example)) if key == "modenhed" => {
            format!("tilføj »{example}« øverst i filen")
        }
        (Absence::Missing, Some(example)) => format!("tilføj fx »{example}«"),
        (Absence::Missing, None) => format!("tilføj »{key}: …« her"),
        (Absence::Empty, Some(example)) => format!("skriv fx »{example}«"),
        (Absence::Empty, None) => format!("skriv noget: »{key}: …«"),
        (Absence::Comment, _) => "sæt teksten i anførselstegn".into(),
    };
    (what, help)
}

fn syntax(fault: &SyntaxFault) -> (String, String) {
    let (what, help) = match fault {
        SyntaxFault::Quote => (
            "et anførselstegn bliver ikke lukket rigtigt",
            "luk det; inde i en tekst skrives det som \\\" mellem \"…\" og som '' mellem '…'",
        ),
        SyntaxFault::Escape => (
            "ukendt tegn efter \\",
            "skriv \\\\ for en omvendt skråstreg, eller sæt teksten i enkelt anførselstegn: '…'",
        ),
        SyntaxFault::Bracket => (
            "en parentes bliver ikke lukket rigtigt",
            "luk [ med ] og { med }, skil med komma, og sæt tekster med parenteser i anførselstegn",
        ),
        SyntaxFault::Colon => (
            "her er et kolon for meget",
            "sæt teksten i anførselstegn, hvis den indeholder et kolon",
        ),
        SyntaxFault::Key => (
            "linjen mangler et kolon",
            "skriv »nøgle: værdi«; hører linjen til teksten ovenfor, så ryk den ind",
        ),
        SyntaxFault::Indent => (
            "indrykningen passer ikke med linjerne ovenfor",
            "brug lige mange mellemrum på samme niveau",
        ),
        SyntaxFault::Anchor => (
            "henvisningen (*navn) peger på noget, der ikke findes",
            "skriv &navn før det, der henvises til; begynder en tekst med *, så sæt den i anførselstegn",
        ),
        SyntaxFault::Start(text) => {
            let sign = text.chars().next().unwrap_or_default();
            let mark = if text.contains('"') { '\'' } else { '"' };
            return (
                format!("en tekst kan ikke begynde med {sign}"),
                format!("sæt den i anførselstegn: {mark}{text}{mark}"),
            );
        }
        SyntaxFault::Comment => (
            "resten af linjen efter # læses som en kommentar, så parentesen bliver ikke lukket",
            "sæt teksten med # i anførselstegn",
        ),
        SyntaxFault::Comma => (
            "her er et komma for meget",
            "fjern det, eller sæt teksten i anførselstegn, hvis den indeholder et komma",
        ),
        SyntaxFault::ColonBlank => ("der mangler et mellemrum efter kolon", "skriv »nøgle: værdi«"),
        SyntaxFault::HyphenBlank => ("der mangler et mellemrum efter -", "skriv »- nøgle: værdi«"),
        SyntaxFault::Blank => (
            "her er et særligt mellemrum (fx hårdt), som YAML ikke regner for et mellemrum",
            "slet det, og skriv et almindeligt mellemrum",
        ),
        SyntaxFault::Merge => (
            "<< kan ikke bruges",
            "skriv nøglerne ud; brug scales til svarmuligheder, der går igen",
        ),
        SyntaxFault::Other => (
            "linjen kan ikke læses som YAML",
            "sæt tekster med særlige tegn i anførselstegn; fejlen kan også stå i linjen ovenfor",
        ),
    };
    (what.to_owned(), help.to_owned())
}

const fn shape(wanted: Shape) -> &'static str {
    match wanted {
        Shape::Map => "nøgler med værdier (nøgle: værdi)",
        Shape::List => "en liste (- …)",
        Shape::Text => "en tekst",
        Shape::Boolean => "true eller false",
        Shape::Number => "et tal",
        Shape::Whole => "et helt tal",
        Shape::Languages => "mindst ét sprog, fx [da, en]",
        Shape::Range => "to forskellige tal, [fra, til]",
        Shape::Option => "en svarmulighed",
    }
}

const fn kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Questionnaire => "et spørgeskema",
        FileKind::Table | FileKind::Lines => "en tabel i CSV",
        FileKind::Radar => "en teknologiradar",
        FileKind::Plan => "en handleplan",
        FileKind::ImportMap => "en kolonneoversigt til `modenhed import`",
        FileKind::Model => "en model med flere spørgeskemaer",
        FileKind::Reference => "en reference, som afdelinger kan ses i forhold til",
        FileKind::Workbook => {
            "et regneark, som ikke kan læses (beskadiget, beskyttet, ikke XLSX eller for stort)"
        }
        FileKind::OldWorkbook => "et regneark i det gamle format .xls",
        FileKind::ProtectedWorkbook => "et regneark, der er beskyttet med en adgangskode",
        FileKind::Foreign(name) => name,
        FileKind::Sheet => "en besvarelse",
    }
}

const fn thing(referent: Referent) -> &'static str {
    match referent {
        Referent::Question => "intet spørgsmål",
        Referent::Theme => "intet tema",
        Referent::Aspect => "intet aspekt",
        Referent::Ring => "ingen ring",
        Referent::Family => "ingen gruppe",
        Referent::Area => "intet fagområde",
        Referent::Need => "intet behov",
        Referent::Demand => "intet krav",
        Referent::Source => "ingen kilde",
        Referent::Technology => "ingen teknologi",
        Referent::Finding => "ingen bemærkning",
        Referent::Recommendation => "ingen anbefaling",
    }
}

fn belongs(misfit: &Misfit) -> String {
    match misfit {
        Misfit::NoLadder => {
            "det hører kun til i en trappe (rule: ladder eller aggregate: ladder)".into()
        }
        Misfit::NoMeanOfThemes => "temaer vejer kun noget med aggregate: themes".into(),
        Misfit::InRadar => "en radars betingelser ser kun på teknologier".into(),
        Misfit::WithKind(kind) => format!("det passer ikke med kind: {}", <&str>::from(kind)),
        Misfit::NotScored => "svaret tæller ikke (scored: false)".into(),
        Misfit::ScoreOfNone => "spørgsmålet har ingen score; brug `answered: […]`".into(),
        Misfit::OfText => {
            "en betingelse kan ikke se på svaret på et spørgsmål med kind: text".into()
        }
        Misfit::BesidePoints => "de andre svarmuligheder har points".into(),
        Misfit::InCondition(subject) => {
            format!("det passer ikke sammen med »{subject}« i en betingelse")
        }
    }
}

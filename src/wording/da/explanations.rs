//! What each finding code means, in Danish.

use crate::model::Code;

/// The explanation that `validate --explain` prints.
#[allow(clippy::too_many_lines, reason = "a table, one entry a code")]
pub const fn explanation(code: Code) -> &'static str {
    match code {
        Code::CannotRead => {
            "Filen findes ikke, den er en mappe, eller du har ikke lov til at læse den.\n\
             De andre filer bruges som sædvanlig.\n\
             Se efter, om navnet er stavet rigtigt, og om du står i den rigtige mappe."
        }
        Code::EmptyFile => {
            "Der står ingenting eller kun kommentarer i filen.\n\
             Den bliver ikke brugt.\n\
             Ofte er den ikke gemt, eller også mente du en anden fil."
        }
        Code::TooLarge => {
            "Et spørgeskema eller en besvarelse i YAML eller JSON må højst fylde 8 MB\n\
             og have 300.000 værdier. Grænsen beskytter computeren mod ødelagte filer.\n\
             Mange besvarelser hører til i en tabel (CSV), som ikke har nogen grænse, men\n\
             den enkelte række må højst fylde 8 MB."
        }
        Code::InvalidUtf8 => {
            "Filen indeholder tegn, der ikke er gyldig UTF-8, så ingen kan vide, hvad\n\
             der står. Den bliver ikke brugt.\n\
             Åbn den i det program, den er lavet i, og gem den som UTF-8."
        }
        Code::OldCodePage => {
            "En række, der ikke er UTF-8, læses som windows-1252. Denne har en byte,\n\
             som ikke er noget tegn dér; så ville æ, ø og å blive til andre tegn. Filen\n\
             er nok gemt i DOS (850 eller 865) eller på en ældre Mac. Rækken er udeladt.\n\
             Gem filen som UTF-8."
        }
        Code::Windows1252 => {
            "Filen ser ud til at være gemt i det ældre tegnsæt windows-1252, hvor æ, ø\n\
             og å skrives på en anden måde. YAML og JSON skal være UTF-8, og der bliver\n\
             ikke gættet. Gem filen igen, og vælg UTF-8. Tabeller må gerne være\n\
             windows-1252."
        }
        Code::ByteOrderMark => {
            "Filen begynder med tre usynlige tegn, som nogle Windows-programmer sætter\n\
             foran UTF-8. De er sprunget over, og filen er brugt."
        }
        Code::ReadAsWindows1252 => {
            "Tabellen er ikke UTF-8, og den er læst som windows-1252, som ældre udgaver af\n\
             Excel i Danmark gemmer i. Se efter, om æ, ø og å er rigtige i resultatet."
        }
        Code::TabIndentation => {
            "I YAML viser mellemrummene forrest på linjen, hvad der hører sammen.\n\
             Tabulatorer må ikke bruges til det. Filen bliver ikke brugt.\n\
             Skift tabulatoren ud med mellemrum, fx to for hvert niveau:\n\
             \n\
             \x20   answers:\n\
             \x20     data: 3"
        }
        Code::Syntax => {
            "Linjen kan ikke læses som YAML, og derfor bliver resten af filen heller\n\
             ikke læst. Fejlen kan sidde på linjen før. Typiske grunde er et kolon eller\n\
             et komma i en tekst uden anførselstegn og forkert indrykning:\n\
             \n\
             \x20   text: \"Hvem gør hvad: før og efter\""
        }
        Code::TooDeep => {
            "Der er over 64 niveauer inde i hinanden. Formatet bruger omkring ti, så\n\
             som regel mangler der en slutparentes. Filen bliver ikke brugt."
        }
        Code::TooManyAliases => {
            "YAML kan genbruge indhold med &navn og *navn. Her bliver det til\n\
             mere end 300.000 værdier. Filen bliver ikke brugt.\n\
             Skriv indholdet ud, eller brug scales til lister af svarmuligheder."
        }
        Code::SeveralDocuments => {
            "En linje med --- begynder et nyt dokument i samme fil. Der læses ét\n\
             dokument pr. fil, og filen bliver ikke brugt.\n\
             Del den op i flere filer."
        }
        Code::WrongKindOfFile => {
            "Kommandoen fik en fil af en anden slags, end den skal bruge, fx et\n\
             spørgeskema i stedet for en besvarelse, eller et regneark, som ikke er XLSX,\n\
             er beskadiget eller for stort. Filen bliver ikke brugt. Spørgeskemaer\n\
             angives med --questionnaire."
        }
        Code::UnknownFormat => {
            "Filens første nøgle fortæller, hvilken udgave af formatet den følger. Dette\n\
             program kender udgave 1. Filen bliver ikke brugt.\n\
             \n\
             \x20   modenhed: 1"
        }
        Code::DuplicateKey => {
            "Den samme nøgle står to gange, og det er uvist, hvilken der gælder.\n\
             I en besvarelse bruges det første svar. Slet den ene."
        }
        Code::UnknownKey => {
            "Formatet kender ikke nøglen. Ofte er den stavet forkert, og så ville det,\n\
             der står ved den, ellers gå tabt, uden at nogen så det. Hjælpen nævner\n\
             de nøgler, der kan stå det sted."
        }
        Code::MissingKey => {
            "Noget, der skal være der, mangler, fx afdelingens navn i en besvarelse\n\
             eller teksten i et spørgsmål. Tilføj nøglen.\n\
             En besvarelse uden department bliver udeladt."
        }
        Code::WrongType => {
            "Der står noget af en anden slags end ventet, fx en tekst, hvor der skal\n\
             være en liste. Hjælpen siger, hvad der skal stå. Tal og true/false skal\n\
             skrives uden anførselstegn."
        }
        Code::BooleanAsText => {
            "Ord som No, yes og on læses af nogle programmer som nej og ja. Dette\n\
             program læser dem, som de står, og bruger dem som tekst. Sæt dem i\n\
             anførselstegn, så alle læser det samme:\n\
             \n\
             \x20   text: \"No\""
        }
        Code::DecimalComma => {
            "Tallet er skrevet med komma. I filer bruges altid punktum, for et komma\n\
             kan også skille værdier. Der bliver ikke gættet.\n\
             \n\
             \x20   minimum_answered: 0.5"
        }
        Code::WrongValue => {
            "Der er kun bestemte ord at vælge mellem på dette sted, fx small, medium og\n\
             large ved effort. Hjælpen nævner dem."
        }
        Code::OutOfRange => {
            "Tallet er for lavt eller for højt. Scorer og grænser ligger fra 0 til 100,\n\
             minimum_answered fra 0 til 1, og vægte er hele tal fra 1."
        }
        Code::EmptyText => {
            "Her skal stå en tekst, men den er tom. Skriv den, eller fjern nøglen, hvis\n\
             den må mangle."
        }
        Code::BadId => {
            "Et id bruges i besvarelser, tabeller og resultater og skal kunne skrives\n\
             ens alle steder: små bogstaver a–z, tal og bindestreg, fx data-kvalitet.\n\
             Navne på tabellens egne kolonner er optaget."
        }
        Code::DuplicateId => {
            "To ting i samme liste har samme id, så man ikke kan vide, hvilken af dem et\n\
             svar eller en henvisning gælder. Giv den ene et andet id."
        }
        Code::DuplicateTitle => {
            "To i samme liste hedder det samme, så den, der læser, ikke kan kende dem fra\n\
             hinanden. Giv hver sin egen titel."
        }
        Code::DuplicateAction => {
            "Den samme anbefaling er med i handleplanen to gange, fx med hver sin status.\n\
             Begge bliver vist, men `modenhed score` ser kun på den første.\n\
             Behold den, der passer."
        }
        Code::LaterVersion => {
            "since, changed og until siger, fra hvilken version noget gælder. Den kan ikke være\n\
             nyere end spørgeskemaets egen version."
        }
        Code::MissingSince => {
            "Spørgsmålet er kommet til siden den ældre version. Uden since regnes ældre\n\
             besvarelser, som om de var blevet spurgt og ikke havde svaret."
        }
        Code::MissingChanged => {
            "Svarmulighederne eller det, de giver, er andre end i den ældre version. Uden\n\
             changed regnes ældre svar om, og tallene flytter sig, uden at nogen har svaret\n\
             anderledes."
        }
        Code::MissingRetired => {
            "Spørgsmålet er udgået siden den ældre version. Uden en linje under retired er\n\
             ældre svar på det fejl i stedet for at blive lagt til side eller læst under\n\
             det nye id."
        }
        Code::VersionTooLow => {
            "Versionen fortæller, hvad der blev svaret på. Det sidste tal stiger, når der\n\
             spørges om det samme med andre ord eller vægte, det midterste, når der spørges\n\
             om mere, det første, når noget er udgået eller betyder noget andet."
        }
        Code::UnknownCovered => {
            "covers nævner de af radarens anbefalinger, der siger det samme og derfor ikke\n\
             gives ved siden af. Et id, som radaren ikke har, gør ingen forskel."
        }
        Code::KeptAside => {
            "Besvarelsen er givet på en tidligere version, og nogle af dens spørgsmål er\n\
             siden ændret eller udgået. Svarene passer ikke til de nuværende spørgsmål; de\n\
             bliver i filen og tæller ikke med."
        }
        Code::BadVersion => {
            "Spørgeskemaets version er tre tal med punktum imellem, fx 1.0.0. Den\n\
             skrives i besvarelser, så man kan se, hvad der blev svaret på."
        }
        Code::BadLanguage => {
            "Teksten har et sprog, som filen ikke nævner under languages, eller et\n\
             sprog er skrevet forkert der. Står der en hel sætning i stedet for et\n\
             sprog, mangler der anførselstegn om en tekst med komma:\n\
             \n\
             \x20   title: {da: \"Først dette, så det\", en: \"First this, then that\"}"
        }
        Code::MissingTranslation => {
            "Filen lover flere sprog under languages, men denne tekst mangler på et af\n\
             dem. Indtil den kommer, vises det første sprog."
        }
        Code::UnsortedLevels => {
            "Niveauerne deler skalaen fra 0 til 100. Det første skal begynde ved 0 og\n\
             hvert af de næste højere oppe; ellers er det uvist, hvilket niveau en score\n\
             ligger på."
        }
        Code::WeightZero => {
            "En vægt siger, hvor meget noget tæller, og er mindst 1. Skal svaret på et\n\
             spørgsmål ikke tælle, så skriv scored: false i spørgsmålet. Så bliver det\n\
             stillet og vist uden score, og betingelser kan stadig se på svaret. Skal et\n\
             helt tema ikke tælle, så skriv det i alle temaets spørgsmål."
        }
        Code::NotAlone => {
            "Et svar som »ingen af disse« står alene (alone: true). Er det valgt sammen med\n\
             andre, er det uvist, hvad der var ment, og svaret tæller som ikke besvaret."
        }
        Code::UnusedAllow => {
            "Under allow står, hvilke bemærkninger spørgeskemaet må have, og hvorfor. Denne\n\
             findes ikke i filen, måske fordi det er rettet. Slet linjen, så den ikke skjuler\n\
             noget en anden gang."
        }
        Code::TooFewOptions => "Med én svarmulighed er der intet at vælge. Tilføj mindst én til.",
        Code::DuplicateCode => {
            "To svarmuligheder har samme kode. Koden er det, der gemmes, så man kunne\n\
             ikke se forskel på svarene. Giv hver sin egen."
        }
        Code::ReservedCode => {
            "Koden bruges til noget andet: na betyder »ikke relevant« og dk »ved ikke« i\n\
             tabeller. Komma, semikolon, apostrof og mellemrum i enderne kan ikke stå i\n\
             en celle uden at blive misforstået."
        }
        Code::BetterEarnsLess => {
            "Svarmulighederne stiger, men en af dem giver færre point end en før den.\n\
             Så kan et bedre svar give en lavere score. Ret score, eller sæt\n\
             svarene i stigende orden."
        }
        Code::YesEarnsNothing => {
            "Uden score giver det første svar 0 og det sidste 100. Står Ja først, giver det\n\
             mindst. Sæt det bedste svar sidst, eller skriv score på hver svarmulighed."
        }
        Code::MissingScore => {
            "En svarmulighed har ingen score, men andre i samme spørgsmål har. Hvad den så\n\
             giver, kan ingen se. Skriv score på alle eller på ingen; uden score er de\n\
             fordelt jævnt fra 0 til 100. Når man må sætte flere krydser, lægges pointene\n\
             sammen, og så skal hver svarmulighed have en:\n\
             \n\
             \x20   - {code: 1, score: 40, text: Telefon}"
        }
        Code::UnknownScale => {
            "Spørgsmålet henter sine svarmuligheder i en skala, som ikke står under\n\
             scales. Ret navnet, eller skriv svarmulighederne under options."
        }
        Code::UnusedScale => {
            "Ingen spørgsmål bruger skalaen. Måske er navnet stavet forkert i\n\
             spørgsmålet, eller skalaen kan fjernes."
        }
        Code::DoesNotBelong => {
            "Nøglen findes, men passer ikke til resten: range hører til kind: number,\n\
             level hører til temaer med rule: ladder, og man bruger enten options eller\n\
             scale. I en betingelse hører answered til question og status til\n\
             technology."
        }
        Code::LadderGap => {
            "I et tema med rule: ladder skal hvert spørgsmål have et trin (level), og\n\
             trinene skal gå fra 1 og op uden huller. Ellers kan man aldrig nå toppen."
        }
        Code::UnknownReference => {
            "En betingelse, en after-liste eller en handleplan nævner noget, der ikke findes\n\
             i de spørgeskemaer, der bruges sammen, eller en teknologi nævner en ring, et\n\
             fagområde eller andet, som radaren ikke har. Ret navnet, eller angiv også\n\
             det andet spørgeskema på kommandolinjen."
        }
        Code::UnknownCode => {
            "Betingelsen venter på en svarmulighed, som spørgsmålet ikke har, og ville\n\
             aldrig passe på den. Hjælpen nævner de koder, der findes."
        }
        Code::Cycle => {
            "Spørgsmål venter på hinanden i ring med ask_when, eller anbefalinger gør\n\
             det med after. Så kan ingen af dem komme først. Fjern et af leddene."
        }
        Code::UnreachableQuestion => {
            "Der er ingen måde at svare på, så betingelsen i ask_when holder, og\n\
             spørgsmålet bliver aldrig stillet. Se efter modsigelser, fx to forskellige\n\
             svar på samme spørgsmål i all."
        }
        Code::CodeAsScore => {
            "below og at_least er scorer fra 0 til 100, ikke koder. Med fem svar giver\n\
             koderne 1 til 5 scorerne 0, 25, 50, 75 og 100, så below: 3 passer kun på det\n\
             laveste. Skriv scoren eller answered: [1, 2]."
        }
        Code::NeverGiven => {
            "Der er ingen måde at svare på, så betingelsen i when holder, og\n\
             anbefalingen bliver aldrig givet."
        }
        Code::NoRecommendation => {
            "Ingen anbefaling ser på spørgsmålet, på dets tema eller på aspektet. Et\n\
             lavt svar ville ikke føre til nogen anbefaling. Tilføj en anbefaling, fx med\n\
             \n\
             \x20   when: {question: data, below: 50}\n\
             \n\
             I en radar gælder det samme for krav:\n\
             \n\
             \x20   when: {technology: any, status: [in-use], demand: vedligeholder, met: false}"
        }
        Code::NoQuestions => {
            "Et tema uden spørgsmål kan ikke få en score. Tilføj spørgsmål, eller fjern\n\
             temaet."
        }
        Code::RepeatedText => {
            "To svarmuligheder i samme liste, to spørgsmål eller to temaer har samme tekst.\n\
             Den, der svarer, kan ikke se forskel, og det kan den, der læser resultatet,\n\
             heller ikke. Store og små bogstaver gør ingen forskel."
        }
        Code::LongText => {
            "Et spørgsmål og hver svarmulighed bør have højst 14 ord. Længere tekster bliver\n\
             ikke læst til ende af den, der svarer på tredive spørgsmål. Det, der skal\n\
             forklares, kan stå i help. Spørgeskemaet virker, som det er."
        }
        Code::TwoInOne => {
            "Med en skråstreg mellem »og« og »eller« spørger et spørgsmål om to ting. Er svaret\n\
             forskelligt for dem, ved ingen, hvad det gælder. Del det i to, eller spørg om det,\n\
             der betyder mest. Spørgeskemaet virker, som det er."
        }
        Code::UnevenReach => {
            "Det bedste svar på et spørgsmål bør give 100, og svarmulighederne på et spørgsmål\n\
             med flere svar bør give 100 tilsammen. Giver de mindre, kan ingen nå 100 i\n\
             temaet. Giver de mere, tæller det over 100 ikke."
        }
        Code::FewQuestions => {
            "Temaet har et eller to spørgsmål, der giver score. Et enkelt svar flytter så\n\
             temaets score meget, og forskelle mellem temaer siger ikke ret meget. Stil tre\n\
             eller fire, eller læg temaet sammen med et andet."
        }
        Code::WrongDate => {
            "Datoer skrives år-måned-dag, så de betyder det samme for alle og kan\n\
             sorteres: 2026-11-23. 23-11-2026, 23.11.2026 og 23/11/2026 læses også, med\n\
             og uden klokkeslæt; med skråstreg kun, hvor dag og måned ikke kan byttes\n\
             om. Datoen skal findes i kalenderen, og en besvarelse være fra årene 2000–2099.\n\
             I en tabel bliver rækken udeladt. En teknologis since kan ikke ligge efter besvarelsens dato."
        }
        Code::UnknownTechnology => {
            "Besvarelsen har en status for en teknologi, som radaren ikke kender. Den\n\
             bliver stående i filen, men ingen anbefaling ser på den. Se radarens id'er\n\
             med\n\
             \n\
             \x20   modenhed radar --format csv\n\
             \n\
             Bruger I jeres egen radar, så angiv den med --radar FIL."
        }
        Code::UnknownQuestion => {
            "Besvarelsen svarer på et spørgsmål, der ikke findes i spørgeskemaerne.\n\
             Svaret bruges ikke; resten bliver brugt. Se spørgsmålenes id med\n\
             \n\
             \x20   modenhed questionnaires show ID --format csv"
        }
        Code::AmbiguousQuestion => {
            "To spørgeskemaer har et spørgsmål med samme id. Skriv spørgeskemaets id\n\
             foran, med punktum imellem:\n\
             \n\
             \x20   teknologi.data: 3"
        }
        Code::UnknownOption => {
            "Svaret er ikke en af spørgsmålets koder. Der bliver ikke gættet: I en\n\
             besvarelse regnes det som ikke besvaret, i en tabel bliver rækken udeladt.\n\
             Hjælpen nævner koderne."
        }
        Code::OptionText => {
            "I feltet står en svarmuligheds tekst (også efter koden), hvor tabellen har koden\n\
             alene. Der bliver ikke gættet: Rækken er udeladt. Hjælpen nævner koden. Kommer tabellen fra et\n\
             spørgeskemaværktøj, så lav den om med `modenhed import`, som læser teksterne."
        }
        Code::UnclearNa => {
            "NA, N/A, null og lignende skrives af nogle programmer, hvor der ikke er et\n\
             svar, og af mennesker for »ikke relevant«. Der bliver ikke gættet: Rækken er\n\
             udeladt. Lad feltet stå tomt (intet svar), eller skriv na (ikke relevant)\n\
             eller dk (ved ikke)."
        }
        Code::NotOffered => {
            "Spørgsmålet tilbyder ikke »ved ikke« eller »ikke relevant«. I en besvarelse\n\
             regnes det som ikke besvaret, i en tabel bliver rækken udeladt. Lad feltet\n\
             stå tomt, hvis der ikke er et svar."
        }
        Code::NotAsked => {
            "Andre svar gør, at spørgsmålet ikke stilles (ask_when). Svaret bliver\n\
             stående og vises som »ikke stillet«, men tæller ikke med."
        }
        Code::OneAnswerOnly => {
            "Spørgsmålet tager ét svar, men der er givet flere. I en besvarelse regnes\n\
             det som ikke besvaret, i en tabel bliver rækken udeladt."
        }
        Code::AnswerOutOfRange => {
            "Tallet ligger uden for det område, spørgsmålet giver point for. Det tæller som\n\
             enden af området, 0 eller 100 point. Ret tallet, hvis det er skrevet forkert."
        }
        Code::UnknownQuestionnaire => {
            "Besvarelsen nævner et spørgeskema, der ikke er med. Angiv det\n\
             med --questionnaire, eller ret id'et."
        }
        Code::OtherVersion => {
            "Spørgeskemaet er ændret, siden der blev svaret. Der regnes med de spørgsmål,\n\
             som den version havde: Nyere spørgsmål regnes som ikke stillet, og svar på\n\
             ændrede tæller ikke."
        }
        Code::MissingDepartment => {
            "Hver række skal sige, hvilken afdeling den handler om. Rækken er udeladt."
        }
        Code::TotalsRow => {
            "Rækken hedder »I alt«, »Gennemsnit« eller lignende. Den er udeladt, for ellers\n\
             ville summen tælle som en afdelings svar."
        }
        Code::OnlyDepartment => {
            "I rækken er kun afdelingen udfyldt. Det kan være en bemærkning under tabellen.\n\
             Rækken er læst som en besvarelse uden svar."
        }
        Code::MissingColumn => {
            "Tabellen mangler en kolonne, den ikke kan undvære, og bliver ikke brugt.\n\
             Overskrifterne skal stå i første række, og department skal være en af dem.\n\
             Ser overskrifterne rigtige ud, er skilletegnet måske ikke komma, semikolon\n\
             eller tabulator."
        }
        Code::NoQuestionColumns => {
            "Ingen overskrift er et spørgsmåls id, så der er ingen svar at læse, og tabellen\n\
             bliver ikke brugt. Overskrifterne skal stå i første række. Har et værktøj til\n\
             spørgeskemaer skrevet filen, så lav en tabel af den med modenhed import. Er\n\
             spørgsmålene jeres egne, så angiv spørgeskemaet med --questionnaire."
        }
        Code::DuplicateColumn => {
            "To kolonner svarer på det samme, og det er uvist, hvilken der gælder.\n\
             Tabellen bliver ikke brugt. Fjern den ene."
        }
        Code::UnreadColumn => {
            "Kolonnens overskrift ligner en, som tabellen mangler, men afviger i\n\
             mere end store bogstaver, mellemrum og bindestreger. Den er ikke brugt, for\n\
             ingen kan vide, om det var den, der var ment. Ret overskriften."
        }
        Code::IgnoredColumn => {
            "Kolonnens overskrift er hverken en af tabellens egne eller et spørgsmåls\n\
             id. Den er sprunget over; resten er brugt. Var det et spørgsmål, så ret\n\
             overskriften."
        }
        Code::UnevenRow => {
            "Rækken har flere eller færre felter end overskriften, så det er uvist,\n\
             hvilket svar der hører til hvad. Rækken er udeladt. Tit mangler der\n\
             anførselstegn om en tekst med skilletegn i."
        }
        Code::UnclosedQuote => {
            "Et felt begynder med et anførselstegn, så alt indtil det næste hører til\n\
             feltet, også linjeskift. Her ville flere rækker blive til én. De er udeladt."
        }
        Code::RowsAbove => {
            "Over overskrifterne står der fx en titel. Overskrifterne er den første af de\n\
             første 20 rækker, hvor et felt hedder department (eller afdeling)."
        }
        Code::UnreadSheet => {
            "Projektmappen har flere ark med en kolonne department, spørgsmål og rækker. Kun\n\
             det første bliver læst, og skjulte ark kommer sidst. Gem hvert ark i sin egen fil."
        }
        Code::OtherSheets => {
            "Projektmappen har flere ark. Læst er det første, der har en kolonne department,\n\
             spørgsmål og rækker; de andre er nævnt, så I kan se, at det var det rigtige."
        }
        Code::HiddenRows => {
            "Rækker, som et filter eller nogen har skjult, står stadig i filen og tæller\n\
             med. Fjern dem, hvis de ikke skal."
        }
        Code::MergedCells => {
            "Flettede felter har kun ét indhold, og det hører til det første af dem. De andre\n\
             bliver læst som tomme."
        }
        Code::NoSavedValue => {
            "Nogle programmer gemmer formler uden den værdi, de giver. Programmet regner\n\
             ikke formler ud, så felterne er tomme. Åbn og gem filen i et regneark."
        }
        Code::NoRows => "Tabellen har kun overskrifter. Der er ingen besvarelser at regne på.",
        Code::SkippedFile => {
            "Filen ligger i en mappe, du angav, men er ikke en besvarelse eller en tabel med\n\
             svar på spørgsmålene. Den bliver sprunget over. Mener du, at den skulle bruges,\n\
             så angiv den direkte; så får du at vide, hvad der er galt med den."
        }
        Code::EmptyFolder => {
            "Du angav en mappe, men der er ingen filer i den eller i mapper under den. Filer og\n\
             mapper, hvis navn begynder med punktum, bliver ikke læst."
        }
        Code::DuplicateSheet => {
            "Samme respondent i samme afdeling har to besvarelser med samme dato. Begge\n\
             tæller med i grupper. Er det den samme fil to gange, så slet den ene; med\n\
             --latest bruges kun den nyeste, og ved samme dato den sidste. Er det to\n\
             personer, så giv dem hver sin respondent. Rækker i en tabel uden respondent\n\
             regnes som hver sin person."
        }
        Code::SeveralInPeriod => {
            "Samme respondent i samme afdeling har flere besvarelser i den periode, der\n\
             sammenlignes (fx et år), så den vejer mere end andre. Med --latest bruges kun\n\
             den nyeste; med --period month eller day bliver perioderne kortere."
        }
        Code::UncheckedDuplicates => {
            "For at en tabel kan have millioner af rækker, huskes kun de første besvarelser,\n\
             når der ledes efter dubletter. Resten er brugt, men ikke efterset."
        }
        Code::OtherReference => {
            "Referencen er lavet med en anden version af spørgeskemaet, og der er kommet nye,\n\
             ændrede eller færre spørgsmål siden. Så siger den ikke, hvor jeres score ligger,\n\
             og den bliver ikke brugt. Lav en ny af de samme svar, eller brug det spørgeskema,\n\
             som den er lavet med."
        }
        Code::BadDistribution => {
            "En reference fortæller i fjerdedele (3 tal) eller fra 20 afdelinger i tiendedele\n\
             (9 tal), hvor afdelingernes gennemsnit ligger; tallene begynder med det laveste.\n\
             Filen er nok rettet i hånden: Lav den igen med --publish-reference."
        }
        Code::DuplicateDepartment => {
            "Filen med inviterede nævner den samme afdeling (og rolle) to gange, så man\n\
             ikke kan vide, hvilket antal der gælder. Skriv hver afdeling én gang, eller\n\
             én gang for hver rolle."
        }
        Code::NotInvited => {
            "Nogen har svaret for en afdeling eller en rolle, som filen med inviterede\n\
             ikke nævner. Så mangler svarprocenten; den er ikke 0. Hedder afdelingen\n\
             noget andet i filen, så ret navnet der."
        }
        Code::MoreThanInvited => {
            "Flere har svaret, end der ifølge filen er inviteret, så et af tallene er\n\
             forkert: Nogen kan have svaret to gange uden at angive respondent, eller\n\
             antallet er fra før, flere blev inviteret. Der vises ingen svarprocent."
        }
    }
}

//! The survey tools whose exports are known.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// Where an export seems to come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum SurveyTool {
    /// LimeSurvey.
    #[strum(serialize = "limesurvey")]
    LimeSurvey,
    /// SurveyXact.
    #[strum(serialize = "surveyxact")]
    SurveyXact,
    /// Microsoft Forms.
    MicrosoftForms,
    /// Google Forms.
    GoogleForms,
    /// KoboToolbox.
    Kobo,
    /// ODK Central, SurveyCTO.
    Odk,
    /// REDCap.
    #[strum(serialize = "redcap")]
    RedCap,
    /// Qualtrics.
    Qualtrics,
    /// Formbricks.
    Formbricks,
    /// A table of this program's.
    #[strum(serialize = "modenhed")]
    Own,
    /// No tool that is known.
    #[default]
    #[strum(serialize = "other")]
    Unknown,
}

impl SurveyTool {
    /// Its name for people; nothing if it is not known.
    pub const fn title(self) -> Option<&'static str> {
        Some(match self {
            Self::LimeSurvey => "LimeSurvey",
            Self::SurveyXact => "SurveyXact",
            Self::MicrosoftForms => "Microsoft Forms",
            Self::GoogleForms => "Google Forms",
            Self::Kobo => "KoboToolbox",
            Self::Odk => "ODK Central",
            Self::RedCap => "REDCap",
            Self::Qualtrics => "Qualtrics",
            Self::Formbricks => "Formbricks",
            Self::Own => "modenhed",
            Self::Unknown => return None,
        })
    }
}

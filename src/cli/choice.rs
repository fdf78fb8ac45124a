//! What is chosen by name, as it is typed.

use clap::builder::{PossibleValuesParser, TypedValueParser};

/// Reads the name of one of these.
pub fn one_of<T>(all: &'static [T]) -> impl TypedValueParser<Value = T>
where
    T: Copy + Into<&'static str> + Send + Sync,
{
    let names = PossibleValuesParser::new(all.iter().map(|one| (*one).into()));
    let same = |one: &T, name: &str| Into::<&str>::into(*one) == name;
    names.try_map(move |name| all.iter().copied().find(|one| same(one, &name)).ok_or(name))
}

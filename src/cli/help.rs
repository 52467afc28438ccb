//! Help of the command line, in the language in use.
//!
//! clap writes some words of its own into a help: headings, and remarks on default and possible
//! values. They are left out and written here.

use std::process::ExitCode;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};

use crate::{label, message};

/// Prints the help of a command, or of the whole command line.
pub(super) fn print(mut whole: Command, name: Option<&str>) -> ExitCode {
    whole.build();
    let found = match name {
        Some(name) => whole.find_subcommand_mut(name),
        None => Some(&mut whole),
    };
    if let Some(command) = found {
        // A closed pipe is not a failure.
        let _ = command.print_long_help();
        ExitCode::SUCCESS
    } else {
        super::print_error(&message!("cli-unknown-command", command = name.unwrap_or_default()));
        ExitCode::from(2)
    }
}

/// The same with the words in its usage that clap writes: `[OPTIONS]`.
pub(super) fn with_usage(mut whole: Command) -> Command {
    whole.build();
    with_own_usage(whole)
}

fn with_own_usage(mut command: Command) -> Command {
    let usage = command.render_usage().ansi().to_string();
    // Without the heading, which the template has.
    let usage = usage.split_once(' ').map_or(usage.as_str(), |(_, usage)| usage);
    let usage = usage.replace("[OPTIONS]", label!("cli-usage-options"));
    command.override_usage(usage).mut_subcommands(with_own_usage)
}

/// A command with its help, and those in it.
pub(super) fn translated(command: Command) -> Command {
    let header = *command.get_styles().get_header();
    let usage = label!("cli-usage");
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{header}{usage}{header:#} {{usage}}\n\n\
         {{all-args}}{{after-help}}"
    );
    let is_whole = command.has_subcommands();
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .help_template(template)
        .subcommand_help_heading(label!("cli-heading-commands"))
        .subcommand_value_name(label!("cli-value-command"))
        .arg(help_flag(is_whole))
        .mut_args(move |argument| described(argument, !is_whole))
        .mut_subcommands(translated);
    if is_whole { command.arg(described(version_flag(), false)) } else { command }
}

/// The flag that prints the help. Only commands have a long help besides the short one.
fn help_flag(is_whole: bool) -> Arg {
    let flag = Arg::new("help").short('h').long("help").display_order(1_000);
    let flag = flag.action(ArgAction::Help);
    if is_whole {
        flag.help(label!("cli-help-flag"))
    } else {
        flag.help(label!("cli-help-flag.more")).long_help(label!("cli-help-flag.less"))
    }
}

fn version_flag() -> Arg {
    let flag = Arg::new("version").short('V').long("version").display_order(1_001);
    flag.action(ArgAction::Version).help(label!("cli-version-flag"))
}

/// The argument under its heading, with its default and its possible values in its help. In the long
/// help of a command they stand below it.
fn described(argument: Arg, has_long: bool) -> Arg {
    let heading = if argument.is_positional() {
        label!("cli-heading-arguments")
    } else {
        label!("cli-heading-options")
    };
    let argument = named(argument).help_heading(heading);
    if !argument.get_action().takes_values() {
        return argument;
    }
    let default = argument.get_default_values().first().map(|value| value.to_string_lossy());
    let default = default.map(|value| message!("cli-default-value", value = value));
    // A switch takes no value, and has two to the library.
    let takes_values = argument.get_action().takes_values();
    let values = if takes_values { argument.get_possible_values() } else { Vec::new() };
    let explained = values.iter().any(|value| value.get_help().is_some());
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let listed =
        (!names.is_empty()).then(|| message!("cli-possible-values", values = names.join(", ")));
    if default.is_none() && listed.is_none() {
        return argument;
    }
    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let parts = [Some(help.clone()), default.clone(), listed.clone()];
    let short = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let argument = argument.hide_default_value(true).hide_possible_values(true).help(short);
    if !has_long {
        return argument;
    }
    let below =
        if explained { [Some(explained_list(&values)), default] } else { [default, listed] };
    let parts = std::iter::once(help).chain(below.into_iter().flatten());
    argument.long_help(parts.collect::<Vec<_>>().join("\n\n"))
}

/// The argument with the word for its value in the language in use, where there is one.
fn named(argument: Arg) -> Arg {
    if !argument.get_action().takes_values() {
        return argument;
    }
    let own = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let word = match own.unwrap_or_else(|| argument.get_id().as_str().to_uppercase()).as_str() {
        "ADDRESS" => label!("cli-value-address"),
        "CHART" => label!("cli-value-chart"),
        "COMMAND" => label!("cli-value-command"),
        "DATASET" => label!("cli-value-dataset"),
        "FILE" => label!("cli-value-file"),
        "FILES" => label!("cli-value-files"),
        "FORMAT" => label!("cli-value-format"),
        "GRADE" => label!("cli-value-grade"),
        "LANGUAGE" => label!("cli-value-language"),
        "LENGTH" => label!("cli-value-length"),
        "LINE" => label!("cli-value-line"),
        "NAME" => label!("cli-value-name"),
        "NUMBER" => label!("cli-value-number"),
        "OUT" => label!("cli-value-out"),
        "ROWS" => label!("cli-value-rows"),
        "SIZE" => label!("cli-value-size"),
        "TEXT" => label!("cli-value-text"),
        "THEME" => label!("cli-value-theme"),
        "VIEW" => label!("cli-value-view"),
        "WHAT" => label!("cli-value-what"),
        "WHEN" => label!("cli-value-when"),
        _ => return argument,
    };
    argument.value_name(word)
}

/// The possible values with their explanations, a line each.
fn explained_list(values: &[PossibleValue]) -> String {
    let mut list = label!("cli-possible-values.heading").to_owned();
    for value in values {
        let help = value.get_help().map(ToString::to_string).unwrap_or_default();
        let name = value.get_name();
        list.push_str("\n- ");
        list.push_str(&message!("cli-possible-values.item", value = name, help = help));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::super::arguments::command;
    use super::*;

    fn is_explained(command: &Command) -> bool {
        let explained =
            |argument: &Arg| argument.get_help().is_some_and(|help| !help.to_string().is_empty());
        command.get_about().is_some()
            && command.get_arguments().all(explained)
            && command.get_subcommands().all(is_explained)
    }

    #[test]
    fn every_command_and_argument_is_explained() {
        assert!(is_explained(&command()));
    }

    #[test]
    fn the_values_of_an_option_are_listed_and_explained_in_the_long_help() {
        let mut whole = command();
        whole.build();
        let check = whole.find_subcommand_mut("check").unwrap();
        let short = check.render_help().to_string();
        assert!(short.contains("[default: text] [possible values: text, json]"), "{short}");
        let long = check.render_long_help().to_string();
        assert!(long.contains("Possible values:\n          - text: For people"), "{long}");
    }
}

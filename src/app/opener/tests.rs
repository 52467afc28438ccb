//! Tests of starting programs, with programs made for it.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::sync::mpsc;

use super::*;

/// A folder of programs that note their arguments, one a line.
struct Programs {
    folder: PathBuf,
}

impl Programs {
    fn new(name: &str, programs: &[&str]) -> Self {
        let folder = std::env::temp_dir().join(format!("ibar-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let made = Self { folder };
        for program in programs {
            made.add(program, 0);
        }
        made
    }

    fn add(&self, program: &str, exit: i32) {
        let (path, calls) = (self.folder.join(program), self.folder.join("calls"));
        // Written under another name first: a program that is being written cannot be started.
        let half = self.folder.join("half");
        let calls = calls.display();
        let script = format!(
            "#!/bin/sh\nline={program}\nfor word; do line=\"$line $word\"; done\n\
             printf '%s\\n' \"$line\" >> '{calls}'\nexit {exit}\n"
        );
        fs::write(&half, script).unwrap();
        fs::set_permissions(&half, fs::Permissions::from_mode(0o755)).unwrap();
        fs::rename(half, path).unwrap();
    }

    fn environment(&self) -> Environment {
        Environment { path: Some(self.folder.clone().into()), ..Environment::default() }
    }

    fn calls(&self) -> Vec<String> {
        let text = fs::read_to_string(self.folder.join("calls")).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }
}

impl Drop for Programs {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Runs commands one after another, as the opener's thread does.
fn run(opener: &Opener, commands: Vec<Command>) -> bool {
    let path = opener.environment.as_ref().and_then(|it| it.path.clone()).unwrap();
    commands.into_iter().any(|mut command| try_to_start(command.env("PATH", &path)))
}

#[test]
fn a_page_goes_to_the_browser_in_its_parsed_form() {
    let programs = Programs::new("page", &["xdg-open"]);
    let opener = Opener::in_environment(programs.environment());
    let address = WebAddress::parse("https://EXAMPLE.org/a/../b").unwrap();
    assert!(run(&opener, open::commands(address.as_str())));
    assert_eq!(programs.calls(), ["xdg-open https://example.org/b"]);
}

#[test]
fn where_nothing_can_be_started_the_failure_names_what_was_tried() {
    let programs = Programs::new("none", &[]);
    programs.add("xdg-open", 3);
    let mut opener = Opener::in_environment(programs.environment());
    let address = WebAddress::parse("https://example.org").unwrap();
    let (woken, wakes) = mpsc::channel();
    opener.open_page(&address, move || woken.send(()).unwrap());
    wakes.recv_timeout(Duration::from_secs(20)).expect("the window is woken");
    let failure = opener.next_failure().expect("a failure");
    assert_eq!(failure.what, Opened::Page(address));
    assert_eq!(failure.tried.first().map(String::as_str), Some("xdg-open"));
    assert!(failure.tried.iter().any(|program| program == "gio"), "{:?}", failure.tried);
}

#[test]
fn a_file_goes_to_the_editor_that_the_person_chose() {
    let programs = Programs::new(
        "editor",
        &["code", "vim", "emacs", "x-terminal-emulator", "xdg-open", "firefox"],
    );
    let path = Path::new("/data/a b.ron");
    let edit = |visual: Option<&str>, editor: Option<&str>| {
        let variable = |value: Option<&str>| value.map(OsString::from);
        let environment = Environment {
            visual: variable(visual),
            editor: variable(editor),
            ..programs.environment()
        };
        let commands = environment.editors(path);
        assert!(run(&Opener::in_environment(environment), commands));
        programs.calls().pop().unwrap_or_default()
    };
    assert_eq!(edit(Some("code --wait"), Some("vim")), "code --wait /data/a b.ron");
    assert_eq!(edit(Some("vim -n"), None), "x-terminal-emulator -e vim -n /data/a b.ron");
    assert_eq!(edit(None, Some("emacs -nw")), "x-terminal-emulator -e emacs -nw /data/a b.ron");
    assert_eq!(edit(Some("missing-editor"), None), "xdg-open /data/a b.ron");
    assert_eq!(edit(None, Some("/missing/editor -x")), "xdg-open /data/a b.ron");
    assert_eq!(edit(None, None), "xdg-open /data/a b.ron");
}

#[test]
fn a_file_that_desktops_give_to_a_browser_is_not_given_to_the_desktop() {
    let environment = Environment::default();
    assert!(environment.editors(Path::new("/data/page.HTML")).is_empty());
    assert!(!environment.editors(Path::new("/data/page.ron")).is_empty());
}

/// Addresses that were made to be taken for something else.
fn hostile_addresses() -> Vec<String> {
    let hosts = [
        "@",
        ":",
        ":80",
        "%",
        "%2f",
        "%00",
        "a:99999",
        "a:0",
        "a:-1",
        "a:b",
        "javascript:alert(1)",
        "x\"'<>|",
        "user:pass@example.org",
        "user@",
        "[::1",
        "[]",
        "..",
        ".",
        "a b",
        "a\tb",
        "a\0b",
        "\u{202e}",
        "exa\u{200b}mple.org",
        "example.org\\@evil.example",
        "0x7f.1",
        "127.1",
        "аpple.com",
        "xn--",
        "-oProxyCommand=id",
        "$(id)",
        "`id`",
        "a;id",
        "a&&id",
        "a|id",
        "a\nb",
        "file:",
        "C:",
        "\u{feff}",
        "~",
        "*",
    ];
    let tails = [
        "",
        "/",
        "/../../../../etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/a b",
        "?x#y",
        "/$(touch x)",
        "//etc/hostname",
        "/\u{202e}gpj.exe",
    ];
    let schemes = ["https://", "HTTP://", "file://", "https:/", "javascript:", "data:text/html,"];
    let mut made = Vec::new();
    for (nth, host) in hosts.iter().enumerate() {
        for tail in tails {
            made.push(format!("{}{host}{tail}", schemes[nth % 2]));
        }
        made.push(format!("{}{host}", schemes[2 + nth % 4]));
    }
    made
}

#[test]
fn no_hostile_address_reaches_a_program_but_as_a_page_on_the_web() {
    let programs = Programs::new("hostile", &["xdg-open", "gio", "firefox", "sh"]);
    let opener = Opener::in_environment(programs.environment());
    let addresses = hostile_addresses();
    assert!(addresses.len() >= 300, "{}", addresses.len());
    let mut opened = 0;
    for text in &addresses {
        let Ok(address) = WebAddress::parse(text) else { continue };
        assert!(run(&opener, open::commands(address.as_str())), "{text}");
        opened += 1;
    }
    let calls = programs.calls();
    assert_eq!(calls.len(), opened);
    for call in calls {
        let url = call.strip_prefix("xdg-open ").map(url::Url::parse);
        let url = url.and_then(Result::ok).unwrap_or_else(|| panic!("{call}"));
        assert!(matches!(url.scheme(), "http" | "https"), "{call}");
        assert!(url.host_str().is_some_and(|host| !host.is_empty()), "{call}");
        assert!(url.username().is_empty() && url.password().is_none(), "{call}");
    }
}

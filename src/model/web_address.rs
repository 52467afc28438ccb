//! Web addresses that are safe to open.

use std::fmt;

use url::{Host, Url};

use crate::text::turns_direction;

/// The address of a page on the web, as a browser is given it.
///
/// Addresses come from files of strangers. What a strict parser does not take for an address, some
/// opener may take for the path of a local file, so this holds the parsed form and nothing else:
/// http or https, with a host, without a user's name or password. A host beyond ASCII is in
/// punycode, in which look-alike letters show.
///
/// The parser follows the WHATWG's URL standard, as browsers do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WebAddress(Box<str>);

/// The reason why a text is no [`WebAddress`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AddressFault {
    /// It does not begin with `https://` or `http://`.
    Scheme,
    /// It has white space, a backslash, a control character, or a mark that changes the direction
    /// of writing.
    Character(char),
    /// The host is missing, or no host can be called that.
    Host,
    /// The port is no number from 1 to 65535.
    Port,
    /// It has a user's name or a password before the host.
    User,
    /// It is longer than 8,192 bytes.
    Length,
}

/// The longest address in bytes. Servers refuse longer ones.
const MAX_BYTES: usize = 8_192;

impl WebAddress {
    /// The address that a text holds.
    ///
    /// # Errors
    ///
    /// Says what keeps the text from being the address of a page on the web.
    pub fn parse(text: &str) -> Result<Self, AddressFault> {
        if text.len() > MAX_BYTES {
            return Err(AddressFault::Length);
        }
        let rest = without_scheme(text).ok_or(AddressFault::Scheme)?;
        if let Some(letter) = text.chars().find(|letter| is_unfit(*letter)) {
            return Err(AddressFault::Character(letter));
        }
        // The parser would skip further slashes: "https:///a/b" is a path to some, and a host to
        // others.
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if authority.is_empty() {
            return Err(AddressFault::Host);
        }
        if authority.contains('@') {
            return Err(AddressFault::User);
        }
        let url = Url::parse(text).map_err(|error| match error {
            url::ParseError::InvalidPort => AddressFault::Port,
            _ => AddressFault::Host,
        })?;
        let named = match url.host() {
            Some(Host::Domain(name)) => is_host_name(name),
            Some(Host::Ipv4(_) | Host::Ipv6(_)) => true,
            None => false,
        };
        if !named {
            return Err(AddressFault::Host);
        }
        if url.port() == Some(0) {
            return Err(AddressFault::Port);
        }
        Ok(Self(String::from(url).into()))
    }

    /// The address as it is opened: ASCII only.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether every label of a name is one: not empty, and not with a hyphen at an end (RFC 1123). A
/// point may close the name.
fn is_host_name(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    name.split('.')
        .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
}

/// The text behind `http://` or `https://`, in whatever case they are written.
fn without_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")).then_some(rest)
}

/// Whether no address holds this character: it would be dropped or be read as another one.
fn is_unfit(letter: char) -> bool {
    let has_no_width =
        matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
    // What stands in a text in place of a control character.
    let is_symbol = ('\u{2400}'..='\u{2426}').contains(&letter);
    letter.is_whitespace()
        || letter.is_control()
        || is_symbol
        || letter == '\\'
        || turns_direction(letter)
        || has_no_width
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(text: &str) -> Result<String, AddressFault> {
        WebAddress::parse(text).map(|address| address.to_string())
    }

    #[test]
    fn an_address_is_opened_in_its_parsed_form() {
        for (text, expected) in [
            ("https://example.org", "https://example.org/"),
            ("HTTPS://Example.ORG/A?b=c#d", "https://example.org/A?b=c#d"),
            ("http://example.org:8080/", "http://example.org:8080/"),
            ("https://example.org:443/a/../b", "https://example.org/b"),
            ("https://www.danas.rs/vesti/ћ", "https://www.danas.rs/vesti/%D1%9B"),
            ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
        ] {
            assert_eq!(opened(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_host_that_looks_like_another_is_shown_as_punycode() {
        // The first letter is the Cyrillic one.
        assert_eq!(opened("https://аpple.com/").as_deref(), Ok("https://xn--pple-43d.com/"));
        assert_eq!(opened("https://срб.срб/").as_deref(), Ok("https://xn--90a3ac.xn--90a3ac/"));
    }

    #[test]
    fn what_is_no_address_of_a_page_is_refused_with_its_reason() {
        use AddressFault::{Character, Host, Length, Port, Scheme, User};
        for (text, expected) in [
            ("www.example.org", Scheme),
            ("javascript:alert(1)", Scheme),
            ("file:///etc/passwd", Scheme),
            ("https:example.org", Scheme),
            (" https://example.org", Scheme),
            ("https://", Host),
            ("https:///etc/passwd", Host),
            ("https://?q", Host),
            ("https://%/../../etc/passwd", Host),
            ("https://x\"'<>|", Host),
            ("https://./", Host),
            ("https://a..b/", Host),
            ("https://.org/", Host),
            ("https://-oProxyCommand=x/", Host),
            ("https://␦/", Character('␦')),
            ("http://:/../../downloads/evil.html", Host),
            ("https://@/../../../etc/passwd", User),
            ("https://user:pass@example.org/", User),
            ("https://javascript:alert(1)/", Port),
            ("https://example.org:99999/", Port),
            ("https://example.org:0/", Port),
            ("https://example.org/a b", Character(' ')),
            ("https://example.org\\@evil.example", Character('\\')),
            ("https://exam\tple.org/", Character('\t')),
            ("https://example.org/\0", Character('\0')),
            ("https://example.org/\u{202E}gpj.exe", Character('\u{202E}')),
            ("https://exam\u{200B}ple.org/", Character('\u{200B}')),
        ] {
            assert_eq!(opened(text), Err(expected), "{text}");
        }
        assert_eq!(opened(&format!("https://a.example/{}", "a".repeat(9_000))), Err(Length));
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_taken_has_a_host_no_user_and_only_printable_ascii(
            text in "https?://[a-zа-я@:/\\\\%.\\[\\]0-9?#\u{202e}\u{0}-\u{20}]{0,24}"
        ) {
            if let Ok(address) = WebAddress::parse(&text) {
                let url = Url::parse(address.as_str()).expect("an address");
                assert!(matches!(url.scheme(), "http" | "https"));
                assert!(url.host_str().is_some_and(|host| !host.is_empty()));
                assert_eq!((url.username(), url.password()), ("", None));
                assert!(address.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
                assert_eq!(WebAddress::parse(address.as_str()), Ok(address));
            }
        }
    }
}

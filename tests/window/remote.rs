//! A running window, read and driven from outside as a person would: by the names of things, with
//! pointer and keys.
//!
//! It speaks the protocol of eframe's `inspection`: a request over TCP, one response to each.

use std::io::{Error, ErrorKind, Result};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs, process};

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, pos2};
use egui_inspection::{Request, Response, read_message, write_message};

/// How long to wait for what has to come.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long to wait between two looks.
const PAUSE: Duration = Duration::from_millis(50);

/// A program with a window and the connection to it; dropped, it is ended.
#[derive(Debug)]
pub(crate) struct Remote {
    child: Child,
    stream: TcpStream,
    /// Holds the session of this run alone.
    folder: PathBuf,
}

/// A node of the accessibility tree.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// What it is.
    pub(crate) role: Role,
    /// Its name; for a text, the text.
    pub(crate) name: String,
    /// Its value, as a slider has one.
    pub(crate) value: String,
    /// Its rectangle in the window, in logical pixels.
    pub(crate) rect: Rect,
}

impl Remote {
    /// Starts the program, which has to be built with the feature `inspection`, without a session
    /// of an earlier run, and waits until nothing moves in its window.
    pub(crate) fn start(program: Command) -> Result<Self> {
        let folder = own_folder()?;
        Self::start_in(program, folder)
    }

    /// The same with the state that an earlier run left in that folder.
    pub(crate) fn start_in(mut program: Command, folder: PathBuf) -> Result<Self> {
        let port = free_port()?;
        let child = program
            .env("EGUI_INSPECTION", format!("127.0.0.1:{port}"))
            .env("XDG_STATE_HOME", &folder)
            // In English, whatever the language of the system.
            .env_remove("LANGUAGE")
            .env("LC_ALL", "C")
            .spawn()?;
        let (child, stream) = connected(child, port)?;
        let mut remote = Self { child, stream, folder };
        remote.settle()?;
        Ok(remote)
    }

    /// Sends the program a signal, waits until it has ended, and gives the folder of its state.
    pub(crate) fn end_by(mut self, signal: &str) -> Result<PathBuf> {
        let process = self.child.id().to_string();
        let sent = Command::new("kill").args(["-s", signal, &process]).status()?;
        if !sent.success() {
            return Err(Error::other(format!("the signal {signal} cannot be sent")));
        }
        let end = Instant::now() + PATIENCE;
        while self.child.try_wait()?.is_none() {
            if Instant::now() > end {
                return Err(Error::new(ErrorKind::TimedOut, format!("{signal} does not end it")));
            }
            sleep(PAUSE);
        }
        Ok(std::mem::take(&mut self.folder))
    }

    /// Everything that has a name or a place, in no order.
    pub(crate) fn nodes(&mut self) -> Result<Vec<Node>> {
        let Response::Tree { accesskit: Some(tree), .. } = self.ask(&Request::GetTree)? else {
            return Ok(Vec::new());
        };
        Ok(tree.nodes.iter().map(|(_, node)| Node::from(node)).collect())
    }

    /// The first thing, from the top, for which the test holds; waits for it.
    pub(crate) fn find(&mut self, what: &str, mut test: impl FnMut(&Node) -> bool) -> Result<Node> {
        let end = Instant::now() + PATIENCE;
        loop {
            let nodes = self.nodes()?;
            let found = nodes.into_iter().filter(|node| test(node));
            let first = found.min_by(|a, b| a.rect.top().total_cmp(&b.rect.top()));
            match first {
                Some(node) => return Ok(node),
                None if Instant::now() > end => {
                    return Err(Error::new(ErrorKind::NotFound, format!("no {what} in sight")));
                }
                None => sleep(PAUSE),
            }
        }
    }

    /// Moves the pointer there.
    pub(crate) fn point_at(&mut self, at: Pos2) -> Result<()> {
        self.apply(vec![Event::PointerMoved(at)])
    }

    /// Presses the primary button there, or lets it go.
    pub(crate) fn press(&mut self, pos: Pos2, pressed: bool) -> Result<()> {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        self.apply(vec![Event::PointerButton { pos, button, pressed, modifiers }])
    }

    /// Clicks there.
    pub(crate) fn click(&mut self, at: Pos2) -> Result<()> {
        self.point_at(at)?;
        self.press(at, true)?;
        self.press(at, false)?;
        self.settle()
    }

    /// Strikes a key.
    pub(crate) fn strike(&mut self, key: Key, modifiers: Modifiers) -> Result<()> {
        for pressed in [true, false] {
            let event = Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
            self.apply(vec![event])?;
        }
        self.settle()
    }

    /// Gives the window that size, in logical pixels.
    pub(crate) fn resize(&mut self, width: u32, height: u32) -> Result<()> {
        self.ask(&Request::Resize { width, height })?;
        self.settle()
    }

    /// What the window shows, as a PNG with a logical pixel to the pixel.
    pub(crate) fn picture(&mut self) -> Result<Vec<u8>> {
        match self.ask(&Request::GetScreenshot { pixels_per_point: Some(1.0) })? {
            Response::Screenshot(png) => Ok(png.bytes),
            _ => Err(Error::other("no picture came back")),
        }
    }

    /// Waits until nothing moves any more, or goes on moving.
    pub(crate) fn settle(&mut self) -> Result<()> {
        self.ask(&Request::Settle { max_steps: 120 }).map(drop)
    }

    fn apply(&mut self, events: Vec<Event>) -> Result<()> {
        self.ask(&Request::ApplyEvents { events }).map(drop)
    }

    fn ask(&mut self, request: &Request) -> Result<Response> {
        write_message(&mut self.stream, request)?;
        match read_message(&mut self.stream)? {
            Response::Error { message } => Err(Error::other(message)),
            response => Ok(response),
        }
    }
}

impl Node {
    /// The middle of the thing.
    pub(crate) fn middle(&self) -> Pos2 {
        self.rect.center()
    }
}

impl From<&egui::accesskit::Node> for Node {
    fn from(node: &egui::accesskit::Node) -> Self {
        let label = node.label().unwrap_or_default();
        let value = node.value().unwrap_or_default();
        let name = if label.is_empty() { value } else { label };
        let rect = node.bounds().map_or(Rect::NOTHING, |bounds| {
            let corner = |x, y| pos2(single(x), single(y));
            Rect::from_min_max(corner(bounds.x0, bounds.y0), corner(bounds.x1, bounds.y1))
        });
        Self { role: node.role(), name: name.to_owned(), value: value.to_owned(), rect }
    }
}

impl Drop for Remote {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// egui counts pixels in single precision, assistive technology in double.
#[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
fn single(pixels: f64) -> f32 {
    pixels as f32
}

/// A port on which nothing listens.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn own_folder() -> Result<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let nth = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("ibar-window-{}-{nth}", process::id()));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Connects as soon as the program listens, unless it ends before.
fn connected(mut child: Child, port: u16) -> Result<(Child, TcpStream)> {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) {
            stream.set_read_timeout(Some(PATIENCE))?;
            egui_inspection::protocol::read_handshake(&mut stream)?;
            return Ok((child, stream));
        }
        if let Some(status) = child.try_wait()? {
            return Err(Error::other(format!("the program ended: {status}")));
        }
        if Instant::now() > end {
            let _ = child.kill();
            return Err(Error::new(ErrorKind::TimedOut, "the program does not listen"));
        }
        sleep(PAUSE);
    }
}

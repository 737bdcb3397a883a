#!/usr/bin/python3
"""A window with WebKitGTK in it, told what to do by lines of JSON.

Commands come on standard input, answers and events leave by descriptor 3; standard output is left to the engine, which
writes there what pages complain of. What a command means to Playwright is for webkit.ts to know: here is nothing but WebKit.
"""

import base64
import io
import json
import os
import sys
import time

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, Gio, GLib, Gtk, WebKit2  # noqa: E402

OUT = os.fdopen(3, "w", buffering=1)
PROFILE = sys.argv[1]
# What WebKit makes of one notch of a wheel, in pixels of a page.
NOTCH = 81
BUTTON_MASKS = {1: Gdk.ModifierType.BUTTON1_MASK, 2: Gdk.ModifierType.BUTTON2_MASK, 3: Gdk.ModifierType.BUTTON3_MASK}
PHASES = {
    WebKit2.LoadEvent.STARTED: "started",
    WebKit2.LoadEvent.COMMITTED: "committed",
}


def tell(**message):
    OUT.write(json.dumps(message) + "\n")


def milliseconds():
    return int(time.monotonic() * 1000) & 0xFFFFFFFF


class Page:
    """One window with one view, and where its mouse is."""

    def __init__(self, browser, name, related=None):
        self.browser, self.name = browser, name
        self.x = self.y = 0
        self.state = Gdk.ModifierType(0)
        content = WebKit2.UserContentManager()
        content.register_script_message_handler("cairn")
        content.connect("script-message-received::cairn", self.said)
        options = {"related_view": related} if related else {"web_context": browser.context}
        self.view = WebKit2.WebView(user_content_manager=content, settings=browser.settings, **options)
        self.window = Gtk.Window(decorated=False, default_width=360, default_height=740)
        self.window.add(self.view)
        for signal in ("load-changed", "load-failed", "notify::uri", "resource-load-started", "create", "close"):
            self.view.connect(signal, getattr(self, signal.replace("notify::", "new-").replace("-", "_")))
        self.view.connect("permission-request", lambda _view, request: request.allow() or True)
        self.view.connect("web-process-terminated", lambda *_: tell(event="crashed", page=self.name))
        self.is_starting = False
        self.window.show_all()
        self.front()

    def front(self):
        self.window.get_window().raise_()
        self.window.get_window().focus(Gdk.CURRENT_TIME)
        self.view.grab_focus()

    def said(self, _content, result):
        tell(event="said", page=self.name, text=result.get_js_value().to_string())

    def load_changed(self, view, phase):
        self.is_starting = phase in (WebKit2.LoadEvent.STARTED, WebKit2.LoadEvent.REDIRECTED)
        if phase in PHASES:
            tell(event=PHASES[phase], page=self.name, url=view.get_uri())

    def load_failed(self, _view, _phase, url, error):
        self.is_starting = False
        tell(event="failed", page=self.name, url=url, text=error.message)
        return True

    def new_uri(self, view, _property):
        if not self.is_starting:
            tell(event="address", page=self.name, url=view.get_uri())

    def resource_load_started(self, _view, _resource, request):
        tell(event="asked", page=self.name, url=request.get_uri(), method=request.get_http_method() or "GET")

    def create(self, view, _action):
        page = self.browser.add(view)
        tell(event="opened", page=page.name, opener=self.name)
        return page.view

    def close(self, _view):
        self.browser.remove(self.name)


class Browser:
    def __init__(self):
        data = WebKit2.WebsiteDataManager(
            base_data_directory=os.path.join(PROFILE, "data"), base_cache_directory=os.path.join(PROFILE, "cache")
        )
        self.data = data
        self.context = WebKit2.WebContext(website_data_manager=data)
        self.context.connect("download-started", self.download_started)
        self.settings = WebKit2.Settings(
            default_font_size=int(os.environ.get("CAIRN_LETTERS", "16")),
            enable_page_cache=False,
            enable_write_console_messages_to_stdout=True,
            hardware_acceleration_policy=WebKit2.HardwareAccelerationPolicy.NEVER,
            javascript_can_open_windows_automatically=True,
        )
        self.pages, self.last, self.folder = {}, 0, PROFILE

    def add(self, related=None):
        self.last += 1
        page = Page(self, f"page-{self.last}", related)
        self.pages[page.name] = page
        return page

    def remove(self, name):
        page = self.pages.pop(name, None)
        if page:
            page.window.destroy()
            tell(event="closed", page=name)

    def download_started(self, _context, download):
        view, told = download.get_web_view(), {}
        page = next((page.name for page in self.pages.values() if page.view == view), None)

        def decide(_download, name):
            told.update(page=page or next(iter(self.pages)), name=name, url=download.get_request().get_uri())
            download.set_allow_overwrite(True)
            download.set_destination(GLib.filename_to_uri(os.path.join(self.folder, name), None))
            tell(event="saving", **told)
            return True

        download.connect("decide-destination", decide)
        download.connect("finished", lambda _download: tell(event="saved", **told))

    # What can be asked for. Each answers with what is told, or with nothing when it will answer later.

    def do_open(self, _ask):
        return self.add().name

    def do_close(self, ask):
        self.remove(ask["page"])

    def do_front(self, ask):
        self.pages[ask["page"]].front()

    def do_load(self, ask):
        self.pages[ask["page"]].view.load_uri(ask["url"])

    def do_reload(self, ask):
        self.pages[ask["page"]].view.reload()

    def do_back(self, ask):
        view = self.pages[ask["page"]].view
        (view.go_back if ask["steps"] < 0 else view.go_forward)()

    def do_size(self, ask):
        self.pages[ask["page"]].window.resize(ask["width"], ask["height"])

    def do_folder(self, ask):
        self.folder = ask["path"]

    def do_wait(self, ask):
        GLib.timeout_add(ask["milliseconds"], lambda: tell(id=ask["id"], result=None))
        return Browser

    def do_scripts(self, ask):
        content = self.pages[ask["page"]].view.get_user_content_manager()
        content.remove_all_scripts()
        for source in ask["sources"]:
            top, start = WebKit2.UserContentInjectedFrames.TOP_FRAME, WebKit2.UserScriptInjectionTime.START
            content.add_script(WebKit2.UserScript.new(source, top, start, None, None))

    def do_run(self, ask):
        def ran(view, result):
            try:
                value = view.call_async_javascript_function_finish(result)
                tell(id=ask["id"], result=value.to_string())
            except GLib.Error as error:
                tell(id=ask["id"], error=error.message)

        view = self.pages[ask["page"]].view
        view.call_async_javascript_function(ask["body"], -1, None, None, None, None, ran)
        return Browser

    def do_picture(self, ask):
        def seen(view, result):
            try:
                picture, whole, clip = io.BytesIO(), view.get_snapshot_finish(result), ask["clip"]
                part = (clip["x"], clip["y"], clip["width"], clip["height"]) if clip else None
                (whole.create_for_rectangle(*part) if part else whole).write_to_png(picture)
                tell(id=ask["id"], result=base64.b64encode(picture.getvalue()).decode())
            except GLib.Error as error:
                tell(id=ask["id"], error=error.message)

        region = WebKit2.SnapshotRegion.FULL_DOCUMENT if ask["whole"] else WebKit2.SnapshotRegion.VISIBLE
        self.pages[ask["page"]].view.get_snapshot(region, WebKit2.SnapshotOptions.NONE, None, seen)
        return Browser

    def do_looks(self, ask):
        settings = Gtk.Settings.get_default()
        if "dark" in ask:
            settings.set_property("gtk-application-prefer-dark-theme", ask["dark"])
        if "still" in ask:
            settings.set_property("gtk-enable-animations", not ask["still"])

    def do_forget(self, ask):
        def cleared(data, result):
            data.clear_finish(result)
            tell(id=ask["id"], result=None)

        self.data.clear(WebKit2.WebsiteDataTypes.ALL, 0, None, cleared)
        return Browser

    def do_move(self, ask):
        page = self.pages[ask["page"]]
        page.x, page.y = ask["x"], ask["y"]
        event = self.at_mouse(page, Gdk.EventType.MOTION_NOTIFY)
        Gtk.main_do_event(event)

    def do_button(self, ask):
        page, number, is_down = self.pages[ask["page"]], ask["button"] + 1, ask["down"]
        event = self.at_mouse(page, Gdk.EventType.BUTTON_PRESS if is_down else Gdk.EventType.BUTTON_RELEASE)
        event.button.button = number
        Gtk.main_do_event(event)
        page.state = page.state | BUTTON_MASKS[number] if is_down else page.state & ~BUTTON_MASKS[number]

    def do_wheel(self, ask):
        page = self.pages[ask["page"]]
        page.x, page.y = ask["x"], ask["y"]
        for way, turns in ((Gdk.ScrollDirection.DOWN, ask["dy"]), (Gdk.ScrollDirection.UP, -ask["dy"])):
            for _ in range(round(turns / NOTCH)):
                event = self.at_mouse(page, Gdk.EventType.SCROLL)
                event.scroll.direction = way
                Gtk.main_do_event(event)

    def do_key(self, ask):
        page, is_down = self.pages[ask["page"]], ask["down"]
        name = ask.get("name")
        if name == "Tab" and page.state & Gdk.ModifierType.SHIFT_MASK:
            name = "ISO_Left_Tab"
        value = Gdk.keyval_from_name(name) if name else Gdk.unicode_to_keyval(ord(ask["char"]))
        event = Gdk.Event.new(Gdk.EventType.KEY_PRESS if is_down else Gdk.EventType.KEY_RELEASE)
        event.window = page.view.get_window()
        key = event.key
        key.time, key.keyval, key.state = milliseconds(), value, page.state
        found, keys = Gdk.Keymap.get_for_display(Gdk.Display.get_default()).get_entries_for_keyval(value)
        if found and keys:
            key.hardware_keycode = keys[0].keycode
        event.set_device(Gdk.Display.get_default().get_default_seat().get_keyboard())
        Gtk.main_do_event(event)
        mask = {
            "Shift_L": Gdk.ModifierType.SHIFT_MASK,
            "Control_L": Gdk.ModifierType.CONTROL_MASK,
            "Alt_L": Gdk.ModifierType.MOD1_MASK,
            "Super_L": Gdk.ModifierType.META_MASK,
        }.get(name)
        if mask:
            page.state = page.state | mask if is_down else page.state & ~mask

    def at_mouse(self, page, kind):
        event = Gdk.Event.new(kind)
        event.window = page.view.get_window()
        _, root_x, root_y = event.window.get_origin()
        part = {
            Gdk.EventType.MOTION_NOTIFY: "motion",
            Gdk.EventType.SCROLL: "scroll",
        }.get(kind, "button")
        inner = getattr(event, part)
        inner.time, inner.x, inner.y, inner.state = milliseconds(), page.x, page.y, page.state
        inner.x_root, inner.y_root = root_x + page.x, root_y + page.y
        event.set_device(Gdk.Display.get_default().get_default_seat().get_pointer())
        return event

    def hear(self, stream, result):
        line, _ = stream.read_line_finish_utf8(result)
        if line is None:
            Gtk.main_quit()
            return
        ask = json.loads(line)
        try:
            answer = getattr(self, f"do_{ask['do']}")(ask)
            if answer is not Browser:
                tell(id=ask["id"], result=answer)
        except KeyError as gone:
            tell(id=ask["id"], error=f"there is no {gone}")
        stream.read_line_async(GLib.PRIORITY_DEFAULT, None, self.hear)


commands = Gio.DataInputStream.new(Gio.UnixInputStream.new(0, False))
commands.read_line_async(GLib.PRIORITY_DEFAULT, None, Browser().hear)
Gtk.main()

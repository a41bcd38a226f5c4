"""The preview over HTTP."""

import mimetypes
import threading
import traceback
import webbrowser
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from zoneportal.preview.follower import Follower
from zoneportal.preview.notice import FOLDER
from zoneportal.preview.preview import Preview

# Seconds that a browser is kept waiting for a change before it asks again.
PATIENCE = 25.0
ANOTHER = f"{FOLDER}/another"
INDEX, NOT_FOUND = "index.html", "404.html"


class PreviewServer:
    """Serves a preview and follows its files until it is stopped; the host calls what it would of a server of its own.

    ``tell`` speaks to who started it, a line at a time.
    """

    def __init__(self, preview: Preview, host: str, port: int, tell: Callable[[str], None]) -> None:
        """Ready to serve at an address; port 0 is any that is free."""
        self._preview = preview
        self._tell = tell
        self._paths = list(preview.paths)
        self._over = threading.Event()
        self._serving = False
        handler = type("Handler", (_Handler,), {"preview": preview, "tell": staticmethod(tell)})
        self._http = _Server((host, port), handler, bind_and_activate=False)

    @property
    def address(self) -> str:
        """Where the site is served."""
        host, port = self._http.server_address[:2]
        return f"http://{host!s}:{port}{self._preview.mount}"

    def watch(self, path: str) -> None:
        """Follow one more file or folder."""
        self._paths.append(Path(path).absolute())

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Serve until ``shutdown`` is called or the program is interrupted.

        Raises OSError where the address is taken.
        """
        self._http.server_bind()
        self._http.server_activate()
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        self._serving = True
        self._tell(f"预览在 {self.address} The preview is at {self.address}")
        if open_in_browser:
            webbrowser.open(self.address)
        follower = Follower(self._paths, self._preview.follow)
        if not follower.start():
            self._tell("系统不能监视这么多文件夹，改动会晚一些看到。 Too many folders to watch; changes show later.")
        try:
            self._preview.catch_up()
            while not self._over.wait(1):  # in steps, so that an interruption is heard on every system
                pass
        finally:
            follower.stop()

    def shutdown(self) -> None:
        """Serve no longer."""
        self._over.set()
        if self._serving:
            self._http.shutdown()
        self._http.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away before its answer is nothing to speak of; handlers tell of the rest."""


class _Handler(BaseHTTPRequestHandler):
    """One request. ``preview`` and ``tell`` are given by the server."""

    preview: Preview
    tell: Callable[[str], None]
    protocol_version = "HTTP/1.1"
    # Head and body leave together: sent apart, the second would wait for the first to be acknowledged.
    wbufsize = 1 << 16

    def do_GET(self) -> None:
        """Answer with a file, a page, or whether a page has changed."""
        address = urlsplit(self.path)
        path = unquote(address.path)
        if not path.startswith(self.preview.mount):
            self._answer(HTTPStatus.FOUND, headers={"Location": self.preview.mount})
            return
        path = path.removeprefix(self.preview.mount)
        try:
            if path == ANOTHER:
                asked = {name: values[0] for name, values in parse_qs(address.query).items()}
                changed = self.preview.is_another(asked.get("page", ""), asked.get("digest", ""), PATIENCE)
                self._answer(HTTPStatus.RESET_CONTENT if changed else HTTPStatus.NO_CONTENT)
            else:
                self._file(path)
        except ConnectionError:
            raise
        except Exception:  # of a drawing or an index: the preview goes on
            for line in traceback.format_exc().splitlines():
                self.tell(line)
            self._answer(HTTPStatus.INTERNAL_SERVER_ERROR)

    def do_HEAD(self) -> None:
        """Answer as to GET, without the file."""
        self.do_GET()

    def _file(self, path: str) -> None:
        wanted = path + INDEX if path.endswith("/") or not path else path
        found = self.preview.file(wanted)
        if found is not None:
            self._answer(HTTPStatus.OK, found, {"Content-Type": _kind(wanted)})
        elif "." not in path.rpartition("/")[2] and wanted == path and self.preview.file(f"{path}/{INDEX}") is not None:
            self._answer(HTTPStatus.FOUND, headers={"Location": quote(f"{self.preview.mount}{path}/")})
        else:
            lost = self.preview.file(("en/" if path.startswith("en/") else "") + NOT_FOUND) or b""
            self._answer(HTTPStatus.NOT_FOUND, lost, {"Content-Type": _kind(NOT_FOUND)})

    def _answer(self, status: HTTPStatus, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Cache-Control": "no-cache", **(headers or {})}.items():
            self.send_header(name, value)
        if status is not HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Requests are nothing to speak of."""


def _kind(path: str) -> str:
    """The media type of a file; texts are UTF-8."""
    kind = "text/javascript" if path.endswith(".js") else mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

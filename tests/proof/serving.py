"""A static server as strict as the one the portal is meant for: no page may need more than its headers allow."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
CONTENT_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".vcf": "text/vcard; charset=utf-8",
}


class Handler(BaseHTTPRequestHandler):
    """Answers from one folder, mounted under one prefix."""

    folder: Path
    prefix: str
    form_host = ""
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self.prefix):
            self.answer(404, b"outside of the mount", "text/plain")
            return
        file = self.folder / path.removeprefix(self.prefix)
        if file.is_dir() and not path.endswith("/"):
            self.answer(301, b"", "text/plain", Location=f"{path}/")
            return
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            self.answer(200, file.read_bytes(), CONTENT_TYPES.get(file.suffix, "application/octet-stream"))
        else:
            self.answer(404, self.not_found(path), CONTENT_TYPES[".html"])

    def not_found(self, path: str) -> bytes:
        """The page for a missing address, in the language of the tree it was asked in."""
        tree = "en" if path.startswith(f"{self.prefix}en/") else ""
        return (self.folder / tree / "404.html").read_bytes()

    def answer(self, status: int, body: bytes, content_type: str, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        # A browser keeps what all pages share, as it would from a real server; each tab has a store of its own.
        self.send_header("Cache-Control", "no-store" if content_type == CONTENT_TYPES[".html"] else "max-age=3600")
        policy = CONTENT_SECURITY_POLICY.replace("form-action 'self'", f"form-action 'self' {self.form_host}".rstrip())
        self.send_header("Content-Security-Policy", policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "strict-origin-when-cross-origin")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # the base class's name
        """Say nothing: pytest shows what fails."""


class Server(ThreadingHTTPServer):
    """A server that takes no offence when a browser goes on to the next page and hangs up."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path, prefix: str = "/", form_host: str = "") -> Iterator[str]:
    """Serve a folder on this machine while the block runs; gives the address of the prefix, closing slash included.

    ``form_host`` is the origin that forms may be sent to besides this one.
    """
    handler = type("MountedHandler", (Handler,), {"folder": folder, "prefix": prefix, "form_host": form_host})
    with Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()

"""Internal fields never leave the office: strings planted in them are in no byte of the output."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from proof.site import BuiltSite

CANARY = re.compile(rb"CANARY-[A-Za-z0-9-]+")


def planted(records: Path) -> set[bytes]:
    """The canaries that stand in a folder of records."""
    return {found for file in records.rglob("*.yaml") for found in CANARY.findall(file.read_bytes())}


def escaped(site: BuiltSite) -> list[str]:
    """Files that hold a canary, in their bytes or once unpacked, or in their names."""
    return [path for path in site.files if CANARY.search(content(site.folder / path)) or CANARY.search(path.encode())]


def content(file: Path) -> bytes:
    data = file.read_bytes()
    return gzip.decompress(data) if file.suffix == ".gz" else data

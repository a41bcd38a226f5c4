"""Where a portal's files are: the layers its records come from, its wording and its templates."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Layer:
    """A register with its content: the portal itself, or what a demonstration lays over it."""

    folder: Path

    @property
    def register(self) -> Path:
        """The layer's ``zones.yaml``."""
        return self.folder / "zones.yaml"

    @property
    def zones(self) -> Path:
        """The folder of zone folders."""
        return self.folder / "content" / "zones"

    @property
    def common(self) -> Path:
        """The folder of records that hold for every zone."""
        return self.folder / "content" / "common"

    @property
    def media(self) -> Path:
        """The folder of pictures, one folder a zone."""
        return self.folder / "content" / "media"


@dataclass(frozen=True, slots=True)
class Workspace:
    """One portal on disk.

    ``root`` is the folder that file names in reports are relative to; ``layers`` are read in order, the portal's own
    first.
    """

    root: Path
    layers: tuple[Layer, ...]

    @classmethod
    def at(cls, root: Path, *overlays: str) -> "Workspace":
        """The workspace of the checkout at ``root``, with the overlay folders named relative to it."""
        return cls(root, (Layer(root), *(Layer(root / overlay) for overlay in overlays)))

    @property
    def wording(self) -> Path:
        """The folder of the interface's words, one file a language."""
        return self.root / "content" / "wording"

    @property
    def pages(self) -> Path:
        """The folder of hand-written Markdown pages."""
        return self.root / "content" / "pages"

    @property
    def overrides(self) -> Path:
        """The folder of templates, styles and scripts."""
        return self.root / "overrides"

    @property
    def cache(self) -> Path:
        """What can be made again at any time: drawings, pictures; safe to delete."""
        return self.root / ".cache" / "portal"

"""What the site's configuration says of the portal, for commands that build no site: where it stands, its overlays.

Read as YAML, so that no command but the site's own needs the host.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from zoneportal.workspace import Workspace


class _Loader(yaml.CSafeLoader):
    """Reads the host's configuration: its references to Python objects are passed over, ``!ENV`` is looked up."""


def _environment(loader: _Loader, node: yaml.Node) -> Any:
    """``!ENV NAME`` or ``!ENV [NAME, OTHER, otherwise]``: the first variable that is set."""
    if isinstance(node, yaml.SequenceNode):
        *names, otherwise = [loader.construct_object(item) for item in node.value]
    else:
        names, otherwise = [node.value], None
    return next((os.environ[name] for name in names if name in os.environ), otherwise)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


@dataclass(frozen=True)
class Settings:
    """A portal's files, and the address its site stands at (``https://host/path``, without a slash at its end)."""

    workspace: Workspace
    site_url: str


def read(file: Path) -> Settings:
    """The settings of a configuration (``mkdocs.yml``) and those it inherits from.

    Raises OSError where there is no such file, ValueError where it is no configuration.
    """
    configuration = _merged(file.resolve())
    portal = configuration.get("extra", {}).get("portal", {})
    overlays = [str(overlay) for overlay in portal.get("overlays", ())]
    root = (file.resolve().parent / str(portal.get("root", "."))).resolve()
    return Settings(Workspace.at(root, *overlays), str(configuration.get("site_url") or "").rstrip("/"))


def _merged(file: Path) -> dict[str, Any]:
    """A configuration laid over the one it inherits from."""
    try:
        own = yaml.load(file.read_text("utf-8"), _Loader)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise ValueError(f"{file.name}: {error}") from error
    if not isinstance(own, dict):
        raise ValueError(f"{file.name}: 不是网站配置 / no configuration of a site")  # noqa: TRY004 - a file's content
    inherited = own.pop("INHERIT", None)
    return _overlaid(_merged(file.parent / str(inherited)), own) if inherited else own


def _overlaid(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Maps are merged key by key; what else is given replaces."""
    merged = dict(base)
    for key, value in own.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = _overlaid(merged[key], value) if both else value
    return merged

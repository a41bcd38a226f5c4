"""The preview: a site whose pages are made when somebody looks at them, from records followed file by file.

Follower (what changed on disk) → Preview (what there is to see) → PreviewServer (who looks at it).
"""

from zoneportal.preview.preview import Preview
from zoneportal.preview.server import PreviewServer

__all__ = ["Preview", "PreviewServer"]

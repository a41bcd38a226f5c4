"""What changes on disk, told as soon as it is quiet again."""

import queue
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

# The system also reports what is opened and read, by the preview and by the watching itself: to follow that would never
# end, and in thousands of folders it would be more than the system holds. So it is asked for these alone.
CHANGES: list[type[FileSystemEvent]] = [
    FileModifiedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileMovedEvent,
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
]
# Seconds without a change after which a save is over: editors write a file in several steps.
QUIET = 0.01


class Follower(FileSystemEventHandler):
    """Calls ``follow`` with the files that changed, in a thread of its own, one call at a time."""

    def __init__(self, paths: Iterable[Path], follow: Callable[[frozenset[Path]], None]) -> None:
        """``paths`` are folders, with all that is in them, and single files; a path that is not there is left out."""
        there = [path for path in paths if path.exists()]
        folders = sorted(path for path in there if path.is_dir())
        self._folders = [path for path in folders if not any(path.is_relative_to(o) for o in folders if o != path)]
        self._files = frozenset(path for path in there if path.is_file())
        self._follow = follow
        self._changes: queue.SimpleQueue[Path | None] = queue.SimpleQueue()
        self._observer = Observer()
        self._thread = threading.Thread(target=self._following, daemon=True)

    def start(self) -> bool:
        """Watch from now on; returns whether the system tells of changes, or everything has to be looked at in turn."""
        try:
            self._watch()
        except OSError:  # the system watches so many folders and no more
            self._observer = PollingObserver()
            self._watch()
        self._thread.start()
        return not isinstance(self._observer, PollingObserver)

    def stop(self) -> None:
        """Watch no longer."""
        self._observer.stop()
        self._changes.put(None)
        self._thread.join()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a change; that something in a folder changed is told of the thing itself."""
        if type(event) not in CHANGES:
            return
        for name in (event.src_path, event.dest_path):
            path = Path(str(name))
            if name and (path in self._files or any(path.is_relative_to(folder) for folder in self._folders)):
                self._changes.put(path)

    def _watch(self) -> None:
        for folder in self._folders:
            self._observer.schedule(self, str(folder), recursive=True, event_filter=CHANGES)
        # A file by its folder: an editor that puts a new file in the old one's place would end the watch of the old.
        for folder in {path.parent for path in self._files}:
            self._observer.schedule(self, str(folder), recursive=False, event_filter=CHANGES)
        self._observer.start()

    def _following(self) -> None:
        while (first := self._changes.get()) is not None:
            changed = {first}
            try:
                while (path := self._changes.get(timeout=QUIET)) is not None:
                    changed.add(path)
            except queue.Empty:
                self._follow(frozenset(changed))
            else:
                return

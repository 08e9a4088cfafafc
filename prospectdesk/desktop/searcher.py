"""Search as one types, off the window's thread: only the newest question is answered."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from prospectdesk.domain.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.services.library import Library
    from prospectdesk.services.search import Hits


class Searcher(QObject):
    """Answers questions one at a time; a question that a newer one has overtaken is dropped.

    ``open_library`` is called on the searching thread, at the first question.
    """

    found = Signal(str, object)  # the question, services.library.Hits
    failed = Signal(object)  # domain.errors.WorldError
    _answered = Signal(int, str, object)

    def __init__(self, open_library: Callable[[], Library], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_library = open_library
        self._wake = threading.Condition()
        self._question: tuple[int, str] | None = None
        self._closing = False
        self._newest = 0
        self._thread: threading.Thread | None = None
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(self, text: str) -> None:
        """Search for ``text``; ``found`` follows unless another question comes first."""
        with self._wake:
            self._newest += 1
            self._question = (self._newest, text)
            self._wake.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="search", daemon=True)
            self._thread.start()

    def forget(self) -> None:
        """Drop the question that is under way, if any."""
        with self._wake:
            self._newest += 1
            self._question = None

    def close(self) -> None:
        """End the searching thread."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        library: Library | None = None
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._closing or self._question is not None)
                if self._closing:
                    break
                assert self._question is not None  # noqa: S101 - waited for above
                number, text = self._question
                self._question = None
            try:
                if library is None:
                    library = self._open_library()
                answer: Hits | WorldError = library.search(text)
            except WorldError as error:
                answer = error
            self._answered.emit(number, text, answer)
        if library is not None:
            library.close()

    def _deliver(self, number: int, text: str, answer: Hits | WorldError) -> None:
        if number != self._newest:
            return
        if isinstance(answer, WorldError):
            self.failed.emit(answer)
        else:
            self.found.emit(text, answer)

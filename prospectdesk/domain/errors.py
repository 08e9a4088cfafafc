"""The world's failures, as types: each is told to the user in one sentence. Ours are bugs and are not here."""

from __future__ import annotations


class WorldError(Exception):
    """Something outside the program stood in the way. Nothing was changed.

    ``code`` names the sentence the user reads; no text from a contact is ever part of it.
    """

    code = "world"


class StoreError(WorldError):
    """The database could not be opened, read or written."""

    code = "store"


class FolderNotWritable(StoreError):
    """The data folder cannot be made or written."""

    code = "folder_not_writable"


class StoreReadOnly(StoreError):
    """The database file or its folder may not be written."""

    code = "store_read_only"


class StoreBusy(StoreError):
    """Another program, or a running import, holds the database."""

    code = "store_busy"


class DiskFull(StoreError):
    """There is no room left on the disk."""

    code = "disk_full"


class DiskFailed(StoreError):
    """The disk did not read or write what it was asked to."""

    code = "disk_failed"


class StoreDamaged(StoreError):
    """The file is no database, or is damaged."""

    code = "store_damaged"


class StoreTooNew(StoreError):
    """A newer version of the program wrote the database; it is left untouched."""

    code = "store_too_new"


class StoreForeign(StoreError):
    """The file is a database of some other program; it is left untouched."""

    code = "store_foreign"


class StoreMissing(StoreError):
    """The database was moved or deleted while the program ran."""

    code = "store_missing"


class FileProblem(WorldError):
    """A file to import or export could not be used. ``detail`` is a number or a name of ours, never content."""

    code = "file"

    def __init__(self, detail: str = "") -> None:
        super().__init__(self.code, detail)
        self.detail = detail


class FileUnreadable(FileProblem):
    """The file is missing, a folder, or may not be read."""

    code = "file_unreadable"


class FileEmpty(FileProblem):
    """There is nothing in the file."""

    code = "file_empty"


class FileNotTable(FileProblem):
    """The file is no table of text: a picture, an archive, a spreadsheet program's own format."""

    code = "file_not_table"


class FileTooLarge(FileProblem):
    """A line or field is longer than any list of people has; ``detail`` is the line's number."""

    code = "file_too_large"


class UnclosedQuote(FileProblem):
    """A quotation mark is opened and never closed; ``detail`` is the line it opens on."""

    code = "unclosed_quote"


class WrongEncoding(FileProblem):
    """The file's bytes do not fit the chosen encoding; ``detail`` names it."""

    code = "wrong_encoding"


class NobodyInFile(FileProblem):
    """No column of the file holds a name, a company, an e-mail or a number."""

    code = "nobody_in_file"


class FileNotWritable(FileProblem):
    """The file to export to could not be written."""

    code = "file_not_writable"


class WorkStopped(WorldError):
    """Long work ended before its time: its process was killed, or ran out of memory."""

    code = "work_stopped"


class Gone(WorldError):
    """The contact, card or answer asked for is no longer there (deleted, or undone)."""

    code = "gone"


class DoNotContact(WorldError):
    """The contact asked not to be contacted: there is nothing to promise, and no board to stand on."""

    code = "do_not_contact"


class Cancelled(Exception):
    """Long work was cancelled by the user; nothing of it stays."""

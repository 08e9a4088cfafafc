"""Qt's own texts that a user of ours meets: Qt ships no Macedonian, so they are translated with ours.

Nothing here is called: the extractor reads the literals, and Qt finds the translations by context and text.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def texts() -> list[tuple[str, str]]:
    """(what it says in English, what it says now) of each."""
    return [
        # Standard buttons
        ("OK", translate("QPlatformTheme", "OK")),
        ("Save", translate("QPlatformTheme", "Save")),
        ("Open", translate("QPlatformTheme", "Open")),
        ("&Yes", translate("QPlatformTheme", "&Yes")),
        ("&No", translate("QPlatformTheme", "&No")),
        ("Retry", translate("QPlatformTheme", "Retry")),
        ("Close", translate("QPlatformTheme", "Close")),
        ("Cancel", translate("QPlatformTheme", "Cancel")),
        ("Discard", translate("QPlatformTheme", "Discard")),
        ("Help", translate("QPlatformTheme", "Help")),
        ("Apply", translate("QPlatformTheme", "Apply")),
        ("Reset", translate("QPlatformTheme", "Reset")),
        # Wizards
        ("Go Back", translate("QWizard", "Go Back")),
        ("< &Back", translate("QWizard", "< &Back")),
        ("Continue", translate("QWizard", "Continue")),
        ("&Next", translate("QWizard", "&Next")),
        ("&Next >", translate("QWizard", "&Next >")),
        ("Commit", translate("QWizard", "Commit")),
        ("Done", translate("QWizard", "Done")),
        ("&Finish", translate("QWizard", "&Finish")),
        ("Cancel", translate("QWizard", "Cancel")),
        ("&Help", translate("QWizard", "&Help")),
        # Menus of text fields
        ("&Undo", translate("QLineEdit", "&Undo")),
        ("&Redo", translate("QLineEdit", "&Redo")),
        ("Cu&t", translate("QLineEdit", "Cu&t")),
        ("&Copy", translate("QLineEdit", "&Copy")),
        ("&Paste", translate("QLineEdit", "&Paste")),
        ("Delete", translate("QLineEdit", "Delete")),
        ("Select All", translate("QLineEdit", "Select All")),
        ("&Undo", translate("QWidgetTextControl", "&Undo")),
        ("&Redo", translate("QWidgetTextControl", "&Redo")),
        ("Cu&t", translate("QWidgetTextControl", "Cu&t")),
        ("&Copy", translate("QWidgetTextControl", "&Copy")),
        ("&Paste", translate("QWidgetTextControl", "&Paste")),
        ("Delete", translate("QWidgetTextControl", "Delete")),
        ("Select All", translate("QWidgetTextControl", "Select All")),
        ("&Select All", translate("QAbstractSpinBox", "&Select All")),
        ("&Step up", translate("QAbstractSpinBox", "&Step up")),
        ("Step &down", translate("QAbstractSpinBox", "Step &down")),
        # The dialog for choosing a file, where the system has none of its own
        ("Look in:", translate("QFileDialog", "Look in:")),
        ("Back", translate("QFileDialog", "Back")),
        ("Forward", translate("QFileDialog", "Forward")),
        ("Parent Directory", translate("QFileDialog", "Parent Directory")),
        ("Create New Folder", translate("QFileDialog", "Create New Folder")),
        ("List View", translate("QFileDialog", "List View")),
        ("Detail View", translate("QFileDialog", "Detail View")),
        ("File &name:", translate("QFileDialog", "File &name:")),
        ("Files of type:", translate("QFileDialog", "Files of type:")),
        ("&Open", translate("QFileDialog", "&Open")),
        ("&Save", translate("QFileDialog", "&Save")),
        ("&Choose", translate("QFileDialog", "&Choose")),
        ("All Files (*)", translate("QFileDialog", "All Files (*)")),
        ("Directory:", translate("QFileDialog", "Directory:")),
        ("Save As", translate("QFileDialog", "Save As")),
        ("Recent Places", translate("QFileDialog", "Recent Places")),
        ("Remove", translate("QFileDialog", "Remove")),
        ("&New Folder", translate("QFileDialog", "&New Folder")),
        ("&Rename", translate("QFileDialog", "&Rename")),
        ("&Delete", translate("QFileDialog", "&Delete")),
        ("Show &hidden files", translate("QFileDialog", "Show &hidden files")),
        ("New Folder", translate("QFileDialog", "New Folder")),
        ("Files", translate("QFileDialog", "Files")),
        ("Sidebar", translate("QFileDialog", "Sidebar")),
        ("Go back", translate("QFileDialog", "Go back")),
        (
            "%1\nFile not found.\nPlease verify the correct file name was given.",
            translate("QFileDialog", "%1\nFile not found.\nPlease verify the correct file name was given."),
        ),
        (
            "%1 already exists.\nDo you want to replace it?",
            translate("QFileDialog", "%1 already exists.\nDo you want to replace it?"),
        ),
        ("Type", translate("QFileSystemModel", "Type")),
        ("Name", translate("QFileSystemModel", "Name")),
        ("Size", translate("QFileSystemModel", "Size")),
        ("Date Modified", translate("QFileSystemModel", "Date Modified")),
        ("Computer", translate("QFileSystemModel", "Computer")),
    ]

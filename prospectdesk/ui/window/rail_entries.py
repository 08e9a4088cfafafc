"""What stands in the rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from prospectdesk.ui.common.icons import Icon
from prospectdesk.ui.common.wording import pipeline_name
from prospectdesk.ui.window.rail import Entry

if TYPE_CHECKING:
    from prospectdesk.services.library import Library

translate = QCoreApplication.translate
# More lists than this are found on the page of contacts.
_MOST_LISTS = 30


def rail_entries(library: Library, today: int | None) -> list[Entry]:
    """Pages with their counts, pipelines where there are several, lead lists, the trash where there is something in it.

    ``today`` is how many things are due, None where nobody counted yet.
    """
    entries = [
        Entry("page:today", translate("Rail", "Today"), Icon.TODAY, today or None),
        Entry("page:board", translate("Rail", "Board"), Icon.BOARD),
        Entry("page:contacts", translate("Rail", "Contacts"), Icon.USERS, library.contact_count()),
    ]
    pipelines = library.pipelines()
    if len(pipelines) > 1:
        entries.append(Entry(None, translate("Rail", "Pipelines")))
        entries += [Entry(f"pipeline:{p.id}", pipeline_name(p), Icon.ROUTE) for p in pipelines]
    lists = [lead_list for lead_list in library.lead_lists() if lead_list.contacts]
    if lists:
        entries.append(Entry(None, translate("Rail", "Lists")))
        entries += [Entry(f"list:{item.id}", item.name, Icon.LIST, item.contacts) for item in lists[:_MOST_LISTS]]
    if trash := library.trash_count():
        entries.append(Entry(None, ""))
        entries.append(Entry("trash:", translate("Rail", "Trash"), Icon.TRASH, trash))
    return entries

"""Everything one can write about a contact, each field edited where it stands and saved on its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from prospectdesk.domain.contact import Address, ContactDetails, Email, Phone, Source
from prospectdesk.ui.common.elided_label import ElidedLabel
from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import email_kind_name, phone_kind_name, source_name
from prospectdesk.ui.contact_pane.address_fields import AddressFields
from prospectdesk.ui.contact_pane.custom_fields import CustomFields, Own
from prospectdesk.ui.contact_pane.fields import FieldRow, LineField, TextField
from prospectdesk.ui.contact_pane.list_fields import EMAILS, PHONES, ListFields, replaced
from prospectdesk.ui.contact_pane.menu_button import Entry, MenuButton
from prospectdesk.ui.contact_pane.pane_section import INDENT, PaneSection
from prospectdesk.ui.contact_pane.phrases import long_day
from prospectdesk.ui.contact_pane.tags_field import TagsField

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.contact_pane.controller import PaneController
    from prospectdesk.ui.contact_pane.story import Story

_NAMES = ("given_name", "family_name", "nickname", "company", "job_title")


class DetailsSection(PaneSection):
    """Reads as a list of facts; every one of them can be clicked and changed."""

    search_requested = Signal(str)

    def __init__(self, icons: Icons, controller: PaneController) -> None:
        super().__init__(icons, controller)
        self._captions: dict[str, ElidedLabel] = {}
        self._rows: dict[str, FieldRow] = {}
        self.lines: dict[str, LineField] = {}
        for field in _NAMES:
            self._add_line(field)
        self.phones: ListFields[Phone] = ListFields(
            icons,
            PHONES,
            lambda phone: phone_kind_name(phone.kind),
            self._save_phone,
            controller.forget,
        )
        self.emails: ListFields[Email] = ListFields(
            icons,
            EMAILS,
            lambda email: email_kind_name(email.kind),
            self._save_email,
            controller.forget,
        )
        self.addresses = AddressFields(icons, self._save_address, controller.forget)
        self.add(self.phones)
        self.add(self.emails)
        self._add_line("website")
        self.add(self.addresses)
        self.tags = TagsField(icons, controller.known_tags)
        self.tags.add_requested.connect(self._add_tag)
        self.tags.remove_requested.connect(self._remove_tag)
        self.tags.search_requested.connect(self.search_requested)
        self._add_row("tags", self.tags)
        self.source = MenuButton(icons, self._sources, self._save_source, caption=False)
        self._add_row("source", self.source)
        self.list = MenuButton(icons, self._lists, controller.put_on_list, caption=False)
        self._add_row("list", self.list)
        self.about = TextField()
        self.about.edited.connect(lambda text: self._save("about", text))
        self.about.reverted.connect(self._forgetting("about"))
        self._add_row("about", self.about)
        self.custom = CustomFields(icons, self._save_custom, controller.forget)
        self.add(self.custom)
        self.added = plain_label(tone=Tone.MUTED, size=TextSize.SMALL, wrap=True)
        self.added.setContentsMargins(0, icons.theme.metrics.px(6), 0, 0)
        self.add_text(self.added)
        controller.nobody_left.connect(self._refuse)
        self.retranslate()

    def stops(self) -> list[QWidget]:
        return [
            *(self.lines[field] for field in _NAMES),
            *self.phones.stops(),
            *self.emails.stops(),
            self.lines["website"],
            *self.addresses.stops(),
            *self.tags.stops(),
            self.source,
            self.list,
            self.about,
            *self.custom.stops(),
        ]

    def _forgetting(self, key: str) -> Callable[[], None]:
        """What to do when the user takes an edit back that may not have been saved."""
        return lambda: self.controller.forget(key)

    def _add_line(self, field: str) -> None:
        line = LineField()
        line.save_requested.connect(lambda text: self._save(field, text))
        line.reverted.connect(self._forgetting(field))
        self.lines[field] = line
        row = self._add_row(field, line)
        line.said.connect(row.say)

    def _add_row(self, field: str, editor: QWidget) -> FieldRow:
        caption = ElidedLabel(tone=Tone.MUTED, size=TextSize.SMALL)
        caption.setContentsMargins(self.icons.theme.metrics.px(INDENT), 0, 0, 0)
        self._captions[field] = caption
        row = FieldRow(self.icons.theme.metrics, caption, editor)
        self._rows[field] = row
        self.add(row)
        return row

    def _space(self) -> None:
        super()._space()
        self.body.setSpacing(0)  # fields bring their own air

    # Showing

    def fill(self, story: Story, *, same_contact: bool) -> None:
        details, may_edit = story.details, not story.in_trash
        for field, line in self.lines.items():
            text = getattr(details, field)
            line.setReadOnly(not may_edit)
            line.setPlaceholderText(self.tr("Add") if may_edit else "")
            if same_contact:
                line.set_stored(text)
            else:
                line.put(text)
        self.phones.show_items(details.phones, same_contact=same_contact, may_edit=may_edit)
        self.emails.show_items(details.emails, same_contact=same_contact, may_edit=may_edit)
        self.addresses.show_items(details.addresses, same_contact=same_contact, may_edit=may_edit)
        self.tags.show_tags(details.tags, same_contact=same_contact, may_edit=may_edit)
        self.custom.show_items(details.custom, same_contact=same_contact, may_edit=may_edit)
        self.source.show_choice(details.source, source_name(details.source), self.tr("Source"))
        list_name = story.contact.list_name if story.contact.list_name is not None else self.tr("No list")
        self.list.show_choice(story.contact.list_id, list_name, self.tr("List"))
        for button in (self.source, self.list):
            button.setEnabled(may_edit)
        self.about.setReadOnly(not may_edit)
        self.about.setPlaceholderText(self.tr("Standing remarks") if may_edit else "")
        if same_contact:
            self.about.set_stored(details.about)
        else:
            self.about.put(details.about)
        self.added.setText(self.tr("Added {date}").format(date=long_day(story.contact.created_at.astimezone().date())))

    def begin(self) -> None:
        """Put the cursor into the first field, in view."""
        line = self.lines["given_name"]
        line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line.selectAll()
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        content = area.widget() if area is not None else None
        if area is not None and content is not None:
            area.verticalScrollBar().setValue(self.mapTo(content, self.rect().topLeft()).y())

    # Saving

    def _save(self, field: str, text: str) -> None:
        def how(before: ContactDetails) -> ContactDetails:
            change: dict[str, Any] = {field: text}
            return replace(before, **change)

        if not self.controller.edit(field, how):
            self._refuse(field)

    def _refuse(self, key: str) -> None:
        """What would leave nobody behind stays in its field, with the reason."""
        if key in self.lines:
            self.lines[key].refuse(self._nobody())
        self.phones.refuse(key)
        self.emails.refuse(key)

    def _nobody(self) -> str:
        return self.tr("Keep a name, a company, a number or an e-mail: something must tell who this is.")

    def _save_phone(self, key: str, old: Phone | None, new: Phone | None) -> bool:
        return self.controller.edit(key, lambda before: replace(before, phones=replaced(before.phones, old, new)))

    def _save_email(self, key: str, old: Email | None, new: Email | None) -> bool:
        return self.controller.edit(key, lambda before: replace(before, emails=replaced(before.emails, old, new)))

    def _save_address(self, key: str, old: Address | None, new: Address | None) -> None:
        self.controller.edit(key, lambda before: replace(before, addresses=replaced(before.addresses, old, new)))

    def _save_custom(self, key: str, old: Own | None, new: Own | None) -> None:
        self.controller.edit(key, lambda before: replace(before, custom=replaced(before.custom, old, new)))

    def _add_tag(self, tag: str) -> None:
        self.controller.edit(f"tag {tag}", lambda before: replace(before, tags=(*before.tags, tag)))

    def _remove_tag(self, tag: str) -> None:
        self.controller.edit(f"tag {tag}", lambda before: replace(before, tags=replaced(before.tags, tag, None)))

    def _sources(self) -> list[Entry | None]:
        return [Entry(source_name(source), source) for source in Source]

    def _save_source(self, source: Source) -> None:
        self.controller.edit("source", lambda before: replace(before, source=source))

    def _lists(self) -> list[Entry | None]:
        lists: list[Entry | None] = [Entry(found.name, found.id) for found in self.controller.lead_lists()]
        return [*lists, None, Entry(self.tr("No list"), None)] if lists else [Entry(self.tr("No list"), None)]

    def commit(self) -> None:
        for line in self.lines.values():
            line.commit()
        self.about.commit()
        for fields in (self.phones, self.emails, self.addresses, self.tags, self.custom):
            fields.commit()

    def edit_focused(self, inside: QWidget) -> bool:
        if isinstance(inside, QLineEdit):
            inside.selectAll()
        return isinstance(inside, QLineEdit)

    def revert(self) -> None:
        for line in self.lines.values():
            line.revert()
        self.about.revert()
        for fields in (self.phones, self.emails, self.addresses, self.tags, self.custom):
            fields.revert()

    def retranslate(self) -> None:
        self.set_title(self.tr("Details"))
        names = {
            "given_name": self.tr("Given name"),
            "family_name": self.tr("Family name"),
            "nickname": self.tr("Nickname"),
            "company": self.tr("Company"),
            "job_title": self.tr("Job title"),
            "website": self.tr("Website"),
            "tags": self.tr("Tags"),
            "source": self.tr("Source"),
            "list": self.tr("List"),
            "about": self.tr("About"),
        }
        for field, caption in self._captions.items():
            caption.set_text(names[field])
        for field, line in self.lines.items():
            line.set_name(names[field], self.tr("Add"))
        self.about.set_name(names["about"], self.tr("Standing remarks"))
        self.phones.set_words(self.tr("Phone"), self.tr("Add a number"), self._nobody())
        self.emails.set_words(self.tr("E-mail"), self.tr("Add an e-mail"), self._nobody())
        self.addresses.retranslate()
        self.tags.retranslate()
        self.custom.retranslate()

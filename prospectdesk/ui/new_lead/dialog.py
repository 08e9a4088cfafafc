"""A new lead in a few keystrokes: who it is, how to reach them, where they came from, and what is known so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from prospectdesk.domain.contact import Source
from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.look import Kind, plain_label, set_kind, set_tone
from prospectdesk.ui.common.message import ErrorPanel
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.wording import pipeline_name, problem, source_name
from prospectdesk.ui.new_lead.controller import Draft, Library, NewLeadController
from prospectdesk.ui.new_lead.known_hint import KnownHint
from prospectdesk.ui.new_lead.name_field import NameField

if TYPE_CHECKING:
    from prospectdesk.desktop.desk import Desk
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.errors import WorldError
    from prospectdesk.ui.common.icons import Icons

_LOOK_AFTER_MS = 150
_WIDTH = 480  # design pixels
_NOTE_LINES = 4


class NewLeadDialog(QDialog):
    """Window-modal. Enter saves; nobody at all is refused with a sentence; who is known already is named at once."""

    added = Signal(int)  # the new contact
    contact_opened = Signal(int)  # one who was known already

    def __init__(
        self,
        library: Library,
        desk: Desk,
        icons: Icons,
        settings: Settings,
        clock: Clock,
        pipeline_id: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._icons = icons
        self._controller = NewLeadController(library, desk, settings, self)
        self.name = NameField(icons, apart=self._controller.names_apart)
        self.company, self.phone, self.email = QLineEdit(), QLineEdit(), QLineEdit()
        self.phone_known = KnownHint(icons, by_phone=True)
        self.email_known = KnownHint(icons, by_phone=False)
        self.source, self.board, self.list = QComboBox(), QComboBox(), QComboBox()
        self.note = QPlainTextEdit()
        self._said = plain_label(wrap=True)
        self._problem = ErrorPanel(icons)
        self.cancel, self.another, self.save = QPushButton(), QPushButton(), QPushButton()
        self._labels: dict[QWidget, QLabel] = {}
        self._lay_out()
        self._fill(pipeline_id)
        self._connect()
        self.retranslate()
        self.name.focus()

    def _lay_out(self) -> None:
        metrics = self._icons.theme.metrics
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(metrics.space(3))
        form.setVerticalSpacing(metrics.space(2))
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        for field in (self.name, self.company, self.phone, self.email, self.source, self.board, self.list, self.note):
            label = plain_label(tone=Tone.MUTED)
            label.setBuddy(field.whole if isinstance(field, NameField) else field)
            self._labels[field] = label
            form.addRow(label, field)
            if field in (self.phone, self.email):
                hint = self.phone_known if field is self.phone else self.email_known
                form.setWidget(form.rowCount(), QFormLayout.ItemRole.FieldRole, hint)
        for box in (self.source, self.board, self.list):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.note.setTabChangesFocus(True)
        lines = self.note.fontMetrics().lineSpacing() * _NOTE_LINES
        self.note.setFixedHeight(lines + metrics.px(14))
        set_kind(self.save, Kind.PRIMARY)
        self.save.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.another.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.space(2))
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.another)
        buttons.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(metrics.space(5), metrics.space(5), metrics.space(5), metrics.space(4))
        whole.setSpacing(metrics.space(3))
        whole.addLayout(form)
        whole.addWidget(self._problem)
        whole.addWidget(self._said)
        whole.addStretch(1)
        whole.addLayout(buttons)
        self._said.hide()
        self.setMinimumWidth(metrics.px(_WIDTH))

    def _fill(self, pipeline_id: int | None) -> None:
        for source in Source:
            self.source.addItem("", source)
        self.source.setCurrentIndex(self.source.findData(self._controller.last_source))
        for pipeline in self._controller.pipelines():
            self.board.addItem(pipeline_name(pipeline), pipeline.id)
        self.board.addItem("", None)
        self.board.setCurrentIndex(max(self.board.findData(pipeline_id), 0))
        self.list.addItem("", None)
        for lead_list in self._controller.lead_lists():
            self.list.addItem(lead_list.name, lead_list.id)

    def _connect(self) -> None:
        self._look = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._look.timeout.connect(self._look_for_known)
        for field in (self.phone, self.email):
            field.textChanged.connect(self._look.start)
        self.name.changed.connect(self._forget_refusal)
        for field in (self.company, self.phone, self.email):
            field.textEdited.connect(self._forget_refusal)
        self.name.apart_changed.connect(lambda apart: self._controller.set_names_apart(apart=apart))
        for hint in (self.phone_known, self.email_known):
            hint.open_requested.connect(self._open_known)
        self.save.clicked.connect(lambda: self._save(another=False))
        self.another.clicked.connect(lambda: self._save(another=True))
        self.cancel.clicked.connect(self.reject)
        for keys, another in (("Ctrl+Return", False), ("Ctrl+Enter", False), ("Ctrl+Shift+Return", True)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda another=another: self._save(another=another))

    # Who is known

    def _look_for_known(self) -> None:
        known = self._controller.known(self.phone.text(), self.email.text())
        self.phone_known.show_known(known)
        self.email_known.show_known(known)
        self._name_buttons()

    @property
    def _meets_do_not_contact(self) -> bool:
        return self.phone_known.do_not_contact or self.email_known.do_not_contact

    def _open_known(self, contact_id: int) -> None:
        self.contact_opened.emit(contact_id)
        self.reject()

    # Saving

    def draft(self) -> Draft:
        """What was typed so far."""
        given, family = self.name.value()
        return Draft(
            given_name=given,
            family_name=family,
            company=self.company.text(),
            phone=self.phone.text(),
            email=self.email.text(),
            source=Source(self.source.currentData()),
            pipeline_id=self.board.currentData(),
            list_id=self.list.currentData(),
            note=self.note.toPlainText(),
        )

    def _save(self, *, another: bool) -> None:
        if not self.save.isEnabled():
            return
        draft = self.draft()
        if not draft.details:
            self._refuse()
            return
        self._problem.clear()
        self._enable(enabled=False)
        self._controller.save(
            draft, lambda contact_id, name: self._saved(contact_id, name, another=another), self._failed
        )

    def _refuse(self) -> None:
        sentence = self.tr("Who is it? A name, a company, a number or an e-mail is needed.")
        set_tone(self._said, Tone.LATE)
        self._say(sentence)
        announce(self, sentence, urgent=True)
        self.name.set_invalid(invalid=True)
        self.name.focus()

    def _forget_refusal(self) -> None:
        self.name.set_invalid(invalid=False)
        self._say("")

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _saved(self, contact_id: int, name: str, *, another: bool) -> None:
        self.added.emit(contact_id)
        if not another:
            self.accept()
            return
        self._enable(enabled=True)
        self.name.clear()
        for field in (self.company, self.phone, self.email, self.note):
            field.clear()
        self._look_for_known()
        set_tone(self._said, Tone.DONE)
        self._say(self.tr("Saved: {name}").format(name=name))
        announce(self, self._said.text())
        self.name.focus()

    def _failed(self, error: WorldError) -> None:
        self._enable(enabled=True)
        told = problem(error)
        self._problem.show_problem(told.what, told.safe, told.todo)

    def _enable(self, *, enabled: bool) -> None:
        for button in (self.save, self.another):
            button.setEnabled(enabled)

    # Language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _name_buttons(self) -> None:
        anyway = self._meets_do_not_contact
        self.save.setText(self.tr("Save anyway") if anyway else self.tr("Save"))
        self.another.setText(self.tr("Save and add another"))
        self.cancel.setText(self.tr("Cancel"))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.setWindowTitle(self.tr("New lead"))
        titles: dict[QWidget, str] = {
            self.name: self.tr("&Name"),
            self.company: self.tr("&Company"),
            self.phone: self.tr("&Phone"),
            self.email: self.tr("&E-mail"),
            self.source: self.tr("&Source"),
            self.board: self.tr("&Board"),
            self.list: self.tr("&List"),
            self.note: self.tr("N&ote"),
        }
        for field, title in titles.items():
            self._labels[field].setText(title)
            field.setAccessibleName(title.replace("&", ""))
        for index in range(self.source.count()):
            self.source.setItemText(index, source_name(Source(self.source.itemData(index))))
        self.board.setItemText(self.board.count() - 1, self.tr("None, contacts only"))
        self.list.setItemText(0, self.tr("No list"))
        self.note.setPlaceholderText(
            self.tr("What you know so far. A line beginning with ? is a question, with ! a concern.")
        )
        self.another.setToolTip(QKeySequence("Ctrl+Shift+Return").toString(QKeySequence.SequenceFormat.NativeText))
        for part in (self.name, self.phone_known, self.email_known):
            part.retranslate()
        self._name_buttons()

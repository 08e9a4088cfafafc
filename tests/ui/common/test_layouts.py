"""What holds other widgets: rows that wrap, sections, empty states."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.ui.common.empty_state import EmptyState
from prospectdesk.ui.common.flow_layout import FlowLayout
from prospectdesk.ui.common.icon_button import IconButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.section import Section
from prospectdesk.ui.common.theme import Theme
from tests.ui.common.pixels import shows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Box(QWidget):
    def __init__(self, width: int) -> None:
        super().__init__()
        self._hint = QSize(width, 20)

    def sizeHint(self) -> QSize:
        return self._hint

    def minimumSizeHint(self) -> QSize:
        return QSize(10, 20)


def place(qtbot: QtBot, widths: list[int], room: int, **how: bool) -> tuple[QWidget, FlowLayout, list[Box]]:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=10, **how)
    boxes = [Box(width) for width in widths]
    for box in boxes:
        flow.addWidget(box)
    page.resize(room, 200)
    page.show()
    return page, flow, boxes


def test_items_stand_side_by_side_while_they_fit(qtbot: QtBot) -> None:
    _page, flow, boxes = place(qtbot, [50, 60, 70], 200)
    assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (60, 0), (130, 0)]
    assert flow.heightForWidth(200) == 20
    assert flow.sizeHint() == QSize(200, 20)


def test_what_does_not_fit_starts_a_new_row(qtbot: QtBot) -> None:
    _page, flow, boxes = place(qtbot, [50, 60, 70], 199)
    assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (60, 0), (0, 30)]
    assert flow.heightForWidth(199) == 50


def test_what_is_too_wide_is_made_narrower(qtbot: QtBot) -> None:
    _page, _flow, boxes = place(qtbot, [500], 120)
    assert boxes[0].width() == 120


def test_right_to_left_rows_begin_at_the_right(qtbot: QtBot) -> None:
    page, _flow, boxes = place(qtbot, [50, 60], 200)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: boxes[0].x() == 150)
    assert boxes[1].x() == 80


def test_centred_rows_stand_in_the_middle(qtbot: QtBot) -> None:
    _page, _flow, boxes = place(qtbot, [50, 40], 200, centred=True)
    assert [box.x() for box in boxes] == [50, 110]


def test_hidden_items_take_no_room(qtbot: QtBot) -> None:
    _page, flow, boxes = place(qtbot, [50, 60, 70], 200)
    boxes[1].hide()
    qtbot.waitUntil(lambda: boxes[2].x() == 60)
    assert flow.sizeHint().width() == 130


def test_items_can_be_put_in_between_and_taken_out(qtbot: QtBot) -> None:
    page, flow, boxes = place(qtbot, [50, 60], 200)
    middle = Box(20)
    flow.insert_widget(1, middle)
    middle.show()
    qtbot.waitUntil(lambda: boxes[1].x() == 90)
    assert middle.x() == 60
    taken = flow.takeAt(0)
    assert taken is not None
    assert taken.widget() is boxes[0]
    assert flow.count() == 2
    assert flow.itemAt(5) is None
    assert flow.takeAt(-1) is None
    assert page.layout() is flow


def test_a_section_has_a_heading_and_what_belongs_to_it(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    section = Section(theme, "Qualification", "2 of 3")
    qtbot.addWidget(section)
    body = plain_label("Fits the target market")
    section.add(body)
    edit = IconButton(icons, Icon.PENCIL, "Edit")
    section.add_action(edit)
    section.resize(300, 120)
    section.show()
    assert section.accessibleName() == "Qualification"
    assert {"Qualification", "2 of 3"} <= {label.text() for label in section.findChildren(QLabel)}
    assert body.y() > edit.y()
    assert shows(section.grab(), theme.colors.hairline, within=0)
    section.set_trailing("")
    assert not any(label.isVisible() and label.text() == "2 of 3" for label in section.findChildren(QLabel))


def test_the_first_section_may_do_without_its_hairline(theme: Theme, qtbot: QtBot) -> None:
    section = Section(theme, "Next", ruled=False)
    qtbot.addWidget(section)
    section.show()
    assert not shows(section.grab(), theme.colors.hairline, within=0)


def test_an_empty_state_says_one_sentence_and_leads_on(icons: Icons, qtbot: QtBot) -> None:
    empty = EmptyState(icons, Icon.USERS, "Nobody here <b>yet</b>", "Add a lead.")
    qtbot.addWidget(empty)
    add = empty.add_way("Add a lead", primary=True)
    bring = empty.add_way("Import a file…", icon=Icon.UPLOAD)
    empty.resize(600, 400)
    empty.show()
    assert empty.accessibleName() == "Nobody here <b>yet</b>"
    with qtbot.waitSignal(bring.clicked):
        qtbot.mouseClick(bring, Qt.MouseButton.LeftButton)
    assert shows(add.grab(), icons.theme.colors.primary)
    middle = empty.width() / 2
    centre = (add.mapTo(empty, add.rect().topLeft()).x() + bring.mapTo(empty, bring.rect().topRight()).x()) / 2
    assert abs(centre - middle) <= 2


def test_an_empty_state_fits_into_a_narrow_column(icons: Icons, qtbot: QtBot) -> None:
    empty = EmptyState(icons, Icon.USERS, "Nobody here yet", "Drag somebody here, or add a lead by its button.")
    qtbot.addWidget(empty)
    ways = [empty.add_way("Add a lead"), empty.add_way("Import a file…")]
    empty.resize(180, 400)
    empty.show()
    assert empty.width() == 180
    for way in ways:
        place_of = way.geometry().translated(way.mapTo(empty, way.rect().topLeft()) - way.pos())
        assert empty.rect().contains(place_of)
    # The ways stand below one another here.
    assert ways[0].y() != ways[1].y()

"""The marks say which criterion and which answer by their shape alone."""

from __future__ import annotations

from dataclasses import fields
from itertools import combinations
from math import cos, radians, sin

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.appearance import ThemeChoice
from prospectdesk.domain.pipeline import AnswerValue, Criteria, Criterion
from prospectdesk.ui.common.criteria import CriteriaMarks, CriteriaPainter, CriterionMark, paint_criterion
from prospectdesk.ui.common.palette import LIGHT, Colors
from prospectdesk.ui.common.theme import Theme
from tests.ui.common.pixels import same, shows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

WHITE = QColor("#ffffff")


def gray() -> Colors:
    """The light theme as someone sees it who sees no colours: ink and paper."""
    paper = {"card", "panel", "window", "done_tint", "late_tint", "on_done", "on_late"}
    values = {field.name: getattr(LIGHT, field.name) for field in fields(LIGHT)}
    return Colors(
        **{
            name: (WHITE if name in paper else QColor("#000000")) if isinstance(value, QColor) else value
            for name, value in values.items()
        }
    )


def picture(criterion: Criterion, value: AnswerValue, colors: Colors, side: int = 18) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    paint_criterion(painter, QRectF(0, 0, side, side), criterion, value, colors, WHITE)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> int:
    """How many pixels differ clearly."""
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 64
        for x in range(one.width())
        for y in range(one.height())
    )


@pytest.mark.parametrize("side", [16, 18, 27, 36])
@pytest.mark.parametrize("criterion", list(Criterion))
def test_answers_are_told_apart_without_color(criterion: Criterion, side: int) -> None:
    for one, other in combinations(AnswerValue, 2):
        seen = difference(picture(criterion, one, gray(), side), picture(criterion, other, gray(), side))
        assert seen >= 6 * (side / 18) ** 2, (one, other)


@pytest.mark.parametrize("value", list(AnswerValue))
def test_criteria_are_told_apart_without_color(value: AnswerValue) -> None:
    for one, other in combinations(Criterion, 2):
        assert difference(picture(one, value, gray()), picture(other, value, gray())) >= 10, (one, other)


def test_colors_say_it_sooner() -> None:
    assert shows(picture(Criterion.MONEY, AnswerValue.YES, LIGHT, 54), LIGHT.done)
    assert shows(picture(Criterion.MONEY, AnswerValue.NO, LIGHT, 54), LIGHT.late)
    unknown = picture(Criterion.MONEY, AnswerValue.UNKNOWN, LIGHT, 54)
    assert not shows(unknown, LIGHT.done)
    assert not shows(unknown, LIGHT.late)


def test_the_outline_of_an_open_criterion_is_dashed() -> None:
    image = picture(Criterion.AUTHORITY, AnswerValue.UNKNOWN, gray(), 180)
    # Along the ring, at its radius of 7.5 units, ink and paper take turns.
    ring = [image.pixelColor(*point(9, 7.5, angle, 10)).lightness() < 128 for angle in range(0, 360, 2)]
    changes = sum(one != other for one, other in zip(ring, ring[1:] + ring[:1], strict=True))
    assert changes >= 16


def point(centre: float, radius: float, degrees: int, scale: int) -> tuple[int, int]:
    """Where a point of a ring lies in a picture so many times as large as the design."""
    return (
        int((centre + radius * cos(radians(degrees))) * scale),
        int((centre + radius * sin(radians(degrees))) * scale),
    )


def test_a_mark_says_its_criterion_and_answer(theme: Theme, qtbot: QtBot) -> None:
    mark = CriterionMark(theme, Criterion.MONEY)
    qtbot.addWidget(mark)
    assert mark.accessibleName() == "Has the money: Don't know"
    mark.set_value(AnswerValue.YES)
    assert mark.accessibleName() == mark.toolTip() == "Has the money: Yes"
    assert mark.value is AnswerValue.YES


def test_the_row_says_all_three(theme: Theme, qtbot: QtBot) -> None:
    marks = CriteriaMarks(theme)
    qtbot.addWidget(marks)
    marks.set_criteria(Criteria(AnswerValue.YES, AnswerValue.NO))
    assert marks.accessibleName() == ("Fits the target market: Yes, Has the money: No, Decides on buying: Don't know")


def test_a_mark_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    mark = CriterionMark(theme, Criterion.MONEY, AnswerValue.YES, size=54)
    qtbot.addWidget(mark)
    before = mark.grab()
    theme.set_choice(ThemeChoice.DARK)
    after = mark.grab()
    assert shows(before, LIGHT.done)
    assert shows(after, theme.colors.done)
    assert not same(before, after)


def strip(theme: Theme, criteria: Criteria, *, rtl: bool = False) -> QImage:
    painter_of = CriteriaPainter(theme)
    size = painter_of.size
    image = QImage(size.width(), size.height(), QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    painter_of.paint(painter, QPoint(0, 0), criteria, WHITE, rtl=rtl)
    painter.end()
    return image


def test_right_to_left_the_first_criterion_stands_on_the_right(theme: Theme) -> None:
    criteria = Criteria(target_market=AnswerValue.YES)
    ltr, rtl = strip(theme, criteria), strip(theme, criteria, rtl=True)
    side = 18
    assert ltr.copy(0, 0, side, side) == rtl.copy(rtl.width() - side, 0, side, side)
    assert ltr != rtl


@pytest.mark.parametrize("rtl", [False, True])
def test_the_mark_under_the_pointer_is_known(theme: Theme, rtl: bool) -> None:
    painter = CriteriaPainter(theme)
    width = painter.size.width()
    found = [painter.index_at(x, rtl=rtl) for x in (0, width // 2, width - 1)]
    assert found == (list(Criterion)[::-1] if rtl else list(Criterion))
    assert painter.index_at(-1) is None
    assert painter.index_at(width) is None


def test_high_resolution_is_painted_sharp(theme: Theme) -> None:
    painter_of = CriteriaPainter(theme)
    size = painter_of.size
    image = QImage(size * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(WHITE)
    painter = QPainter(image)
    painter_of.paint(painter, QPoint(0, 0), Criteria(AnswerValue.YES), WHITE)
    painter.end()
    once = strip(theme, Criteria(AnswerValue.YES)).scaled(
        image.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation
    )
    image.setDevicePixelRatio(1)
    assert image != once

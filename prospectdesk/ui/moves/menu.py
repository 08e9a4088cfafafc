"""The menu "Move to": every stage, the three ends, and the way without qualifying where three yes are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from prospectdesk.domain.moves import QUALIFIED_ONLY, Facts, Verdict, judge_move
from prospectdesk.domain.pipeline import Phase, Pipeline, Stage
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.palette import custom_stage_color
from prospectdesk.ui.common.wording import stage_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.domain.opportunity import Opportunity

translate = QCoreApplication.translate

# Mnemonics are digits, as far as they go.
_DIGITS = 9


def move_menu(
    icons: Icons,
    opportunity: Opportunity,
    pipeline: Pipeline,
    facts: Facts,
    *,
    move: Callable[[int, bool], None],
    close: Callable[[str], None],
    parent: QWidget,
) -> QMenu:
    """The menu for a card; ``move`` hears the stage and whether the user insists, ``close`` the end."""
    menu = QMenu(translate("Moves", "Move to"), parent)
    stages = [stage for stage in pipeline.stages if stage.phase is not Phase.CLOSED]
    for number, stage in enumerate(stages, start=1):
        _add_stage(menu, icons, pipeline, stage, number, lambda stage_id: move(stage_id, False)).setEnabled(
            stage.id != opportunity.stage_id
        )
    menu.addSeparator()
    ends = [
        (translate("Moves", "Said &no…"), "said_no", Icon.X_CIRCLE),
        (translate("Moves", "Not a &fit…"), "not_a_fit", Icon.BAN),
    ]
    if opportunity.phase is Phase.FOLLOW_UP:
        # The third end is a column, and the card stands on it already.
        ends.insert(0, (translate("Moves", "Not &ready yet: another date…"), "not_ready", Icon.CALENDAR_CLOCK))
    for text, end, icon in ends:
        action = menu.addAction(text)
        icons.dress(action, icon)
        action.triggered.connect(lambda _on=False, end=end: close(end))
    insisting = [
        stage
        for stage in stages
        if stage.phase in QUALIFIED_ONLY
        and judge_move(opportunity, stage.phase, facts, kind=pipeline.kind) is Verdict.QUALIFY
    ]
    if insisting:
        menu.addSeparator()
        without = menu.addMenu(translate("Moves", "Move &without qualifying"))
        for number, stage in enumerate(insisting, start=1):
            _add_stage(without, icons, pipeline, stage, number, lambda stage_id: move(stage_id, True))
    return menu


def _add_stage(
    menu: QMenu, icons: Icons, pipeline: Pipeline, stage: Stage, number: int, choose: Callable[[int], None]
) -> QAction:
    name = stage_name(stage, pipeline.kind).replace("&", "&&")
    action = menu.addAction(f"&{number}  {name}" if number <= _DIGITS else name)
    action.setIcon(_dot(icons, stage))
    action.triggered.connect(lambda _on=False, stage_id=stage.id: choose(stage_id))
    return action


def _dot(icons: Icons, stage: Stage) -> QIcon:
    colors, size = icons.theme.colors, icons.theme.metrics.icon
    own = QColor(stage.color) if stage.color else QColor()
    color = custom_stage_color(own, colors) if own.isValid() else colors.phase(stage.phase)
    ratio = 2.0
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    side = size / 2
    painter.drawEllipse(round(side / 2), round(side / 2), round(side), round(side))
    painter.end()
    return QIcon(pixmap)

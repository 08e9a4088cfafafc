"""The one style sheet, made from colour roles and sizes.

Selectors stay at types, states and the few properties of ``look``: Qt tries every rule on every widget it dresses.
Where a focus ring of two pixels takes the place of an edge of one, the padding gives up that pixel, so nothing moves.
"""

from __future__ import annotations

from dataclasses import fields
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from prospectdesk.ui.common.palette import Colors, mixed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prospectdesk.ui.common.metrics import Metrics

CONTROLS = "controls"  # Qt's search path of the small pictures in check boxes and drop-downs

_TEXTS = """
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="done"] { color: $done; }
QLabel[tone="late"] { color: $late; }
QLabel[tone="warning"] { color: $warning; }
QLabel[textSize="small"] { font-size: ${size_small}px; }
QLabel[textSize="large"] { font-size: ${size_large}px; }
QLabel[textSize="title"] { font-size: ${size_title}px; }
QLabel[textSize="display"] { font-size: ${size_display}px; }
QLabel[bold="true"] { font-weight: 600; }
QLabel:disabled { color: $disabled; }
QToolTip {
    color: $text; background: $card; border: 1px solid $outline; padding: ${p3}px ${p6}px;
}
"""

_SURFACES = """
QWidget[surface="window"] { background: $window; }
QWidget[surface="panel"] { background: $panel; }
QWidget[surface="column"] { background: $column; border-radius: ${radius_column}px; }
QWidget[surface="card"] { background: $card; border: 1px solid $hairline; border-radius: ${radius}px; }
QWidget[surface="bar"] { background: $panel; border: none; border-bottom: 1px solid $hairline; }
QWidget[surface="foot"] { background: $panel; border: none; border-top: 1px solid $hairline; }
QWidget[surface="popup"] { background: $panel; border: 1px solid $outline; }
QWidget[surface="problem"] { background: $late_tint; border: 1px solid $late; border-radius: ${radius}px; }
QWidget[surface="rule"] { background: $hairline; border: none; }
"""

_BUTTONS = """
QPushButton, QToolButton, QCheckBox, QRadioButton, QComboBox, QTabBar, QGroupBox, QAbstractItemView { outline: none; }
QPushButton {
    color: $text; background: $card; border: 1px solid $outline; border-radius: ${radius}px;
    min-height: ${inner}px; padding: 0 ${p12}px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:checked { color: $accent; background: $accent_tint; border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; min-height: ${inner2}px; padding: 0 ${p12less}px; }
QPushButton:disabled { color: $disabled; background: transparent; border-color: $hairline; }
QPushButton::menu-indicator {
    image: url($chevron_down); width: ${p14}px; height: ${p14}px;
    subcontrol-position: right center; subcontrol-origin: padding; right: ${p6}px;
}
QPushButton[kind="primary"], QPushButton:default {
    color: $on_primary; background: $primary; border-color: $primary; font-weight: 600;
}
QPushButton[kind="primary"]:hover, QPushButton:default:hover { background: $primary_hover; }
QPushButton[kind="primary"]:pressed, QPushButton:default:pressed { background: $primary_pressed; }
QPushButton[kind="primary"]:focus, QPushButton:default:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled, QPushButton:default:disabled {
    color: $disabled; background: $pressed; border-color: $pressed;
}
QPushButton[kind="quiet"], QPushButton:flat { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover, QPushButton:flat:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed, QPushButton:flat:pressed { background: $pressed; }
QPushButton[kind="quiet"]:checked { color: $accent; background: $accent_tint; }
QPushButton[kind="quiet"]:focus, QPushButton:flat:focus { border-color: $accent; }
QPushButton[kind="danger"] { color: $late; }
QPushButton[kind="danger"]:hover { background: $late_tint; }
QPushButton[kind="danger"]:disabled { color: $disabled; }
QPushButton[kind="chip"] {
    border-radius: ${radius_chip}px; padding: 0 ${p8}px;
}
QPushButton[kind="chip"]:focus { padding: 0 ${p8less}px; }
QPushButton[kind="tag"] {
    background: $hover; border-color: transparent; border-radius: ${radius_chip}px; padding: 0 ${p8}px;
}
QPushButton[kind="tag"]:hover { background: $pressed; }
QPushButton[kind="tag"]:focus { border-color: $accent; padding: 0 ${p8less}px; }
QToolButton {
    color: $text; background: transparent; border: 1px solid transparent; border-radius: ${radius}px;
    padding: 0 ${p5}px; min-height: ${tool_height}px; min-width: ${tool}px;
}
QToolButton[kind="icon"] { padding: 0 ${p3}px; min-width: ${tool_icon}px; }
QToolButton[kind="icon"]:focus { padding: 0 ${p3less}px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:open { background: $pressed; }
QToolButton:checked { color: $accent; background: $accent_tint; }
QToolButton:focus { border: 2px solid $accent; padding: 0 ${p5less}px; min-height: ${tool_height2}px; }
QToolButton:disabled { color: $disabled; }
QToolButton[kind="normal"] { background: $card; border-color: $outline; }
QToolButton[kind="normal"]:hover { background: $hover; }
QToolButton[kind="normal"]:focus { border-color: $accent; }
QPushButton[kind="bar"], QToolButton[kind="bar"] {
    color: $bar_accent; background: transparent; border-color: transparent; font-weight: 600;
}
QPushButton[kind="bar"]:hover, QToolButton[kind="bar"]:hover { background: $bar_hover; }
QPushButton[kind="bar"]:focus, QToolButton[kind="bar"]:focus { border: 2px solid $bar_accent; }
QToolButton::menu-indicator { image: none; width: 0; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    color: $text; background: $field; border: 1px solid $outline; border-radius: ${radius}px;
    selection-color: $on_primary; selection-background-color: $primary;
}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox { placeholder-text-color: $muted; }
QLineEdit { min-height: ${inner}px; padding: 0 ${p7}px; }
QAbstractSpinBox { min-height: ${tool_height}px; }
QPlainTextEdit, QTextEdit { padding: ${p3}px ${p4}px; }
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only { background: transparent; border-color: $hairline; }
QLineEdit:focus { border: 2px solid $accent; min-height: ${inner2}px; padding: 0 ${p7less}px; }
QAbstractSpinBox:focus { border: 2px solid $accent; min-height: ${tool_height2}px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: ${p3less}px ${p4less}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: $disabled; background: transparent; border-color: $hairline;
}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QAbstractSpinBox[invalid="true"],
QComboBox[invalid="true"] { border-color: $late; }
QAbstractItemView QLineEdit { border-radius: 0; min-height: 0; padding: 0 ${p3}px; }
QComboBox {
    background: $card; min-height: ${inner}px; padding: 0 ${p8}px; padding-right: ${p24}px; combobox-popup: 0;
}
QComboBox:editable { background: $field; }
QComboBox:hover { background: $hover; }
QComboBox:focus { border: 2px solid $accent; min-height: ${inner2}px; padding: 0 ${p8less}px; padding-right: ${p23}px; }
QComboBox::drop-down { border: none; background: transparent; width: ${p24}px; }
QComboBox::down-arrow { image: url($chevron_down); width: ${p14}px; height: ${p14}px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; min-height: 0; }
QComboBox QAbstractItemView {
    background: $panel; border: 1px solid $outline; outline: none; padding: ${p3}px;
    selection-color: $text; selection-background-color: $selection;
}
QComboBox QAbstractItemView::item { min-height: ${row}px; padding: 0 ${p6}px; border-radius: ${radius_chip}px; }
QAbstractSpinBox QLineEdit { background: transparent; }
QDateTimeEdit { padding: 0 ${p7}px; }
QDateTimeEdit:focus { padding: 0 ${p7less}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: none; background: transparent; width: ${p18}px; subcontrol-origin: border;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url($chevron_up); width: ${p12}px; height: ${p12}px; }
QAbstractSpinBox::down-arrow { image: url($chevron_down); width: ${p12}px; height: ${p12}px; }
QDateTimeEdit::drop-down { border: none; background: transparent; width: ${p24}px; }
QDateTimeEdit::down-arrow { image: url($chevron_down); width: ${p14}px; height: ${p14}px; }
"""

# Fields that read as text until one points at them or types.
_IN_PLACE = """
QLineEdit[inPlace="true"], QPlainTextEdit[inPlace="true"], QAbstractSpinBox[inPlace="true"] {
    background: transparent; border-color: transparent;
}
QLineEdit[inPlace="true"]:hover, QPlainTextEdit[inPlace="true"]:hover, QAbstractSpinBox[inPlace="true"]:hover {
    background: $hover;
}
QLineEdit[inPlace="true"]:focus, QPlainTextEdit[inPlace="true"]:focus, QAbstractSpinBox[inPlace="true"]:focus {
    background: $field; border-color: $accent;
}
QLineEdit[inPlace="true"][invalid="true"], QPlainTextEdit[inPlace="true"][invalid="true"] { border-color: $late; }
QLineEdit[inPlace="true"]:read-only, QPlainTextEdit[inPlace="true"]:read-only {
    background: transparent; border-color: transparent;
}
QPlainTextEdit[inPlace="true"] { padding: ${p3}px ${p7}px; }
QPlainTextEdit[inPlace="true"]:focus { padding: ${p3less}px ${p7less}px; }
QLineEdit[caption="true"] { color: $muted; font-size: ${size_small}px; }
QAbstractSpinBox[inPlace="true"]::up-arrow, QAbstractSpinBox[inPlace="true"]::down-arrow { image: none; }
QAbstractSpinBox[inPlace="true"]::up-arrow:hover, QAbstractSpinBox[inPlace="true"]::up-arrow:focus {
    image: url($chevron_up);
}
QAbstractSpinBox[inPlace="true"]::down-arrow:hover, QAbstractSpinBox[inPlace="true"]::down-arrow:focus {
    image: url($chevron_down);
}
QPushButton[kind="caption"] {
    color: $muted; background: transparent; border-color: transparent; font-size: ${size_small}px; text-align: left;
    padding: 0 ${p9}px;
}
QPushButton[kind="caption"]:hover { color: $text; background: $hover; }
QPushButton[kind="caption"]:focus { border: 2px solid $accent; padding: 0 ${p9less}px; }
QPushButton[kind="caption"]:disabled { color: $muted; }
QPushButton[kind="value"] {
    background: transparent; border-color: transparent; text-align: left; padding: 0 ${p9}px;
}
QPushButton[kind="value"]:hover { background: $hover; }
QPushButton[kind="value"]:focus { border: 2px solid $accent; padding: 0 ${p9less}px; }
QPushButton[kind="value"]:disabled { color: $text; }
"""

_CHOICES = """
QCheckBox, QRadioButton {
    spacing: ${p8}px; border: 2px solid transparent; border-radius: ${radius_chip}px; min-height: ${inner2}px;
    padding: 0 ${p2}px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator, QAbstractItemView::indicator {
    width: ${p14}px; height: ${p14}px; background: $field; border: 1px solid $outline;
}
QMenu::indicator { width: ${p14}px; height: ${p14}px; left: ${p6}px; }
QMenu::indicator:checked { image: url($menu_check); }
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator { border-radius: ${p3}px; }
QRadioButton::indicator { border-radius: ${p8}px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $hover; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked {
    image: url($check); background: $primary; border-color: $primary;
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    image: url($some); background: $primary; border-color: $primary;
}
QRadioButton::indicator:checked { image: url($dot); background: $primary; border-color: $primary; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background: transparent; border-color: $hairline;
}
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled,
QCheckBox::indicator:indeterminate:disabled { background: $disabled; border-color: $disabled; }
QGroupBox {
    border: 1px solid $hairline; border-radius: ${radius}px; margin-top: ${p18}px; padding: ${p8}px;
    font-weight: 600;
}
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; color: $muted; padding: 0 ${p2}px; }
"""

_MENUS = """
QMenuBar { background: $panel; border: none; spacing: 0; }
QMenuBar::item { background: transparent; padding: ${p5}px ${p8}px; border-radius: ${radius_chip}px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $accent_tint; }
QMenuBar::item:disabled { color: $disabled; }
QMenu { background: $panel; color: $text; border: 1px solid $menu_edge; padding: ${p4}px; }
QMenu::item {
    padding: ${p5}px ${p24}px ${p5}px ${p10}px; border: 1px solid transparent; border-radius: ${radius_chip}px;
}
QMenu::item:selected { background: $selection; border-color: $selected_edge; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: ${p6}px; }
QMenu::separator { height: 1px; background: $hairline; margin: ${p4}px ${p4}px; }
QMenu::right-arrow { image: url($chevron_right); width: ${p14}px; height: ${p14}px; }
QMenu::left-arrow { image: url($chevron_left); width: ${p14}px; height: ${p14}px; }
"""

_VIEWS = """
QAbstractItemView {
    color: $text; background: $panel; border: none; alternate-background-color: $window; gridline-color: $hairline;
    selection-color: $text; selection-background-color: $selection;
}
QListView::item, QTreeView::item, QTableView::item { border: 2px solid transparent; padding: 0 ${p4}px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    color: $text; background: $selection;
}
QListView::item:focus, QTreeView::item:focus, QTableView::item:focus { border: 2px solid $accent; }
QTableView[surface="column"]::item, QTableView[surface="column"]::item:focus,
QTableView[surface="column"]::item:selected { border: none; background: transparent; }
QListView::item { min-height: ${row}px; border-radius: ${radius_chip}px; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    color: $muted; background: $panel; border: none; border-bottom: 1px solid $hairline; font-weight: 600;
    padding: 0 ${p8}px; min-height: ${inner}px;
}
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::section:checked { color: $text; }
QHeaderView::up-arrow { image: url($chevron_up); width: ${p12}px; height: ${p12}px; }
QHeaderView::down-arrow { image: url($chevron_down); width: ${p12}px; height: ${p12}px; }
QTableCornerButton::section { background: $panel; border: none; border-bottom: 1px solid $hairline; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: ${p12}px; }
QScrollBar:horizontal { height: ${p12}px; }
QScrollBar::handle { background: $outline; border-radius: ${p2}px; }
QScrollBar::handle:vertical { min-height: ${target}px; margin: ${p2}px ${p4}px; }
QScrollBar::handle:horizontal { min-width: ${target}px; margin: ${p4}px ${p2}px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $muted; border-radius: ${p3}px; }
QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed { margin: ${p2}px ${p3}px; }
QScrollBar::handle:horizontal:hover, QScrollBar::handle:horizontal:pressed { margin: ${p3}px ${p2}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QSplitter::handle { background: $hairline; }
QSplitter::handle:hover { background: $accent; }
"""

_PARTS = """
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
    color: $muted; background: transparent; border: 2px solid transparent; min-height: ${inner2}px;
    padding: 0 ${p12}px; border-radius: ${radius_chip}px;
}
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; border-radius: 0; font-weight: 600; }
QTabBar::tab:focus { border-color: $accent; border-radius: ${radius_chip}px; }
QTabBar::tab:disabled { color: $disabled; }
QProgressBar {
    background: $pressed; border: none; border-radius: ${p3}px; min-height: ${p6}px; max-height: ${p6}px;
    color: transparent;
}
QProgressBar::chunk { background: $primary; border-radius: ${p3}px; }
QStatusBar { background: $panel; color: $muted; border-top: 1px solid $hairline; }
QStatusBar::item { border: none; }
QToolButton#qt_calendar_prevmonth { qproperty-icon: url($chevron_left); }
QToolButton#qt_calendar_nextmonth { qproperty-icon: url($chevron_right); }
QToolButton#qt_calendar_monthbutton, QToolButton#qt_calendar_yearbutton { font-weight: 600; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $panel; }
QCalendarWidget QAbstractItemView {
    background: $panel; selection-color: $on_primary; selection-background-color: $primary;
}
QCalendarWidget QAbstractItemView:disabled { color: $disabled; }
QCalendarWidget QTableView::item { border: none; padding: 0; }
QCalendarWidget QPushButton[kind="bar"], QToolButton[kind="bar"] {
    color: $bar_accent; background: transparent; border-color: transparent; font-weight: 600;
}
QPushButton[kind="bar"]:hover, QToolButton[kind="bar"]:hover { background: $bar_hover; }
QPushButton[kind="bar"]:focus, QToolButton[kind="bar"]:focus { border: 2px solid $bar_accent; }
QToolButton::menu-indicator { image: none; }
"""

_SHEET = Template(_TEXTS + _SURFACES + _BUTTONS + _FIELDS + _IN_PLACE + _CHOICES + _MENUS + _VIEWS + _PARTS)
_LENGTHS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 18, 19, 20, 23, 24)


def style_sheet(colors: Colors, metrics: Metrics, text_sizes: Mapping[str, int]) -> str:
    """The style sheet; ``text_sizes`` are pixels by the name of the size."""
    ink = "light" if colors.is_dark else "dark"
    mark_ink = "light" if colors.on_primary.lightness() > 127 else "dark"
    values: dict[str, object] = {
        field.name: color.name() for field in fields(colors) if isinstance(color := getattr(colors, field.name), QColor)
    }
    values |= {f"p{n}": metrics.px(n) for n in _LENGTHS}
    values |= {f"p{n}less": metrics.px(n) - 1 for n in _LENGTHS}
    values |= {f"size_{name}": pixels for name, pixels in text_sizes.items()}
    values |= {
        "bar_hover": mixed(colors.bar, colors.on_bar, 0.12).name(),
        "radius": metrics.radius,
        "radius_chip": metrics.radius_chip,
        "radius_column": metrics.radius_column,
        "target": metrics.target,
        "inner": metrics.target - 2,
        "inner2": metrics.target - 4,
        # Qt adds three pixels to tool buttons, both ways, and to the height of spin boxes.
        "tool": metrics.target - 5 - 2 * metrics.px(5),
        "tool_icon": metrics.target - 5 - 2 * metrics.px(3),
        "tool_height": metrics.target - 5,
        "tool_height2": metrics.target - 7,
        "row": metrics.target - 4,
        "menu_edge": colors.outline.name() if colors.high_contrast or colors.is_dark else colors.hairline.name(),
        "selected_edge": (colors.accent if colors.high_contrast else colors.selection).name(),
    }
    values |= {
        name.replace("-", "_"): f"{CONTROLS}:{name}-{ink}.svg"
        for name in ("chevron-down", "chevron-up", "chevron-left", "chevron-right")
    }
    values |= {name: f"{CONTROLS}:{name}-{mark_ink}.svg" for name in ("check", "some", "dot")}
    values["menu_check"] = f"{CONTROLS}:check-{'light' if colors.is_dark else 'dark'}.svg"
    return _SHEET.substitute(values)

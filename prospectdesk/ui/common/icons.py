"""The icons: one set of outlines, in the colours of the theme, sharp at the pixel ratio of every screen."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QByteArray, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton

from prospectdesk.desktop.resources import resource_path
from prospectdesk.ui.common.palette import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from prospectdesk.ui.common.theme import Theme

    class HasIcon(Protocol):
        """A button, an action, a menu."""

        def setIcon(self, icon: QIcon, /) -> None:  # noqa: N802
            """Show the icon."""
            ...


_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Strokes are drawn two units wide on a grid of 24; large icons look heavy with that.
_LARGE = 28
_AIR = 4


class Icon(StrEnum):
    """What an icon stands for; the value is its file's name, which is also its name in the Lucide set."""

    SEARCH = "search"
    FILTER = "funnel"
    FILTER_OFF = "funnel-x"
    UPLOAD = "upload"
    DOWNLOAD = "download"
    PLUS = "plus"
    MINUS = "minus"
    USER = "user"
    USER_PLUS = "user-plus"
    USER_CHECK = "user-check"
    USERS = "users"
    BOARD = "square-kanban"
    TODAY = "calendar-check"
    CALENDAR = "calendar"
    CALENDAR_CLOCK = "calendar-clock"
    REPORTS = "chart-column"
    SETTINGS = "settings"
    PHONE = "phone"
    PHONE_CALL = "phone-call"
    PHONE_OFF = "phone-off"
    MAIL = "mail"
    MAP_PIN = "map-pin"
    CAKE = "cake"
    BELL = "bell"
    BELL_OFF = "bell-off"
    CLOCK = "clock"
    TIMER = "timer"
    CHECK = "check"
    CHECK_CIRCLE = "circle-check"
    X = "x"
    X_CIRCLE = "circle-x"
    CIRCLE_DASHED = "circle-dashed"
    TARGET = "target"
    MONEY = "banknote"
    AUTHORITY = "key-round"
    TAG = "tag"
    LIST = "list"
    TRASH = "trash-2"
    UNDO = "undo-2"
    REDO = "redo-2"
    MESSAGE = "message-square"
    QUOTE = "quote"
    QUESTION = "message-circle-question-mark"
    CONCERN = "message-square-warning"
    NOTE = "sticky-note"
    MORE = "ellipsis"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_UP = "chevron-up"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    ARROW_RIGHT = "arrow-right"
    ARROW_LEFT = "arrow-left"
    ARROW_UP = "arrow-up"
    ARROW_DOWN = "arrow-down"
    LINK = "link"
    EXTERNAL_LINK = "external-link"
    BAN = "ban"
    REPEAT = "repeat"
    ALERT = "triangle-alert"
    INFO = "info"
    PRINTER = "printer"
    GIFT = "gift"
    SEND = "send"
    LOCK = "lock"
    UNLOCK = "lock-open"
    EYE = "eye"
    EYE_OFF = "eye-off"
    MOON = "moon"
    SUN = "sun"
    LANGUAGES = "languages"
    FOLDER = "folder"
    FILE = "file"
    FILE_TEXT = "file-text"
    HELP = "life-buoy"
    STAR = "star"
    BRIEFCASE = "briefcase"
    BUILDING = "building-2"
    FLAG = "flag"
    PIN = "pin"
    PENCIL = "pencil"
    COPY = "copy"
    SAVE = "save"
    DATABASE = "database"
    SHIELD = "shield-check"
    ROUTE = "route"
    PRESENTATION = "presentation"
    HANDSHAKE = "handshake"
    HOURGLASS = "hourglass"
    SPARKLES = "sparkles"
    KEYBOARD = "keyboard"
    GLOBE = "globe"
    GRIP = "grip-vertical"
    PANEL_RIGHT = "panel-right"
    PANEL_LEFT = "panel-left"
    COLUMNS = "columns-3"
    PLAY = "play"
    PAUSE = "pause"
    SKIP = "skip-forward"
    LOG_OUT = "log-out"
    MERGE = "merge"
    INBOX = "inbox"
    HISTORY = "history"


class Icons(QObject):
    """Icons in the colours of a theme. Nothing is read or drawn before it is asked for, and nothing is drawn twice."""

    def __init__(self, theme: Theme, folder: Path | None = None) -> None:
        super().__init__(theme)
        self.theme = theme
        self._folder = folder if folder is not None else resource_path("icons")
        self._masks: dict[tuple[Icon, int, float], QPixmap] = {}
        self._pixmaps: dict[tuple[Icon, int, int, float], QPixmap] = {}
        theme.changed.connect(self._pixmaps.clear)

    def dress(self, target: QObject, icon: Icon, tone: Tone = Tone.NORMAL, *, size: int = 0) -> None:
        """Give a button, an action or a menu this icon; it changes with the theme as long as the target lives."""
        wearer = next((child for child in target.children() if isinstance(child, _Wearer)), None)
        if wearer is None:
            wearer = _Wearer(self, target)
        wearer.wear(icon, tone, size)

    def icon(self, icon: Icon, tone: Tone = Tone.NORMAL, *, size: int = 0, air: int = 0) -> QIcon:
        """An icon in the colours of this moment (``dress`` keeps them true), ``size`` pixels wide.

        Without a size it is as large as an icon beside text. ``air`` adds empty pixels on the right, or, if negative,
        on the left.
        """
        size = size or self.theme.metrics.icon
        colors = self.theme.colors
        made = QIcon()
        for ratio in self._ratios():
            for mode, color in ((QIcon.Mode.Normal, colors.tone(tone)), (QIcon.Mode.Disabled, colors.disabled)):
                pixmap = self.pixmap(icon, size, color, ratio)
                made.addPixmap(_aired(pixmap, air) if air else pixmap, mode)
        return made

    def pixmap(self, icon: Icon, size: int, color: QColor, ratio: float = 1.0) -> QPixmap:
        """An icon ``size`` device-independent pixels wide, for a screen of this pixel ratio."""
        key = (icon, size, color.rgba(), ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = self._colored(self._mask(icon, size, ratio), color, ratio)
            self._pixmaps[key] = pixmap
        return pixmap

    def paint(self, painter: QPainter, rect: QRect, icon: Icon, color: QColor) -> None:
        """Paint an icon in the middle of ``rect``, as large as fits."""
        size = min(rect.width(), rect.height())
        place = QPoint(rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2)
        painter.drawPixmap(place, self.pixmap(icon, size, color, painter.device().devicePixelRatio()))

    def app_icon(self) -> QIcon:
        """The program's own mark, for windows, the tray and the desktop."""
        made = QIcon()
        for size in _APP_SIZES:
            made.addFile(str(self._folder / "app" / f"prospectdesk-{size}.png"), QSize(size, size))
        return made

    def _ratios(self) -> list[float]:
        return sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0})

    def _mask(self, icon: Icon, size: int, ratio: float) -> QPixmap:
        """The icon in black. Reading the drawing takes much longer than colouring it, so it is read once."""
        key = (icon, size, ratio)
        mask = self._masks.get(key)
        if mask is None:
            from PySide6.QtSvg import QSvgRenderer  # not before the first icon

            source = (self._folder / f"{icon.value}.svg").read_bytes().replace(b"currentColor", b"#000000")
            if size >= _LARGE:
                source = source.replace(b'stroke-width="2"', b'stroke-width="1.5"')
            side = round(size * ratio)
            mask = QPixmap(side, side)
            mask.fill(Qt.GlobalColor.transparent)
            painter = QPainter(mask)
            QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, side, side))
            painter.end()
            self._masks[key] = mask
        return mask

    def _colored(self, mask: QPixmap, color: QColor, ratio: float) -> QPixmap:
        pixmap = mask.copy()
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), color)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _aired(pixmap: QPixmap, air: int) -> QPixmap:
    ratio = pixmap.devicePixelRatio()
    wider = QPixmap(pixmap.width() + round(abs(air) * ratio), pixmap.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(QPointF(max(0, -air), 0), pixmap)
    painter.end()
    return wider


class _Wearer(QObject):
    """Keeps the icon of its parent in the colours of the theme."""

    def __init__(self, icons: Icons, target: QObject) -> None:
        super().__init__(target)
        self._icons = icons
        self._icon, self._tone, self._size = Icon.X, Tone.NORMAL, 0
        icons.theme.changed.connect(self._renew)

    def wear(self, icon: Icon, tone: Tone, size: int) -> None:
        self._icon, self._tone, self._size = icon, tone, size
        self._renew()

    def _renew(self) -> None:
        target = self.parent()
        if isinstance(target, QPushButton) and target.text():
            # A push button sets its words close to its icon: the icon brings a little air on that side.
            size = self._size or self._icons.theme.metrics.icon
            air = self._icons.theme.metrics.px(_AIR)
            rtl = target.layoutDirection() == Qt.LayoutDirection.RightToLeft
            target.setIconSize(QSize(size + air, size))
            target.setIcon(self._icons.icon(self._icon, self._tone, size=size, air=-air if rtl else air))
        else:
            cast("HasIcon", target).setIcon(self._icons.icon(self._icon, self._tone, size=self._size))

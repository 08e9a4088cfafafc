"""The colours keep their contrast, in both themes, wherever they are used."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QPalette

from prospectdesk.desktop.resources import resource_path
from prospectdesk.domain.pipeline import Phase
from prospectdesk.ui.common.palette import DARK, LIGHT, Colors, Tone, contrast, custom_stage_color, high_contrast

THEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "panel", "column", "card", "field", "hover", "selection", "neutral_tint")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(QColor(one), QColor(other)) == pytest.approx(ratio, abs=0.005)
    assert contrast(QColor(other), QColor(one)) == pytest.approx(ratio, abs=0.005)


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_of_text_is_readable_on_every_ground(colors: Colors, ground: str, tone: Tone) -> None:
    assert contrast(colors.tone(tone), getattr(colors, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("tone", list(Tone))
def test_a_tone_is_readable_on_its_own_tint(colors: Colors, tone: Tone) -> None:
    assert contrast(colors.tone(tone), colors.tint(tone)) >= 4.5
    assert contrast(colors.text, colors.tint(tone)) >= 4.5


@THEMES
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on_primary", "primary"),
        ("on_primary", "primary_hover"),
        ("on_primary", "primary_pressed"),
        ("on_done", "done"),
        ("on_late", "late"),
        ("on_bar", "bar"),
        ("bar_accent", "bar"),
        ("text", "pressed"),
    ],
)
def test_text_on_filled_grounds_is_readable(colors: Colors, text: str, ground: str) -> None:
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("edge", ["outline", "accent"])
def test_edges_of_controls_and_the_focus_ring_stand_out(colors: Colors, ground: str, edge: str) -> None:
    assert contrast(getattr(colors, edge), getattr(colors, ground)) >= 3


@THEMES
@pytest.mark.parametrize("ground", ["window", "panel", "card", "field"])
def test_a_filled_control_stands_out(colors: Colors, ground: str) -> None:
    assert contrast(colors.primary, getattr(colors, ground)) >= 3


@THEMES
@pytest.mark.parametrize("phase", list(Phase))
def test_the_dot_of_every_phase_stands_out_on_its_column(colors: Colors, phase: Phase) -> None:
    assert contrast(colors.phase(phase), colors.column) >= 3


@THEMES
def test_phases_are_told_apart(colors: Colors) -> None:
    assert len({colors.phase(phase).name() for phase in Phase}) == len(Phase)


@THEMES
@given(rgb=st.integers(0, 0xFFFFFF))
def test_any_color_of_the_users_stands_out_on_the_column(colors: Colors, rgb: int) -> None:
    shown = custom_stage_color(QColor.fromRgb(rgb), colors)
    assert contrast(shown, colors.column) >= 3


@THEMES
def test_a_color_that_stands_out_already_stays_as_it_is(colors: Colors) -> None:
    chosen = colors.phase(Phase.PRESENTED)
    assert custom_stage_color(chosen, colors) == chosen


@THEMES
def test_the_small_pictures_in_controls_stand_out(colors: Colors) -> None:
    ink = "light" if colors.is_dark else "dark"
    for name in ("chevron-down", "chevron-up", "chevron-left", "chevron-right"):
        source = resource_path(f"icons/controls/{name}-{ink}.svg").read_text(encoding="utf-8")
        stroke = re.search(r'stroke="(#[0-9a-f]{6})"', source)
        assert stroke is not None
        assert contrast(QColor(stroke[1]), colors.field) >= 3
        assert contrast(QColor(stroke[1]), colors.panel) >= 3


def test_high_contrast_has_the_systems_colors_and_no_tint_of_ours() -> None:
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#00ffff"))
    system.setColor(QPalette.ColorRole.HighlightedText, QColor("#000000"))
    colors = high_contrast(system)
    assert colors.high_contrast
    assert colors.is_dark
    for tone in Tone:
        assert colors.tint(tone) == QColor("#000000")
    assert colors.text == colors.muted == colors.late == colors.outline == QColor("#ffff00")
    assert colors.primary == QColor("#00ffff")
    assert contrast(colors.accent, colors.window) >= 4.5
    # What is selected shows, and stays readable.
    assert colors.selection != colors.panel
    assert contrast(colors.text, colors.selection) >= 4.5
    assert contrast(colors.accent, colors.selection) >= 4.5

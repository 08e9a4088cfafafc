"""Whether the contact may be kept on the list, as they answered it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Permission
from prospectdesk.ui.common.look import plain_label, set_tone
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import channel_name, permission_name
from prospectdesk.ui.contact_pane.pane_section import PaneSection
from prospectdesk.ui.contact_pane.phrases import long_day
from prospectdesk.ui.contact_pane.wrapped_text import WrappedText

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.contact_pane.controller import PaneController
    from prospectdesk.ui.contact_pane.story import Story

_TONES = {Permission.YES: Tone.DONE, Permission.NO: Tone.LATE}


class PermissionSection(PaneSection):
    """The answer, when and how it was given, and in what words."""

    def __init__(self, icons: Icons, controller: PaneController) -> None:
        super().__init__(icons, controller)
        self.state = plain_label(wrap=True)
        self.asked = plain_label(tone=Tone.MUTED, size=TextSize.SMALL, wrap=True)
        self.wording = WrappedText(tone=Tone.MUTED)
        for part in (self.state, self.asked, self.wording):
            self.add_text(part)
        self.retranslate()

    def fill(self, story: Story, *, same_contact: bool) -> None:
        permission, answer = story.contact.permission, story.permission_answer
        self.state.setText(permission_name(permission))
        set_tone(self.state, _TONES.get(permission, Tone.NORMAL))
        self.asked.setVisible(answer is not None)
        self.wording.setVisible(answer is not None and bool(answer.wording))
        if answer is None:
            return
        day = long_day(answer.asked_on)
        if answer.channel is None:
            self.asked.setText(self.tr("Asked on {date}").format(date=day))
        else:
            how = channel_name(answer.channel).lower()
            self.asked.setText(self.tr("Asked on {date}, {channel}").format(date=day, channel=how))
        self.wording.set_text(f"“{answer.wording}”")

    def retranslate(self) -> None:
        self.set_title(self.tr("Permission to contact"))

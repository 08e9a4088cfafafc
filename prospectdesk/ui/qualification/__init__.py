"""Qualifying a lead: the three questions, one after the other."""

from prospectdesk.ui.qualification.controller import QualifyController
from prospectdesk.ui.qualification.opening import open_wizard

__all__ = ["QualifyController", "open_wizard"]

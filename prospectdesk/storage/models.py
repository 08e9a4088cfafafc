"""The tables as peewee models, for writing and for whatever need not be fast. Migrations make the tables.

No model is bound to a database: queries are run with ``Store.run``, so that two stores can live side by side.
Instants are whole seconds since 1970 in UTC; dates are ISO 8601 text.
"""

from __future__ import annotations

from peewee import ForeignKeyField, IntegerField, Model, TextField


class _Table(Model):
    class Meta:
        legacy_table_names = False


class LeadList(_Table):
    name = TextField()
    source = TextField()
    received_on = TextField()
    price_minor = IntegerField(null=True)
    currency = TextField(null=True)
    sample = IntegerField(default=0)
    created_at = IntegerField()


class Contact(_Table):
    uid = TextField(unique=True)
    given_name = TextField()
    family_name = TextField()
    display_name = TextField()
    sort_name = TextField()
    company = TextField()
    sort_company = TextField()
    job_title = TextField()
    nickname = TextField()
    website = TextField()
    about = TextField()
    birthday_day = IntegerField(null=True)
    birthday_month = IntegerField(null=True)
    birthday_year = IntegerField(null=True)
    birthday_lead_days = IntegerField(null=True)
    source = TextField()
    list = ForeignKeyField(LeadList, null=True)
    permission = TextField()
    custom = TextField()
    sample = IntegerField(default=0)
    created_at = IntegerField()
    deleted_at = IntegerField(null=True)


class Phone(_Table):
    contact = ForeignKeyField(Contact)
    kind = TextField()
    number = TextField()
    e164 = TextField(null=True)
    position = IntegerField()


class Email(_Table):
    contact = ForeignKeyField(Contact)
    kind = TextField()
    address = TextField()
    folded = TextField()
    position = IntegerField()


class Address(_Table):
    contact = ForeignKeyField(Contact)
    kind = TextField()
    street = TextField()
    town = TextField()
    region = TextField()
    postcode = TextField()
    country = TextField()
    position = IntegerField()


class Tag(_Table):
    name = TextField(unique=True)


class ContactTag(_Table):
    contact = ForeignKeyField(Contact)
    tag = ForeignKeyField(Tag)
    position = IntegerField()


class Pipeline(_Table):
    name = TextField(null=True)
    kind = TextField()
    target_market = TextField()
    position = IntegerField()
    sample = IntegerField(default=0)


class Question(_Table):
    pipeline = ForeignKeyField(Pipeline)
    criterion = TextField()
    text = TextField()


class Stage(_Table):
    pipeline = ForeignKeyField(Pipeline)
    phase = TextField()
    name = TextField(null=True)
    color = TextField(null=True)
    position = IntegerField()
    stale_days = IntegerField(null=True)
    stale_minutes = IntegerField(null=True)
    stale_attempts = IntegerField(null=True)


class Opportunity(_Table):
    contact = ForeignKeyField(Contact)
    pipeline = ForeignKeyField(Pipeline)
    stage = ForeignKeyField(Stage)
    rank = IntegerField()
    active = IntegerField(default=1)
    target_market = TextField(default="unknown")
    money = TextField(default="unknown")
    authority = TextField(default="unknown")
    unqualified = IntegerField(default=0)
    entered_on = TextField()
    closed_reason = TextField(null=True)
    closed_criterion = TextField(null=True)
    next_on = TextField(null=True)
    next_time = TextField(null=True)
    next_what = TextField(default="")
    open_concerns = IntegerField(default=0)
    talks = IntegerField(default=0)
    talk_minutes = IntegerField(default=0)
    missed_close = IntegerField(default=0)


class StageHistory(_Table):
    opportunity = ForeignKeyField(Opportunity)
    contact_id = IntegerField()
    from_stage_id = IntegerField(null=True)
    to_stage_id = IntegerField()
    phase = TextField()
    unqualified = IntegerField()
    closed_reason = TextField(null=True)
    closed_criterion = TextField(null=True)
    at = IntegerField()


class Answer(_Table):
    opportunity = ForeignKeyField(Opportunity)
    contact = ForeignKeyField(Contact)
    criterion = TextField()
    value = TextField()
    channel = TextField()
    note = TextField()
    at = IntegerField()


class Activity(_Table):
    contact = ForeignKeyField(Contact)
    opportunity = ForeignKeyField(Opportunity, null=True)
    kind = TextField()
    channel = TextField(null=True)
    outcome = TextField(null=True)
    minutes = IntegerField()
    text = TextField()
    at = IntegerField()


class Concern(_Table):
    contact = ForeignKeyField(Contact)
    activity = ForeignKeyField(Activity, null=True)
    kind = TextField()
    text = TextField()
    opened_at = IntegerField()
    addressed_at = IntegerField(null=True)
    answer = TextField()


class FollowUp(_Table):
    contact = ForeignKeyField(Contact)
    opportunity = ForeignKeyField(Opportunity, null=True)
    on_date = TextField()
    at_time = TextField(null=True)
    what = TextField()
    done_at = IntegerField(null=True)
    created_at = IntegerField()


class Presentation(_Table):
    contact = ForeignKeyField(Contact)
    opportunity = ForeignKeyField(Opportunity)
    activity = ForeignKeyField(Activity)
    shown = TextField()
    call_to_action = TextField()
    close_asked = IntegerField()
    outcome = TextField()


class Sale(_Table):
    contact = ForeignKeyField(Contact)
    opportunity = ForeignKeyField(Opportunity)
    amount_minor = IntegerField()
    currency = TextField()
    what = TextField()
    on_date = TextField()
    created_at = IntegerField()


class PermissionAnswer(_Table):
    contact = ForeignKeyField(Contact)
    permission = TextField()
    channel = TextField(null=True)
    wording = TextField()
    asked_on = TextField()
    at = IntegerField()


class Setting(_Table):
    key = TextField(unique=True)
    value = TextField()

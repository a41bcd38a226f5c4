"""What the register and the zones should give and have not given yet."""

from collections.abc import Iterator
from dataclasses import replace

from zoneportal.checks.scope import Scope
from zoneportal.models import Contact
from zoneportal.models.register import EnquiryForm
from zoneportal.problems import Place, Problem
from zoneportal.problems.register import (
    ContactMissing,
    EnquiryFieldsAlike,
    EnquiryQueryLost,
    FooterIdentifierMissing,
    PublisherContactMissing,
)

_IDENTIFIERS = {
    "site_code": ("网站标识码", "site identification code"),
    "icp": ("ICP备案号", "ICP filing number"),
    "public_security": ("公安备案号", "public-security filing number"),
}


def check(scope: Scope) -> Iterator[Problem]:
    """Yield what the footer and the contact of a zone lack, and a form that could not take an enquiry."""
    if scope.zone is None:
        yield from _footer(scope)
        yield from _form(scope)
    elif not scope.zone.of(Contact) and not scope.unread(Contact):
        entry = scope.catalog.entries[scope.zone.id]
        yield ContactMissing(replace(entry, keys=(*entry.keys, "id")), scope.zone.id)


def _footer(scope: Scope) -> Iterator[Problem]:
    """The portal's own register is where these belong, even if an overlay gives them."""
    register = scope.catalog.register
    file = scope.file(scope.workspace.layers[0].register)
    for field, (zh, en) in _IDENTIFIERS.items():
        if getattr(register.identifiers, field) is None:
            facts = {"name_zh": zh, "name_en": en, "field_name": field}
            yield FooterIdentifierMissing(Place(file, ("identifiers", field)), facts=facts)
    publisher = register.publisher
    if publisher is None or (publisher.phone is None and publisher.email is None):
        yield PublisherContactMissing(Place(file, ("publisher",)))


def _form(scope: Scope) -> Iterator[Problem]:
    for form in scope.of(EnquiryForm):
        if form.value.method == "get" and "?" in form.value.action:
            yield EnquiryQueryLost(form.place("action"), form.value.action)
        taken: set[str] = set()
        for _, name in form.value.fields:
            if name in taken:
                yield EnquiryFieldsAlike(form.place("fields"), name)
            taken.add(name)

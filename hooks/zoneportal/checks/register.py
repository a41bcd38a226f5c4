"""What the register and the zones should give and have not given yet."""

from collections.abc import Iterator

from zoneportal.checks.scope import Scope
from zoneportal.models import Contact
from zoneportal.models.register import EnquiryForm, ZoneEntry
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
    yield from _footer(scope)
    yield from _form(scope)
    for entry in scope.of(ZoneEntry):
        zone = scope.catalog.zone_by_id.get(entry.value.id)
        if zone is not None and not zone.of(Contact) and not scope.unread(zone.id, Contact):
            yield ContactMissing(entry.place("id"), entry.value.id)


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

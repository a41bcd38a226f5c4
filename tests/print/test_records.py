"""Every record that is published is found in the text of the documents that claim to hold it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from proof.documents import Document, squeezed
from proof.site import BuiltSite
from zoneportal.catalog import Zone
from zoneportal.models import KINDS, Enterprise, KeyFigure, Land, Picture, Policy, Premises, Project, Record
from zoneportal.pages.portal import Portal
from zoneportal.print import project_sheet, space_sheet
from zoneportal.print.office import Office
from zoneportal.print.zone_brochure import latest
from zoneportal.values import LANGS, Lang
from zoneportal.voice import Voice

# A picture has a caption in place of a name.
IN_BROCHURE = [kind for kind in KINDS.values() if kind is not Picture]


def name_of(record: Record, voice: Voice) -> str:
    full = record.full_name if isinstance(record, Enterprise) else None
    return squeezed(voice.text(full or record.name))


def text_of(site: BuiltSite, path: str) -> str:
    return "".join(Document(site.folder / "brochures" / path).texts)


def missing(records: Iterator[Record], voice: Voice, text: str) -> list[str]:
    return [record.ref for record in records if name_of(record, voice) not in text]


def of_zone(zone: Zone) -> Iterator[Record]:
    return (record for kind in IN_BROCHURE for record in zone.of(kind))


@pytest.mark.parametrize("lang", LANGS)
def test_a_brochure_names_every_record_of_its_zone(site: BuiltSite, portal: Portal, lang: Lang) -> None:
    voice = portal.voice(lang)
    for zone in portal.catalog.zones:
        text = text_of(site, f"{lang}/zones/{zone.id}.pdf")
        assert missing(of_zone(zone), voice, text) == [], zone.id
        assert missing(iter(portal.catalog.national_policies), voice, text) == [], zone.id


@pytest.mark.parametrize("lang", LANGS)
def test_every_project_and_space_has_its_sheets(site: BuiltSite, portal: Portal, lang: Lang) -> None:
    """In its own language and in the edition of both."""
    voice = portal.voice(lang)
    for kind, folder in ((Project, "projects"), (Premises, "premises"), (Land, "premises")):
        for record in portal.catalog.of(kind):
            for edition in (lang, "both"):
                assert name_of(record, voice) in text_of(site, f"{edition}/{folder}/{record.key}.pdf"), record.ref


@pytest.mark.parametrize("lang", LANGS)
def test_a_sheet_in_both_languages_says_everything_in_both(site: BuiltSite, portal: Portal, lang: Lang) -> None:
    """Not the headings alone: whose it is, a project's way, whom to ask, what the code is for, sources, the foot."""
    voice, office = portal.voice(lang), Office(portal.catalog, portal.site_url)
    for kind, folder, template in ((Project, "projects", project_sheet), (Land, "premises", space_sheet)):
        for record in portal.catalog.of(kind):
            zone = portal.catalog.zone_by_id[record.zone]
            (view,) = json.loads(template.sheet(office, zone, record, [voice]).data)["views"]
            text = text_of(site, f"both/{folder}/{record.key}.pdf")
            said = [str(each) for each in office.frame(voice, zone, record.source.as_of).values()]
            said += [voice.ui["source.title"], view["contact"]["title"]]
            said += [each["text"] for each in view["sources"]]
            said += [part for stage in view.get("stages", ()) for part in (stage["label"], stage["date"])]
            said += [part for each in view["contact"]["points"] for part in (each["name"], each["role"])]
            said += [fact["label"] for each in view["contact"]["points"] for fact in each["facts"]]
            said += [] if view["contact"]["points"] else [voice.ui["contact.none"]]
            assert [each for each in said if squeezed(each) not in text] == [], record.ref


@pytest.mark.parametrize("lang", LANGS)
def test_a_digest_tells_every_policy_that_holds_in_its_zone(site: BuiltSite, portal: Portal, lang: Lang) -> None:
    """What it gives, to whom, on which conditions, by which document; a zone without policies has none."""
    voice = portal.voice(lang)
    for zone in portal.catalog.zones:
        path = f"{lang}/policies/{zone.id}.pdf"
        own = zone.of(Policy)
        assert (site.folder / "brochures" / path).exists() == bool(own), zone.id
        text = text_of(site, path) if own else ""
        for policy in (*own, *portal.catalog.national_policies) if own else ():
            said = [policy.name, policy.document, policy.beneficiaries]
            said += [each for benefit in policy.benefits for each in (benefit.headline, benefit.text)]
            said += [each.requirement for each in policy.conditions]
            said += [*policy.materials, *(each for each in (policy.where, policy.procedure) if each)]
            assert [each.zh for each in said if squeezed(voice.text(each)) not in text] == [], policy.ref
            if policy.document_number != policy.document.zh:  # an announcement often has no other title
                assert squeezed(policy.document_number or "") in text, policy.ref


def test_a_record_left_out_is_found(site: BuiltSite, portal: Portal) -> None:
    """The proof fails where a brochure is another zone's."""
    one, other, *_ = portal.catalog.zones
    assert missing(of_zone(one), portal.voice("zh"), text_of(site, f"zh/zones/{other.id}.pdf"))


def test_a_brochure_is_as_of_its_latest_figure(demo: Portal) -> None:
    zone = demo.catalog.zone_by_id["sample"]
    assert zone.profile.source.as_of < latest(zone) == max(figure.source.as_of for figure in zone.of(KeyFigure))

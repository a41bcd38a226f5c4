"""What scripts know of the records: a card for each, in one language, and the contact points that cards name."""

from zoneportal.views.cards.card import Card, CardFact, ContactCard
from zoneportal.views.cards.shard import Shard, national, of_zone, zone_card

__all__ = ["Card", "CardFact", "ContactCard", "Shard", "national", "of_zone", "zone_card"]

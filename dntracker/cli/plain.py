"""Domain values as the commands give them in JSON."""

from typing import Any

from dntracker.domain.evidence import Evidence
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity


def plain_evidence(evidence: Evidence) -> dict[str, Any]:
    """An evidence file as the journal knows it."""
    return {
        "name": evidence.name, "sha256": evidence.hash, "size": evidence.size, "by": evidence.by,
        "at": evidence.at.isoformat() if evidence.at else None,
    }  # fmt: skip


def plain_quantity(quantity: Quantity) -> dict[str, Any]:
    """A quantity as numbers, and as the text that officials write."""
    return {
        "value": quantity.value, "high": quantity.high, "qualifier": quantity.qualifier and quantity.qualifier.value,
        "mark": quantity.mark and quantity.mark.value, "text": write(quantity),
    }  # fmt: skip

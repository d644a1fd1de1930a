"""What a programme is to cost by the document that decides it, and whether its sources of money come to that."""

from decimal import Decimal

from msgspec import Struct

from dntracker.domain.exact import as_float, exact
from dntracker.domain.number_text import write
from dntracker.domain.programme import Programme
from dntracker.domain.quantity import Quantity
from dntracker.domain.source import Attribute, Source
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.trends.texts import document_name
from dntracker.store.store import Store

TOTAL, PART, MEASURE = "Tổng kinh phí", "Nguồn ", "tỷ đồng"
"""How the numbers of a document are named that are its total and its parts by source, and their measure."""


class Funding(Struct, frozen=True):
    """The total of a document and its parts by source of money, as one article gives them."""

    document: Source
    total: Attribute
    parts: tuple[Attribute, ...]

    @property
    def gap(self) -> Decimal:
        """The total without the parts, in tỷ đồng; nought where they make it up."""
        return _number(self.total) - sum(map(_number, self.parts), Decimal(0))

    @property
    def sentence(self) -> str:
        """*QĐ 934: 1.589,3 tỷ đồng = 10 sự nghiệp CNTT + 595,5 xây dựng cơ bản + …; các phần …*"""
        parts = " + ".join(f"{_text(one)} {texts.inside(one.name.removeprefix(PART))}" for one in self.parts)
        head = f"{document_name(self.document)}: {texts.with_measure(_text(self.total), MEASURE)}"
        if self.gap == 0:
            return f"{head} = {parts}; các phần cộng lại đúng bằng tổng."
        summed = write(Quantity(as_float(_number(self.total) - self.gap)))
        return f"{head}, còn {parts} cộng lại là {texts.with_measure(summed, MEASURE)}: không khớp."


def funding(store: Store, catalogue: Catalogue, programme: Programme) -> Funding | None:
    """What the decision of a programme says of its money by source; None where no source gives parts of a total."""
    known = [one for one in store.all(Attribute) if one.subject == programme.document and one.number is not None]
    money = [one for one in known if one.measure == MEASURE and one.high is None]
    for whole in (one for one in money if one.name.startswith(TOTAL)):
        parts = tuple(one for one in money if one.name.startswith(PART) and one.source == whole.source)
        if parts:
            return Funding(catalogue.source(programme.document), whole, tuple(sorted(parts, key=_number)))
    return None


def _number(one: Attribute) -> Decimal:
    return exact(one.number or 0.0)


def _text(one: Attribute) -> str:
    return write(Quantity(one.number, qualifier=one.qualifier))

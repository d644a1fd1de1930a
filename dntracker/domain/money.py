"""Money of projects as officials write it: tỷ đồng where nothing else is said, kept in whole đồng."""

from decimal import Decimal
from unicodedata import normalize

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.exact import WIDE, exact
from dntracker.domain.number_text import OtherMeasure, TooLarge, read, write
from dntracker.domain.quantity import Qualifier, Quantity

BILLION = 1_000_000_000
MOST = 10**18
"""The most đồng of one amount: beyond what any budget has, and within what a file keeps as a whole number."""
_SCALES = (
    ("tỷ đồng", BILLION), ("tỉ đồng", BILLION), ("triệu đồng", 1_000_000), ("nghìn đồng", 1_000),
    ("tỷ", BILLION), ("tỉ", BILLION), ("triệu", 1_000_000), ("đồng", 1), ("đ", 1),
)  # fmt: skip


class MoneyRange(UserError):
    """A range (`text`) where one amount is meant."""

    code = "money_range"


class NoMoney(UserError):
    """A mark, or something measured otherwise (`text`), where an amount is meant: what is not known is left empty."""

    code = "no_money"


class NotWhole(UserError):
    """An amount (`text`) that comes to parts of a đồng."""

    code = "money_not_whole"


class NegativeMoney(UserError):
    """An amount (`text`) below zero where none can be."""

    code = "money_negative"


class Money(Struct, frozen=True):
    """An amount in whole đồng, with what was said about how exact it is."""

    dong: int
    qualifier: Qualifier | None = None


def read_money(text: str, *, negative: bool = False) -> Money:
    """The amount of a text such as *>1.400*, *hơn 884*, *300 triệu*; without a unit it is in tỷ đồng.

    Raises a kind of InvalidNumber, MoneyRange, NoMoney, NotWhole and, unless it may be `negative`, NegativeMoney.
    """
    number, scale = _scaled(text)
    try:
        said = read(number, measure="đồng")
    except OtherMeasure as error:
        raise NoMoney(text=text.strip()) from error
    if said.high is not None:
        raise MoneyRange(text=text.strip())
    if said.value is None:
        raise NoMoney(text=text.strip())
    dong = WIDE.multiply(exact(said.value), Decimal(scale))
    if dong != int(dong):
        raise NotWhole(text=text.strip())
    if abs(dong) > MOST:
        raise TooLarge(text=text.strip())
    if dong < 0 and not negative:
        raise NegativeMoney(text=text.strip())
    return Money(int(dong), said.qualifier)


def write_money(dong: int, qualifier: Qualifier | None = None) -> str:
    """The amount in tỷ đồng with every digit, without the unit, as `read_money` takes it back."""
    return write(Quantity(float(Decimal(dong) / BILLION), qualifier=qualifier))


def _scaled(text: str) -> tuple[str, int]:
    folded = " ".join(normalize("NFC", text).lower().split())
    for unit, scale in _SCALES:
        if folded.endswith(unit) and folded != unit:
            return folded.removesuffix(unit).rstrip(), scale
    return text, BILLION

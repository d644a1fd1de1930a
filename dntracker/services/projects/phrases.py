"""Money of projects and small counts inside sentences and beside marks, where *đồng* goes without saying."""

from dntracker.domain.number_text import write
from dntracker.domain.project import ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.services.projects.amounts import BILLION, MILLION, decimals_of, scaled
from dntracker.services.trends.phrases import in_words
from dntracker.services.trends.texts import NBSP

_NUMBERS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def bare(dong: int, qualifier: Qualifier | None = None, scale: int = BILLION) -> str:
    """An amount without its unit, tỷ unless it is another: *>1.400*, *26,4*."""
    quantity = scaled(dong, scale, qualifier)
    return write(quantity, decimals_of(quantity))


def money(dong: int, qualifier: Qualifier | None = None) -> str:
    """An amount with its unit, the sign before it: *>1.400 tỷ*, *300 triệu*."""
    if 0 < abs(dong) < BILLION:
        return f"{bare(dong, qualifier, MILLION)}{NBSP}triệu"
    return f"{bare(dong, qualifier)}{NBSP}tỷ"


def said(one: ProjectAmount) -> str:
    """What an amount of a project says in a sentence, its sign in words: *hơn 1.400 tỷ*."""
    return in_words(money(one.dong, one.qualifier))


def count(number: int) -> str:
    """A small number in words: *hai*; digits above ten."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)

"""Dates as exactly as they are known, in words: the one writing of them on screens, sheets and in sentences."""

from datetime import date

from dntracker.domain.known_date import is_day
from dntracker.domain.period import Frequency, Period
from dntracker.services import texts


def date_words(known: str) -> str:
    """*30/10/2024*, *10/2024*, *quý III/2024*, *2023*; nothing for a date that nobody knows."""
    if not known:
        return ""
    if is_day(known):
        return texts.day(date.fromisoformat(known))
    period = Period.parse(known)
    short = texts.period_short(period)
    return f"quý {short}" if period.frequency is Frequency.QUARTER else short

"""Commands on the states of forms, and on the people who bring them there."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from dntracker.cli.place import Place, answer, table
from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.submission import Move, Submission
from dntracker.services import texts, words
from dntracker.services.catalogue import frequency_allowed
from dntracker.services.desk import Desk
from dntracker.services.standings import Standing

SAID = ("by", "at", "note", "open_until", "asked_by", "asked_reason", "asked_until")


def forms(place: Place, asked: Namespace) -> None:
    """The forms as they are now: how often, by how many units."""
    with place.reading(asked.file) as desk:
        plain = [_form(desk, form) for form in desk.catalogue.forms()]
    rows = [
        [one["code"], ", ".join(words.FREQUENCY_WORDS[each] for each in one["frequencies"]),
         f"{one['units']} đơn vị", one["name"]]
        for one in plain
    ]  # fmt: skip
    answer(plain, table(rows, right=[2]) if rows else ["Tệp chưa có biểu nào."], as_json=asked.as_json)


def status(place: Place, asked: Namespace) -> None:
    """How forms stand: state, how much is entered, dates, and why they take no figures."""
    with place.reading(asked.file) as desk:
        found = [(one, desk.submissions.lock_words(one)) for one in _standings(desk, asked)]
    rows = [[*_status_row(one), why] for one, why in found]
    lines = list(table(rows, right=[4])) or ["Không có biểu nào báo cáo theo kỳ này."]
    answer([_standing(one, why) for one, why in found], lines, as_json=asked.as_json)


def open_period(place: Place, asked: Namespace) -> None:
    """Start a period of a form for all units that fill it; those named must report."""
    required = [code for part in asked.units.split(",") if (code := part.strip())]
    period = Period.parse(asked.period)
    with place.writing(asked.file, asked.by) as desk:
        opened = desk.submissions.open_period(asked.form, period, required or None)
        form = desk.catalogue.form(asked.form, period)
        must = sum(one.required for one in desk.submissions.standings(form, period))
    plain = {"form": form.code, "period": period.code, "opened": opened, "required": must}
    line = f"Đã mở kỳ {texts.period_short(period)} biểu {form.code}: {opened} đơn vị; {must} đơn vị phải báo cáo."
    answer(plain, [line], as_json=asked.as_json)


def mover(move: Move) -> Callable[[Place, Namespace], None]:
    """The command that makes this move."""

    def run(place: Place, asked: Namespace) -> None:
        with place.writing(asked.file, asked.by) as desk:
            period, until = Period.parse(asked.period), getattr(asked, "until", None)
            moved = desk.submissions.move(move, asked.form, asked.unit, period, asked.words, until)
            _told(desk, moved, as_json=asked.as_json)

    return run


def ask_unlock(place: Place, asked: Namespace) -> None:
    """Ask that a locked form be opened again until a day."""
    with place.writing(asked.file, asked.by) as desk:
        period = Period.parse(asked.period)
        found = desk.submissions.ask_unlock(asked.form, asked.unit, period, asked.words, asked.until)
        _told(desk, found, as_json=asked.as_json)


def people(place: Place, asked: Namespace) -> None:
    """Who works in the file; of a PIN only that there is one."""
    with place.reading(asked.file) as desk:
        found = desk.rights.people()
    plain = [
        {"name": one.name, "position": one.position, "unit": one.unit, "roles": [role.value for role in one.roles],
         "pin": bool(one.pin), "left": one.left.isoformat() if one.left else None}
        for one in found
    ]  # fmt: skip
    rows = [
        [one.name, one.position, one.unit or "mọi đơn vị", texts.roles(one.roles), "có mã PIN" if one.pin else "",
         f"đến {texts.day(one.left)}" if one.left else ""]
        for one in found
    ]  # fmt: skip
    lines = list(table(rows)) or ["Tệp chưa có danh sách người làm việc; ai cũng làm được mọi việc."]
    answer(plain, lines, as_json=asked.as_json)


def _form(desk: Desk, form: Form) -> dict[str, Any]:
    return {
        "code": form.code, "version": form.version, "name": form.name, "frequencies": list(form.frequencies),
        "calendar": form.calendar, "consolidator": form.consolidator, "receiver": form.receiver,
        "rows": len(form.rows), "units": len(desk.catalogue.units_of(form, desk.catalogue.default_period(form))),
        "opened": [period.code for period in desk.submissions.periods(form.code)],
    }  # fmt: skip


def _standings(desk: Desk, asked: Namespace) -> Iterator[Standing]:
    period = Period.parse(asked.period) if asked.period else None
    if asked.unit:
        desk.catalogue.unit(asked.unit)
    if asked.form and period:
        frequency_allowed(desk.catalogue.form(asked.form, period), period)
    for form in [desk.catalogue.form(asked.form)] if asked.form else desk.catalogue.forms():
        opened = desk.submissions.periods(form.code) or [desk.catalogue.default_period(form)]
        for one in [period] if period else opened:
            if one.frequency in form.frequencies:
                yield from _in_period(desk, desk.catalogue.form(form.code, one), one, asked)


def _in_period(desk: Desk, form: Form, period: Period, asked: Namespace) -> list[Standing]:
    if asked.unit and asked.form:
        return [desk.submissions.standing(form, desk.catalogue.filler(form, period, asked.unit), period)]
    return [one for one in desk.submissions.standings(form, period) if asked.unit in ("", one.unit.code)]


def _standing(one: Standing, why: str) -> dict[str, Any]:
    return {
        "form": one.form.code, "period": one.period.code, "unit": one.unit.code, "unit_name": one.unit.name,
        "state": one.state.value if one.state else None, "required": one.required, "entered": one.entered,
        "total": one.total, "due": one.due.actual.isoformat() if one.due else None,
        "closes": one.closes.isoformat() if one.closes else None, "days_late": one.days_late,
        "lock": one.lock.value if one.lock else None, "lock_reason": why,
        **{name: _plain(getattr(one.found, name, None)) for name in SAID},
    }  # fmt: skip


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _status_row(one: Standing) -> list[str]:
    state = words.STATE_WORDS[one.state] if one.state else "chưa nhập"
    late = f"trễ {one.days_late} ngày" if one.days_late else "" if one.required else "không bắt buộc"
    return [
        one.form.code, texts.period_short(one.period), one.unit.code, one.unit.short_name,
        f"{one.entered}/{one.total}", state, f"hạn {texts.day(one.due.actual)}" if one.due else "",
        f"đóng {texts.day(one.closes)}" if one.closes else "", late,
    ]  # fmt: skip


def _told(desk: Desk, found: Submission, *, as_json: bool) -> None:
    form, unit = desk.catalogue.form(found.form, found.period), desk.catalogue.unit(found.unit)
    standing = desk.submissions.standing(form, unit, found.period)
    where = f"{form.code} kỳ {texts.period_short(found.period)}, {unit.short_name}"
    lines = [f"{where}: {words.STATE_WORDS[found.state]}."]
    if found.asked_until:
        lines.append(f"{found.asked_by} xin mở khóa đến hết ngày {texts.day(found.asked_until)}: {found.asked_reason}")
    if found.open_until and standing.lock is None:
        lines.append(f"Nhận số đến hết ngày {texts.day(found.open_until)}.")
    answer(_standing(standing, desk.submissions.lock_words(standing)), lines, as_json=as_json)

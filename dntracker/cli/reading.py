"""Commands that read: what a file holds, its indicators, a series, the journal, the check."""

from argparse import Namespace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from dntracker.cli.place import Place, answer, table, told
from dntracker.cli.plain import plain_quantity
from dntracker.domain.figure import Figure, Target
from dntracker.services import file_check, texts, words
from dntracker.services.desk import Desk
from dntracker.services.statements import Quoted

if TYPE_CHECKING:
    from dntracker.services.history import ActLine


def info(place: Place, asked: Namespace) -> None:
    """What the file holds, who touched it last."""
    with place.reading(asked.file) as desk:
        plain = {"file": str(asked.file), **asdict(desk.summary())}
    last = datetime.fromisoformat(plain["last_at"]) if plain["last_at"] else None
    shown = plain | {"last_at": texts.moment(last) if last else ""}
    lines = [f"{word}: {shown[name]}" for name, word in _INFO.items()]
    answer(plain, lines, as_json=asked.as_json)


def indicators(place: Place, asked: Namespace) -> None:
    """The indicators in the catalogue's order, or those that match, best first."""
    with place.reading(asked.file) as desk:
        if asked.search:
            codes = [hit.code for hit in desk.search.indicators(asked.search)]
        else:
            codes = [one.code for one in desk.catalogue.indicators()]
        found = [desk.catalogue.indicator(code) for code in codes]
    plain = [
        {"code": one.code, "name": one.name, "measure": one.measure, "kind": one.kind.value, "pillar": one.pillar,
         "direction": one.direction.value, "owner": one.owner}
        for one in found
    ]  # fmt: skip
    lines = list(table([[one.code, one.measure, one.name] for one in found])) or ["Không có chỉ tiêu nào khớp."]
    answer(plain, lines, as_json=asked.as_json)


def series(place: Place, asked: Namespace) -> None:
    """Every figure, target, break and statement of one indicator, with their sources."""
    with place.reading(asked.file) as desk:
        indicator = desk.catalogue.indicator(asked.code)
        if asked.unit is not None:
            desk.catalogue.unit(asked.unit)
        if asked.territory is not None:
            desk.catalogue.territory(asked.territory)
        figures = desk.figures(indicator.code, unit=asked.unit, territory=asked.territory)
        targets = desk.catalogue.targets_of(indicator.code)
        breaks = desk.catalogue.breaks_of(indicator.code)
        quoted = desk.statements.of(indicator.code)
        plain = {
            "code": indicator.code, "name": indicator.name, "measure": indicator.measure,
            "figures": [_figure(desk, one) for one in figures],
            "targets": [_target(desk, one) for one in targets],
            "statements": [_statement(one) for one in quoted],
            "breaks": [{"date": one.date.isoformat(), "kind": one.kind, "reason": one.reason} for one in breaks],
        }  # fmt: skip
    answer(plain, _series_lines(plain), as_json=asked.as_json)


def journal(place: Place, asked: Namespace) -> None:
    """The journal, newest first."""
    with place.reading(asked.file) as desk:
        acts = desk.history.acts(asked.limit)
    plain = [_act(one) for one in acts]
    lines = []
    for one in acts:
        reason = f" · lý do: {one.reason}" if one.reason else ""
        undo = ("làm lại " if one.redo else "hoàn tác ") if one.undo else ""
        lines.append(f"{one.number:>5}  {texts.moment(one.at)}  {one.person}: {undo}{one.step}{reason}")
        lines += [f"         {sentence}" for sentence in one.sentences]
    answer(plain, lines, as_json=asked.as_json)


def check(place: Place, asked: Namespace) -> int:
    """Whether the file is sound, and its past the one that a backup holds; exit code 1 when something is wrong."""
    if asked.rebuild:
        count, copy = file_check.rebuild(asked.file, place.clock, place.actor())
        if not asked.as_json:
            told(f"Đã dựng lại {count} mục từ nhật ký; tệp trước đó được sao vào {copy}")
    faults = file_check.check(asked.file, place.clock, against=asked.against)
    plain = [{"code": one.code, **one.details} for one in faults]
    lines = [texts.fill(one.code, one.details) for one in faults] or [
        "Tệp lành: cơ sở dữ liệu, nhật ký và số liệu khớp nhau."
    ]
    answer(plain, lines, as_json=asked.as_json)
    return 1 if faults else 0


_INFO = {
    "file": "Tệp", "indicators": "Chỉ tiêu", "figures": "Số liệu", "units": "Đơn vị", "forms": "Biểu",
    "acts": "Bước trong nhật ký", "last_step": "Bước cuối", "last_person": "Người làm", "last_at": "Lúc",
}  # fmt: skip


def _act(line: "ActLine") -> dict[str, Any]:
    return {
        "number": line.number, "at": line.at.isoformat(), "person": line.person, "unit": line.unit,
        "screen": line.screen, "step": line.step, "reason": line.reason, "undo": line.undo, "hash": line.hash,
        "sentences": line.sentences,
    }  # fmt: skip


def _figure(desk: Desk, figure: Figure) -> dict[str, Any]:
    source = desk.catalogue.source(figure.source) if figure.source else None
    return {
        "period": figure.period.code, "territory": figure.territory, "unit": figure.unit,
        **plain_quantity(figure.quantity), "status": figure.status.value, "official": figure.official,
        "as_of": figure.as_of.isoformat() if figure.as_of else None, "source": figure.source,
        "source_title": source.title if source else "", "source_date": source.date if source else "",
        "note": figure.note,
    }  # fmt: skip


def _target(desk: Desk, target: Target) -> dict[str, Any]:
    document = desk.catalogue.source(target.document)
    return {
        "horizon": target.horizon.code if target.horizon else None, "territory": target.territory,
        **plain_quantity(target.quantity), "document": target.document, "document_title": document.title,
        "document_number": document.number, "replaced_by": target.replaced_by,
    }  # fmt: skip


def _statement(quoted: Quoted) -> dict[str, Any]:
    return {
        "period": quoted.statement.period,
        "text": quoted.statement.text,
        "number": quoted.statement.number,
        "ambiguous": quoted.statement.ambiguous,
        "source_title": quoted.source_title,
        "computation": quoted.computation,
        "computed": quoted.ours,
        "verdict": quoted.verdict.value if quoted.verdict else None,
    }


def _series_lines(plain: dict[str, Any]) -> list[str]:
    figures = [
        [one["period"], one["territory"], one["unit"], one["text"], "" if one["official"] else "số khác",
         words.STATUS_LETTERS[one["status"]], one["source_title"] or "đơn vị báo cáo"]
        for one in plain["figures"]
    ]  # fmt: skip
    targets = [
        [one["horizon"] or "chưa rõ", one["territory"], one["text"],
         f"đã thay bằng {one['replaced_by']}" if one["replaced_by"] else "",
         f"{one['document_number']} {one['document_title']}".strip()]
        for one in plain["targets"]
    ]  # fmt: skip
    lines = [f"{plain['code']} {plain['name']} ({plain['measure']})", "", "Số liệu:", *table(figures, right=[3])]
    if targets:
        lines += ["", "Mục tiêu:", *table(targets, right=[2])]
    if plain["statements"]:
        lines += ["", "Phát biểu (theo nguồn):"]
        for one in plain["statements"]:
            own = f" · tự tính {one['computation']}: {one['verdict']}" if one["verdict"] else ""
            lines.append(f"{one['period']}  {one['text']} ({one['source_title']}){own}")
    if plain["breaks"]:
        lines += ["", "Gãy chuỗi:", *table([[one["date"], one["reason"]] for one in plain["breaks"]])]
    return lines

"""Commands on templates: which there are, what is wrong with one, binding, taking and copying one."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dntracker.cli.place import BOOKS, Place, WrongName, answer, make_room, output, table, told
from dntracker.domain.period import Period
from dntracker.domain.template import Binding, Fault, Template
from dntracker.domain.workbook import address, letters
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.finding_texts import SEVERITY_WORDS
from dntracker.services.reports.kinds import FORM_SHEET, KINDS
from dntracker.services.reports.purposes import purposes
from dntracker.services.reports.samples import sample_of, sample_of_kind
from dntracker.services.template_texts import SURE_WORDS, fault_sentence, why_words
from dntracker.services.templates.templates import Sample, Taking, content_at

DEEDS = ("doctor", "bind", "take", "copy", "retire")


def templates(place: Place, asked: Namespace) -> None:
    """The templates with their versions."""
    with place.reading(asked.file) as desk:
        found, names = desk.templates.all(), {one.template: one.name for one in purposes(desk.catalogue)}
    plain = [
        {"code": one.code, "built_in": one.built_in, "versions": [_version(version) for version in one.versions]}
        for one in found
    ]
    rows = []
    for one in found:
        rows += [[one.code, f"từ {texts.period_short(v.since)}", v.name, v.file.name] for v in one.versions]
        rows += [[one.code, "có sẵn", names.get(one.code, ""), ""]] if one.built_in else []
    answer(plain, table(rows), as_json=asked.as_json)


def template(place: Place, asked: Namespace) -> int | None:
    """Look through, bind, take, copy or retire one template; exit code 1 where the doctor says *chặn*."""
    deed = {"doctor": _doctor, "bind": _bind, "take": _take, "copy": _copy, "retire": _retire}[asked.deed]
    return deed(place, asked)


def _doctor(place: Place, asked: Namespace) -> int:
    with place.reading(asked.file) as desk:
        faults = desk.templates.diagnose(content_at(Path(asked.what)), _sample(desk, asked))
    return _answer_faults(faults, [], asked)


def _bind(place: Place, asked: Namespace) -> int:
    out = output(_wanted(asked, "out"), asked.file, *BOOKS)
    opened = place.writing(asked.file, asked.by) if asked.since else place.reading(asked.file)
    with opened as desk:
        sample = _sample(desk, asked)
        drawn = desk.templates.propose(Path(asked.what), sample)
        data = desk.templates.bound(drawn, drawn.binding)
        make_room(out)
        desk.templates.save(data, out)
        faults = desk.templates.diagnose(data, sample)
        lines = [*_proposals(drawn.binding), str(out)]
        if asked.since:
            lines.append(_taken(desk, data, out.name, sample, asked))
    return _answer_faults(faults, lines, asked)


def _take(place: Place, asked: Namespace) -> None:
    data, name = content_at(Path(asked.what)), Path(asked.what).name
    with place.writing(asked.file, asked.by) as desk:
        told(_taken(desk, data, name, _sample(desk, asked), asked))


def _copy(place: Place, asked: Namespace) -> None:
    out = output(_wanted(asked, "out"), asked.file, *BOOKS)
    with place.reading(asked.file) as desk:
        make_room(out)
        desk.templates.copy_to(asked.what, Period.parse(asked.since) if asked.since else None, out)
    told(str(out))


def _retire(place: Place, asked: Namespace) -> None:
    since = Period.parse(_wanted(asked, "since"))
    with place.writing(asked.file, asked.by) as desk:
        desk.templates.retire(asked.what, since)
    told(f"Đã bỏ mẫu {asked.what} từ {texts.inside(texts.period_name(since))}.")


def _taken(desk: Desk, data: bytes, file: str, sample: Sample, asked: Namespace) -> str:
    since = Period.parse(_wanted(asked, "since"))
    code = asked.code or KINDS[asked.kind].template or desk.catalogue.form(asked.form).template
    taking = Taking(code, since, asked.kind, file, asked.name)
    kept = desk.templates.take(data, taking, sample)
    return f"Mẫu {kept.code} dùng từ {texts.inside(texts.period_name(kept.since))}; kỳ trước vẫn in theo mẫu cũ."


def _sample(desk: Desk, asked: Namespace) -> Sample:
    if asked.kind != FORM_SHEET:
        return sample_of_kind(asked.kind, desk.reports)
    form = asked.form or desk.catalogue.forms()[0].code
    return sample_of(form, desk.catalogue, desk.reporting)


def _wanted(asked: Namespace, name: str) -> Any:
    value = getattr(asked, name)
    if not value:
        raise WrongName(text=f"Lệnh template {asked.deed} cần --{ {'since': 'from'}.get(name, name) }.")
    return value


def _proposals(binding: Binding) -> list[str]:
    rows = [
        [address(one.row, one.column), one.field, SURE_WORDS[one.why.sure], why_words(one.why)] for one in binding.cells
    ]
    for band in binding.bands:
        rows.append(
            [f"{band.top}:{band.bottom}", f"BANG_{band.code}", "", f"dòng mẫu {', '.join(map(str, band.models))}"]
        )
        rows += [
            [letters(one.column), one.field or "(để nguyên)", SURE_WORDS[one.why.sure] if one.field else "", told_why]
            for one in band.columns
            if (told_why := why_words(one.why) if one.field else f"tiêu đề “{one.heading}”")
        ]
    return [f"Trang “{binding.sheet}”:", *table(rows)]


def _answer_faults(faults: Sequence[Fault], lines: list[str], asked: Namespace) -> int:
    plain = [
        {"code": one.code, "severity": one.severity.value, "sheet": one.sheet, "cell": one.cell, "name": one.name,
         "sentence": fault_sentence(one)}
        for one in faults
    ]  # fmt: skip
    said = list(table([[SEVERITY_WORDS[one.severity], fault_sentence(one)] for one in faults]))
    answer(plain, [*lines, *(said or ["Không thấy vấn đề gì."])], as_json=asked.as_json)
    return int(any(one.severity.value == "block" for one in faults))


def _version(one: Template) -> dict[str, Any]:
    return {
        "since": one.since.code, "kind": one.kind, "name": one.name, "file": one.file.name, "sha256": one.file.hash,
        "size": one.file.size,
    }  # fmt: skip

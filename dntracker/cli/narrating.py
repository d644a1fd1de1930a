"""The command that writes a report in words."""

from argparse import Namespace

from dntracker.cli.place import Place, make_room, output, told
from dntracker.domain.period import Period

SUFFIX = ".docx"


def narrate(place: Place, asked: Namespace) -> None:
    """Write the Word report of one form and period."""
    out = output(asked.out, asked.file, SUFFIX)
    with place.reading(asked.file) as desk:
        make_room(out)
        path = desk.narrating.export(asked.form, Period.parse(asked.period), out, asked.unit or None)
    told(str(path))

"""The command line: the same use cases without a window, with stable names and plain numbers."""

import sys
from collections.abc import Callable, Sequence

from dntracker.cli import parser, showcase
from dntracker.cli.place import Place, file_name
from dntracker.domain.act import Clock
from dntracker.domain.errors import UserError
from dntracker.services import texts


def run(arguments: Sequence[str], *, clock: Clock, has_screen: bool, open_window: Callable[[str | None], int]) -> int:
    """Run what the arguments ask for. Wrong input is one sentence on stderr and exit code 2; nothing is changed."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        if parser.is_window(arguments):
            named = str(file_name(arguments[0])) if arguments else None
            return open_window(named) if has_screen else showcase.run(Place(clock), named)
        asked = parser.parse(arguments)
        return int(asked.run(Place(clock), asked) or 0)
    except UserError as error:
        print(texts.sentence(error), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu; tệp đang ghi dở đã bỏ.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0

"""What can go wrong between a template, a sheet and the disk."""

from dntracker.domain.errors import UserError


class UnusableTemplate(UserError):
    """A template that cannot be filled or read.

    `reason` is one of those of `UnreadableBook`, or what is wrong inside: `not_a_workbook`, `not_plain`, `strict` (the
    ISO form), `many_styles`, `missing_name`, `nowhere` (its cells were deleted), `outside` (of its band),
    `overlapping`, `merged` (cells cut the band), `no_codes` (no hidden row of them), `unknown_code`,
    `columns_in_table` (columns repeat in a table of Excel); of many sheets `not_one_sheet`, `not_twice`.
    `name` is the file, defined name, table or code.
    """

    code = "unusable_template"

    def __init__(self, reason: str, name: str) -> None:
        super().__init__(reason=reason, name=name)


class TargetUnwritable(UserError):
    """A target `path` that cannot be written: open in Excel, read only, or its folder is gone; it is left as it was."""

    code = "target_unwritable"

    def __init__(self, path: str) -> None:
        super().__init__(path=path)


class WrongEnding(UserError):
    """A workbook that only opens under another `ending` than its `name` has: Excel tells macros by it."""

    code = "wrong_ending"

    def __init__(self, name: str, ending: str) -> None:
        super().__init__(name=name, ending=ending)


class UnreadableBook(UserError):
    """A workbook (`name`) that cannot be taken in; `why` is one of the reasons below."""

    code = "unreadable_book"

    def __init__(self, name: str, why: str) -> None:
        super().__init__(name=name, why=why)


GONE, NOT_A_BOOK, OLD_BOOK, ENCRYPTED, DAMAGED = "book_gone", "not_a_book", "old_book", "encrypted_book", "damaged_book"
TOO_LARGE, BOMB, ENTITIES, TOO_SLOW = "large_book", "bomb_book", "entities_book", "slow_book"

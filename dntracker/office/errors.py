"""What can go wrong between a template, a sheet and the disk."""

from dntracker.domain.errors import UserError


class UnusableTemplate(UserError):
    """A template that cannot be filled or read.

    `reason` is one of `not_a_workbook`, `not_plain`, `missing_name`, `outside` (a name on another sheet); `name`
    says which file or defined name it is about.
    """

    code = "unusable_template"

    def __init__(self, reason: str, name: str) -> None:
        super().__init__(reason=reason, name=name)


class TargetUnwritable(UserError):
    """A target `path` that cannot be written: open in Excel, read only, or its folder is gone; it is left as it was."""

    code = "target_unwritable"

    def __init__(self, path: str) -> None:
        super().__init__(path=path)


class UnreadableBook(UserError):
    """A workbook (`name`) that cannot be taken in; `why` is one of the reasons below."""

    code = "unreadable_book"

    def __init__(self, name: str, why: str) -> None:
        super().__init__(name=name, why=why)


GONE, NOT_A_BOOK, OLD_BOOK, ENCRYPTED, DAMAGED = "book_gone", "not_a_book", "old_book", "encrypted_book", "damaged_book"
TOO_LARGE, BOMB, ENTITIES, TOO_SLOW = "large_book", "bomb_book", "entities_book", "slow_book"

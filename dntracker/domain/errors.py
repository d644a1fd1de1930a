"""Errors that a user can cause: each carries its data and becomes a sentence in `services.texts`."""


class UserError(Exception):
    """Something the user can mend; `code` names the sentence, `details` fill it."""

    code = "error"

    def __init__(self, **details: object) -> None:
        super().__init__(self.code)
        self.details = details

    def __str__(self) -> str:
        parts = ", ".join(f"{name}={value!r}" for name, value in self.details.items())
        return f"{self.code}({parts})"

"""Codes and periods as small integers: `name` interned, read once and kept in memory."""

from dntracker.store.sqlite import Connection


class Names:
    """The two-way table between a code's text and its local integer; 0 is the empty text.

    New names are written inside the caller's transaction; `forget` drops what was not committed. Where others write
    (`shared`), a name that is not known is looked for again once the file has changed.
    """

    def __init__(self, connection: Connection, *, shared: bool = False) -> None:
        self._connection = connection
        self._shared = shared
        self._version = 0
        self._ids: dict[str, int] = {}
        self._texts: dict[int, str] = {}
        self.forget()

    def forget(self) -> None:
        """Read the table again, as the file has it."""
        self._version = self._file_version()
        rows = self._connection.execute("SELECT id, text FROM name").fetchall()
        self._ids = {text: number for number, text in rows}
        self._texts = dict(rows)

    def id_of(self, text: str) -> int:
        """The integer of `text`, made if it is new."""
        known = self._ids.get(text)
        if known is not None:
            return known
        cursor = self._connection.execute("INSERT INTO name (text) VALUES (?)", (text,))
        number = int(cursor.lastrowid or 0)
        self._ids[text], self._texts[number] = number, text
        return number

    def known(self, text: str) -> int | None:
        """The integer of `text`, or None if the file has never seen it."""
        if text not in self._ids:
            self._catch_up()
        return self._ids.get(text)

    def text_of(self, number: int) -> str:
        """The text of an integer."""
        if number not in self._texts:
            self._catch_up()
        return self._texts[number]

    def _catch_up(self) -> None:
        if self._shared and self._version != self._file_version():
            self.forget()

    def _file_version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

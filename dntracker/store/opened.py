"""Which forms of which periods have submissions."""

from dntracker.domain.period import Period
from dntracker.store.sqlite import readable
from dntracker.store.store import Store


def opened(store: Store) -> set[tuple[str, Period]]:
    """The codes of forms with each period in which a unit has a submission; one look through an index."""
    with readable(store.path):
        rows = store.connection.execute("SELECT DISTINCT form, period FROM submission").fetchall()
        return {(store.names.text_of(form), Period.parse(store.names.text_of(period))) for form, period in rows}

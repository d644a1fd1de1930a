"""The current state made anew from the journal, when a check finds that the two differ."""

from dntracker.store.store import Store


def rebuild(store: Store) -> int:
    """Empty the state tables and fill them from the journal, in one transaction; returns how many things there are."""
    kinds = list(store.kinds)
    with store.gate() as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for kind in reversed(kinds):
            connection.execute(f"DELETE FROM {kind.table}")
        count = 0
        for kind in kinds:
            things = [kind.thing_of(key, state) for key, state in store.journal.latest_states(kind.table)]
            connection.executemany(kind.upsert_sql, [kind.row_of(thing, store.names) for thing in things])
            count += len(things)
    return count

"""PINs: how one becomes the hash that the file keeps. A convenience on a personal workstation, not a wall."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)  # OWASP's least: 50 ms on an old machine


def hash_of(pin: str) -> str:
    """The hash of a PIN, with a salt of its own."""
    return _HASHER.hash(pin)


def is_pin(pin: str, kept: str) -> bool:
    """Whether this is the PIN of a hash."""
    try:
        return _HASHER.verify(kept, pin)
    except (VerificationError, InvalidHashError):
        return False

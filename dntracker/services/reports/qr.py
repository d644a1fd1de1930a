"""The QR of a code: nothing but its letters, so that whatever reads it shows what stands beside it."""

from io import BytesIO

SCALE = 8  # pixels of a square: 2.5 cm at 300 dots an inch
QUIET = 4  # squares around it that stay white, as ISO/IEC 18004 asks


def png(code: str) -> bytes:
    """The picture of a code as it is written, black on white; the same code gives the same bytes."""
    import segno  # 20 ms, and only issuing needs it

    drawn = BytesIO()
    segno.make_qr(code, error="q").save(drawn, kind="png", scale=SCALE, border=QUIET)
    return drawn.getvalue()

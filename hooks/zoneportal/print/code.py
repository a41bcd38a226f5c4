"""QR codes that lead from paper to a page."""

from io import BytesIO

import segno

QUIET = 4  # modules of white around a code, as ISO/IEC 18004 asks


def qr(address: str) -> str:
    """A QR code of an address as SVG, its dark modules in the ink of the look; level M stands a scratch and a fold."""
    written = BytesIO()
    segno.make(address, error="m", micro=False).save(
        written, kind="svg", border=QUIET, dark="#101416", light="#FFFFFF", xmldecl=False, svgns=True, omitsize=True
    )
    return written.getvalue().decode()

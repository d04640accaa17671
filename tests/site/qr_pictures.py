"""Pictures of QR codes as a camera or a photo would bring them, made with segno."""

import struct

import segno

SCALE, QUIET = 6, 6


def _rows(text: str) -> list[list[int]]:
    """A code as rows of grey, 0 black to 255 white."""
    code = segno.make(text, error="m", micro=False)
    return [
        [255 if not module else 0 for module in row for _ in range(SCALE)]
        for row in code.matrix_iter(border=QUIET) for _ in range(SCALE)
    ]


def photo(*texts: str) -> bytes:
    """A picture with a code for each text, side by side, as a BMP file."""
    blocks = [_rows(text) for text in texts]
    height = max(map(len, blocks))
    white = [block + [[255] * len(block[0])] * (height - len(block)) for block in blocks]
    lines = [[grey for block in white for grey in block[place]] for place in range(height)]
    width = len(lines[0])
    padding = bytes(-3 * width % 4)
    pixels = b"".join(bytes(grey for grey in line for _ in range(3)) + padding for line in reversed(lines))
    header = struct.pack("<2sIHHI", b"BM", 54 + len(pixels), 0, 0, 54)
    return header + struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(pixels), 2835, 2835, 0, 0) + pixels


def film(text: str, width: int = 640, height: int = 480, frames: int = 10) -> bytes:
    """A camera that sees one code, as a YUV4MPEG2 file."""
    block = _rows(text)
    left, top = (width - len(block[0])) // 2, (height - len(block)) // 2
    lines = [bytearray([255] * width) for _ in range(height)]
    for place, row in enumerate(block):
        lines[top + place][left:left + len(row)] = bytes(row)
    frame = b"FRAME\n" + b"".join(lines) + bytes([128]) * (width * height // 2)
    return f"YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420jpeg\n".encode() + frame * frames

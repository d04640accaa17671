"""Reading and writing the binary form of a WebAssembly module, as far as splitting one needs.

Function bodies are kept as bytes and never decoded: a split keeps every index as it was.
Source: WebAssembly Core Specification 2.0, chapter 5 (binary format).
"""

from collections.abc import Iterable
from typing import NamedTuple

HEADER = b"\0asm\1\0\0\0"
CUSTOM, TYPE, IMPORT, FUNCTION, TABLE, _, GLOBAL, EXPORT, START, ELEMENT, CODE, DATA, DATA_COUNT = range(13)
FUNCTION_KIND, TABLE_KIND, MEMORY_KIND, GLOBAL_KIND, TAG_KIND = range(5)
FUNCREF = 0x70
END = 0x0B


class FunctionType(NamedTuple):
    """Value types as bytes: one byte a value."""

    parameters: bytes
    results: bytes


class Import(NamedTuple):
    """One import: its kind, and the whole of it as it is written."""

    kind: int
    raw: bytes


class Export(NamedTuple):
    """One export: `at` is its index in the index space of its kind."""

    name: str
    kind: int
    at: int


class WasmModule(NamedTuple):
    """A module taken apart.

    sections        (id, content) in order, all of them
    function_types  the type index of each function the module defines
    bodies          the body of each, without its length
    global_types    the type of each global the module defines, two bytes each
    table_types     the type of each table the module defines
    """

    sections: list[tuple[int, bytes]]
    types: list[FunctionType]
    imports: list[Import]
    function_types: list[int]
    bodies: list[bytes]
    global_types: list[bytes]
    table_types: list[bytes]
    exports: list[Export]

    def imported(self, kind: int) -> int:
        """How many things of a kind are imported; what the module defines comes after them."""
        return sum(each.kind == kind for each in self.imports)

    def section(self, section_id: int) -> bytes:
        """The content of the one section with this id."""
        return dict(self.sections)[section_id]


class Reader:
    """Reads numbers and names from a place onwards."""

    def __init__(self, content: bytes, place: int = 0) -> None:
        self.content = content
        self.place = place

    def byte(self) -> int:
        """The next byte."""
        self.place += 1
        return self.content[self.place - 1]

    def take(self, count: int) -> bytes:
        """The next `count` bytes."""
        self.place += count
        return self.content[self.place - count:self.place]

    def unsigned(self) -> int:
        """An unsigned number in LEB128."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def name(self) -> str:
        """A name with its length."""
        return self.take(self.unsigned()).decode()

    def limits(self) -> None:
        """Pass over the limits of a table or memory."""
        if self.byte() & 1:
            self.unsigned()
        self.unsigned()


def read_module(content: bytes) -> WasmModule:
    """Take a module apart. Raises ValueError for what is not one, or uses what is not known here."""
    if content[:8] != HEADER:
        raise ValueError("not a WebAssembly module of version 1")
    reader = Reader(content, 8)
    sections = []
    while reader.place < len(content):
        section_id = reader.byte()
        sections.append((section_id, reader.take(reader.unsigned())))
    by_id = dict(sections)
    return WasmModule(
        sections,
        _items(by_id[TYPE], _function_type),
        _items(by_id[IMPORT], _import),
        _items(by_id[FUNCTION], Reader.unsigned),
        _items(by_id[CODE], lambda reader: reader.take(reader.unsigned())),
        _items(by_id[GLOBAL], _global_type),
        _items(by_id[TABLE], _table_type),
        _items(by_id[EXPORT], lambda reader: Export(reader.name(), reader.byte(), reader.unsigned())),
    )


def _items(content, read_one):  # type: ignore[no-untyped-def]
    reader = Reader(content)
    return [read_one(reader) for _ in range(reader.unsigned())]


def _function_type(reader: Reader) -> FunctionType:
    if reader.byte() != 0x60:
        raise ValueError("a type that is not a function's")
    return FunctionType(reader.take(reader.unsigned()), reader.take(reader.unsigned()))


def _import(reader: Reader) -> Import:
    start = reader.place
    reader.name()
    reader.name()
    kind = reader.byte()
    if kind == FUNCTION_KIND:
        reader.unsigned()
    elif kind == TABLE_KIND:
        reader.byte()
        reader.limits()
    elif kind == MEMORY_KIND:
        reader.limits()
    elif kind == GLOBAL_KIND:
        reader.take(2)
    else:
        reader.byte()
        reader.unsigned()
    return Import(kind, reader.content[start:reader.place])


def _table_type(reader: Reader) -> bytes:
    start = reader.place
    reader.byte()
    reader.limits()
    return reader.content[start:reader.place]


def _global_type(reader: Reader) -> bytes:
    """The type of a global, passing over the constant it begins with."""
    kind = reader.take(2)
    operands = {0x41: Reader.unsigned, 0x42: Reader.unsigned, 0x23: Reader.unsigned, 0xD2: Reader.unsigned,
                0xD0: Reader.byte, 0x43: lambda r: r.take(4), 0x44: lambda r: r.take(8),
                0x6A: lambda r: None, 0x6B: lambda r: None}
    while (instruction := reader.byte()) != END:
        if instruction not in operands:
            raise ValueError(f"a global that begins with instruction {instruction:#x}")
        operands[instruction](reader)
    return kind


def unsigned(value: int) -> bytes:
    """An unsigned number in LEB128."""
    written = bytearray()
    while value >= 0x80:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*written, value])


def constant(value: int) -> bytes:
    """The instruction that puts a number of 0 or more on the stack: i32.const, whose operand is signed."""
    written = bytearray([0x41])
    while value >= 0x40:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*written, value])


def name(text: str) -> bytes:
    """A name with its length."""
    return unsigned(len(text.encode())) + text.encode()


def vector(items: Iterable[bytes]) -> bytes:
    """Items with their count."""
    listed = list(items)
    return unsigned(len(listed)) + b"".join(listed)


def code_section(bodies: Iterable[bytes]) -> bytes:
    """The code section's content."""
    return vector(unsigned(len(body)) + body for body in bodies)


def export_section(exports: Iterable[Export]) -> bytes:
    """The export section's content."""
    return vector(name(each.name) + bytes([each.kind]) + unsigned(each.at) for each in exports)


def active_elements(table: int, runs: Iterable[tuple[int, list[int]]]) -> list[bytes]:
    """Element segments that put functions into a table: for each run, the first slot and the functions."""
    return [
        unsigned(2) + unsigned(table) + constant(slot) + bytes([END, 0]) + vector(map(unsigned, functions))
        for slot, functions in runs
    ]


def read_data(module: WasmModule) -> bytes:
    """The data of a module that has it in one piece, from the start of its memory on.

    Raises ValueError for data in several pieces.
    """
    reader = Reader(module.section(DATA))
    if (reader.unsigned(), reader.unsigned()) != (1, 0):
        raise ValueError("the data is not one active segment")
    while reader.byte() != END:
        pass
    return reader.take(reader.unsigned())


def data_segments(pieces: Iterable[tuple[int, bytes]]) -> list[bytes]:
    """Active data segments: for each piece, the address and the bytes."""
    return [unsigned(0) + constant(address) + bytes([END]) + unsigned(len(piece)) + piece for address, piece in pieces]


def write_module(sections: Iterable[tuple[int, bytes]]) -> bytes:
    """Put a module together."""
    return HEADER + b"".join(
        bytes([section_id]) + unsigned(len(content)) + content for section_id, content in sections
    )

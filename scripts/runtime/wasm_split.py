"""Splits a WebAssembly module in two: the functions a page uses, and the rest, fetched only if one is called.

Both halves keep the original's numbering of functions, globals and tables, so every body is copied as it is.
A function that is in the other half is a few bytes that pass its arguments on through a table that both share,
where each function has its own slot. Before the first function of the rest runs, a hook in the table's last slot
is called; it fetches the rest, which fills its slots. Behaviour is the original's; only the loading differs.

(Binaryen's wasm-split does the same by decoding and renumbering; it is not on npm, and takes minutes.)
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from scripts.runtime.wasm_binary import (
    CODE,
    DATA,
    DATA_COUNT,
    ELEMENT,
    END,
    EXPORT,
    FUNCREF,
    FUNCTION,
    FUNCTION_KIND,
    GLOBAL_KIND,
    IMPORT,
    TABLE,
    TABLE_KIND,
    TYPE,
    Export,
    FunctionType,
    Reader,
    WasmModule,
    active_elements,
    code_section,
    constant,
    data_segments,
    export_section,
    name,
    read_data,
    unsigned,
    vector,
    write_module,
)

# Exports of the first half that only the rest and split-wasm.js use begin with this.
PREFIX = "split:"
SLOTS = PREFIX + "slots"

_CALL_INDIRECT = b"\x11"
_LOCAL_GET = b"\x20"
_TABLE_SET = b"\x26"
_NULL_FUNCTION = b"\xd0\x70"


class SplitModule(NamedTuple):
    """The two halves, as binary modules."""

    used: bytes
    rest: bytes


class MovedData(NamedTuple):
    """Ranges of the module's data that travel with the rest.

    base     the address in memory at which the module's data begins
    ranges   from the first byte to the one after the last, in order, counted from the start of the data
    """

    base: int
    ranges: Sequence[tuple[int, int]]


def split_module(
    module: WasmModule, used: set[int], exports: set[str], moved: MovedData | None = None
) -> SplitModule:
    """Split.

    used      which of the functions that the module defines go into the first half, counted from 0
    exports   the names the first half keeps in its export section
    moved     data that only functions of the rest read
    """
    count = len(module.bodies)
    slots = module.imported(TABLE_KIND) + len(module.table_types)
    stubs = _Stubs(module, slots, hook=count)
    first = [body if at in used else stubs.fetching(at) for at, body in enumerate(module.bodies)]
    rest = [stubs.passing_on(at) if at in used else body for at, body in enumerate(module.bodies)]
    kept = [each for each in module.exports if each.name in exports]
    shared = [
        *(Export(f"{PREFIX}t{at}", TABLE_KIND, at) for at in range(module.imported(TABLE_KIND), slots)),
        *(Export(f"{PREFIX}g{at}", GLOBAL_KIND, module.imported(GLOBAL_KIND) + at)
          for at in range(len(module.global_types))),
        Export(SLOTS, TABLE_KIND, slots),
    ]
    staying, moving = _parted_data(module, moved) if moved else ({}, [])
    return SplitModule(
        _first_half(module, first, [*kept, *shared], sorted(used), slots, staying),
        _rest(module, rest, sorted(set(range(count)) - used), slots, moving),
    )


def marking_module(module: WasmModule) -> bytes:
    """The module, with each function emptying its slot of the table SLOTS when it is called."""
    slots = module.imported(TABLE_KIND) + len(module.table_types)
    marked = [_with_mark(body, at, slots) for at, body in enumerate(module.bodies)]
    exports = [*module.exports, Export(SLOTS, TABLE_KIND, slots)]
    return _first_half(module, marked, exports, list(range(len(marked))), slots, {})


def _parted_data(module: WasmModule, moved: MovedData) -> tuple[dict[int, bytes], list[bytes]]:
    """The data sections of the first half, and what the rest gets."""
    data = read_data(module)
    ends = [0, *(end for pair in moved.ranges for end in pair), len(data)]
    pieces = [(moved.base + start, data[start:end]) for start, end in pairwise(ends)]
    staying = data_segments(pieces[0::2])
    return {DATA_COUNT: unsigned(len(staying)), DATA: vector(staying)}, data_segments(pieces[1::2])


def _with_mark(body: bytes, at: int, slots: int) -> bytes:
    reader = Reader(body)
    for _ in range(reader.unsigned()):  # groups of local variables: how many, and their type
        reader.unsigned()
        reader.byte()
    mark = constant(at) + _NULL_FUNCTION + _TABLE_SET + unsigned(slots)
    return body[:reader.place] + mark + body[reader.place:]


class _Stubs:
    """Bodies that pass a call on through the shared table."""

    def __init__(self, module: WasmModule, slots: int, hook: int) -> None:
        self.module = module
        self.slots = slots
        nothing = module.types.index(FunctionType(b"", b""))
        self.call_hook = constant(hook) + _CALL_INDIRECT + unsigned(nothing) + unsigned(slots)

    def passing_on(self, at: int) -> bytes:
        return self._body(b"", at)

    def fetching(self, at: int) -> bytes:
        return self._body(self.call_hook, at)

    def _body(self, before: bytes, at: int) -> bytes:
        kind = self.module.function_types[at]
        arguments = b"".join(_LOCAL_GET + unsigned(n) for n in range(len(self.module.types[kind].parameters)))
        call = constant(at) + _CALL_INDIRECT + unsigned(kind) + unsigned(self.slots)
        return b"\0" + before + arguments + call + bytes([END])


def _first_half(
    module: WasmModule,
    bodies: list[bytes],
    exports: list[Export],
    in_slots: list[int],
    slots: int,
    data: dict[int, bytes],
) -> bytes:
    size = len(bodies) + 1  # and the hook
    slot_table = bytes([FUNCREF, 1]) + unsigned(size) + unsigned(size)
    elements = _elements(module, in_slots, slots)
    old_elements = Reader(module.section(ELEMENT))
    old_count = old_elements.unsigned()
    replaced = {
        TABLE: vector([*module.table_types, slot_table]),
        EXPORT: export_section(exports),
        ELEMENT: unsigned(old_count + len(elements)) + old_elements.content[old_elements.place:] + b"".join(elements),
        CODE: code_section(bodies),
    } | data
    return write_module((section_id, replaced.get(section_id, content)) for section_id, content in module.sections)


def _rest(module: WasmModule, bodies: list[bytes], in_slots: list[int], slots: int, data: list[bytes]) -> bytes:
    imports = [each.raw for each in module.imports]
    first_table = module.imported(TABLE_KIND)
    for at, kind in enumerate(module.table_types):
        imports.append(_shared_import(f"t{first_table + at}", TABLE_KIND, kind))
    imports.append(_shared_import("slots", TABLE_KIND, bytes([FUNCREF, 0]) + unsigned(len(bodies) + 1)))
    for at, kind in enumerate(module.global_types):
        imports.append(_shared_import(f"g{at}", GLOBAL_KIND, kind))
    return write_module([
        (TYPE, module.section(TYPE)),
        (IMPORT, vector(imports)),
        (FUNCTION, module.section(FUNCTION)),
        (ELEMENT, vector(_elements(module, in_slots, slots))),
        (CODE, code_section(bodies)),
        (DATA, vector(data)),
    ])


def _shared_import(field: str, kind: int, written: bytes) -> bytes:
    return name("split") + name(PREFIX + field) + bytes([kind]) + written


def _elements(module: WasmModule, in_slots: list[int], slots: int) -> list[bytes]:
    first_function = module.imported(FUNCTION_KIND)
    return active_elements(
        slots, [(run[0], [first_function + at for at in run]) for run in _runs(in_slots)]
    )


def _runs(numbers: list[int]) -> list[list[int]]:
    """Sorted numbers as runs without gaps: [1, 2, 5] as [[1, 2], [5]]."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs



"""Splitting a WebAssembly module, tried on a small one written out by hand."""

import json
import subprocess
from pathlib import Path

import pytest

from scripts.runtime.wasm_binary import constant, read_module, unsigned, write_module
from scripts.runtime.wasm_split import marking_module, split_module

ROOT = Path(__file__).parents[2]

def small_module() -> bytes:
    """A module with a counter of 10 and three functions of one number.

    add: the number and the counter. twice: twice the number, then add. bump: adds the number to the counter,
    then does twice.
    """
    bodies = [
        bytes([0, 0x20, 0, 0x23, 1, 0x6A, 0x0B]),
        bytes([0, 0x20, 0, 0x41, 2, 0x6C, 0x10, 0, 0x0B]),
        bytes([0, 0x23, 1, 0x20, 0, 0x6A, 0x24, 1, 0x20, 0, 0x10, 1, 0x0B]),
    ]
    exports = b"\x05twice\x00\x01" + b"\x04bump\x00\x02" + b"\x03add\x00\x00"
    return write_module([
        (1, bytes([2, 0x60, 0, 0, 0x60, 1, 0x7F, 1, 0x7F])),
        (2, bytes([1, 1]) + b"e" + bytes([1]) + b"g" + bytes([3, 0x7F, 0])),
        (3, bytes([3, 1, 1, 1])),
        (4, bytes([1, 0x6F, 0, 1])),
        (6, bytes([1, 0x7F, 1, 0x41, 10, 0x0B])),
        (7, bytes([3]) + exports),
        (9, bytes([0])),
        (10, bytes([3]) + b"".join(bytes([len(body)]) + body for body in bodies)),
    ])


SCRIPT = """
import { readFileSync } from 'node:fs';
import { instantiateSplit } from '%s/docs/assets/js/split-wasm.js';
const [used, rest, calls] = JSON.parse(readFileSync(0, 'utf8'));
const bytes = (hex) => Buffer.from(hex, 'hex');
let fetched = 0;
const imports = { e: { g: new WebAssembly.Global({ value: 'i32' }, 5) } };
const { exports } = await instantiateSplit(new WebAssembly.Module(bytes(used)), imports, () => {
  fetched += 1;
  return bytes(rest);
});
const answers = calls.map(([name, number]) => [exports[name](number), fetched]);
process.stdout.write(JSON.stringify([Object.keys(exports), answers]));
"""


def run_split(used: set[int], exports: set[str], calls: list[tuple[str, int]]) -> tuple[list[str], list[list[int]]]:
    """What each call answers, and how often the rest had been fetched by then."""
    halves = split_module(read_module(small_module()), used, exports)
    task = json.dumps([halves.used.hex(), halves.rest.hex(), calls])
    run = subprocess.run(
        ["node", "--input-type=module", "-e", SCRIPT % ROOT.as_uri()],
        input=task, capture_output=True, text=True, check=False,
    )
    assert run.returncode == 0, run.stderr
    names, answers = json.loads(run.stdout)
    return names, answers


def test_the_rest_is_not_fetched_while_only_used_functions_run():
    """With add and twice in the first half, calling them fetches nothing: 2 × 3 + 10 = 16."""
    _, answers = run_split({0, 1}, {"twice", "bump", "add"}, [("add", 1), ("twice", 3)])
    assert answers == [[11, 0], [16, 0]]


def test_the_rest_is_fetched_once_and_shares_globals_and_functions():
    """bump is in the rest: it adds to the counter of the first half and calls twice there: 2 × 3 + 13 = 19."""
    _, answers = run_split({0, 1}, {"twice", "bump", "add"}, [("bump", 3), ("bump", 1), ("add", 0)])
    assert answers == [[19, 1], [16, 1], [14, 1]]


def test_a_used_function_calls_on_into_the_rest():
    """twice is used and calls add, which is in the rest: 2 × 4 + 10 = 18."""
    _, answers = run_split({1}, {"twice"}, [("twice", 4)])
    assert answers == [[18, 1]]


def test_only_the_exports_asked_for_are_left():
    """The names the two halves share among themselves are not among the exports either."""
    names, _ = run_split({0, 1}, {"twice"}, [])
    assert names == ["twice"]


def test_marks_say_which_functions_were_called():
    """After twice(3) the slots of twice and add are empty; bump's is not."""
    script = """
    import { readFileSync } from 'node:fs';
    const module = new WebAssembly.Module(Buffer.from(readFileSync(0, 'utf8'), 'hex'));
    const { exports } = new WebAssembly.Instance(module, { e: { g: new WebAssembly.Global({ value: 'i32' }, 5) } });
    const empty = () => [0, 1, 2].map((slot) => exports['split:slots'].get(slot) === null);
    process.stdout.write(JSON.stringify([empty(), exports.twice(3), empty()]));
    """
    marking = marking_module(read_module(small_module())).hex()
    run = subprocess.run(
        ["node", "--input-type=module", "-e", script], input=marking, capture_output=True, text=True, check=True
    )
    assert json.loads(run.stdout) == [[False] * 3, 16, [True, True, False]]


@pytest.mark.parametrize(("number", "written"), [(0, "00"), (127, "7f"), (128, "8001"), (624485, "e58e26")])
def test_unsigned_numbers_are_written_in_leb128(number, written):
    """624485 is the example of the DWARF standard, which defined the form."""
    assert unsigned(number).hex() == written


@pytest.mark.parametrize(("number", "written"), [(2, "4102"), (63, "413f"), (64, "41c000"), (128, "418001")])
def test_constants_keep_their_sign(number, written):
    """The operand of i32.const is signed, so 64 takes a second byte that says it is not negative."""
    assert constant(number).hex() == written


def test_what_is_not_a_module_is_refused():
    """Anything without the header is refused."""
    with pytest.raises(ValueError, match="not a WebAssembly module"):
        read_module(b"PK\x03\x04 and so on")

"""The command line: python -m calculators COMMAND.

    list                                             the calculators there are
    describe MODEL [--json | --schema]               what a calculator takes and gives
    run MODEL [--set NAME=VALUE ...] [--json]        one run; lists with commas: --set teams_ramp=33,67,100
    sensitivity MODEL [--set NAME=VALUE ...] [--json]
    reproduce [MODEL ...] [--json]                   what the report prints beside what follows from it
    allocate FILE --pot POUNDS [--weight FACTOR=NUMBER ...] [--reserve PERCENT]   a CSV of shares on the output

Ends with status 0, or with 2 and every problem on the error output.
"""

import argparse
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TextIO

from .declare import Column
from .display import plain_value
from .errors import InputProblems, Problem
from .registry import MODULES
from .registry import model as find_model
from .runs import Run

WRONG = 2


def main(arguments: list[str], out: TextIO, err: TextIO) -> int:
    """Run one command with texts `arguments`; write to the files `out` and `err`. Returns the exit status."""
    try:
        chosen = _parser().parse_args(arguments)
    except SystemExit as ended:
        return int(ended.code or 0)
    try:
        chosen.command(chosen, out, err)
    except InputProblems as problems:
        print(problems, file=err)
        return WRONG
    return 0


def _parser() -> ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m calculators", description="The handbook's calculators.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Callable[..., None], help_text: str) -> ArgumentParser:
        sub = commands.add_parser(name, help=help_text, description=help_text)
        sub.set_defaults(command=command)
        return sub

    add("list", _list, "The calculators there are.")
    for name, command, help_text in (
        ("describe", _describe, "What a calculator takes and gives."),
        ("run", _run, "One run of a calculator."),
        ("sensitivity", _sensitivity, "How much each uncertain input moves the result."),
    ):
        sub = add(name, command, help_text)
        sub.add_argument("model", choices=MODULES)
        if name == "describe":
            sub.add_argument("--schema", action="store_true", help="the inputs as JSON Schema")
        else:
            sub.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", dest="settings")
        sub.add_argument("--json", action="store_true")
    sub = add("reproduce", _reproduce, "What the report prints beside what follows from it.")
    sub.add_argument("models", nargs="*", metavar="MODEL")
    sub.add_argument("--json", action="store_true")
    sub = add("allocate", _allocate, "Share a pot among the schools of a CSV file.")
    sub.add_argument("file", help="the CSV file")
    sub.add_argument("--pot", required=True, metavar="POUNDS")
    sub.add_argument("--weight", action="append", default=[], metavar="FACTOR=NUMBER", dest="weights")
    sub.add_argument("--reserve", default="0", metavar="PERCENT")
    return parser


def _list(chosen: Namespace, out: TextIO, err: TextIO) -> None:
    for model_id in MODULES:
        model = find_model(model_id)
        print(f"{model_id:20} {model.title}", file=out)


def _describe(chosen: Namespace, out: TextIO, err: TextIO) -> None:
    from .description import description
    from .schema import json_schema

    described = description(find_model(chosen.model))
    if chosen.schema:
        _print_json(json_schema(find_model(chosen.model)), out)
        return
    if chosen.json:
        _print_json(described, out)
        return
    print(f"{described['title']} (version {described['version']})\n{described['question']}\n\nInputs:", file=out)
    for each in described["inputs"]:
        default = each["default_text"] or "blank"
        print(f"  {each['name']:32} {each['label']}: {default}. Allowed: {each['allowed']}.", file=out)
    print("\nOutputs:", file=out)
    for each in described["outputs"]:
        print(f"  {each['name']:32} {each['label']}", file=out)
    print("\nPresets:", file=out)
    for each in described["presets"]:
        print(f"  {each['id']:32} {each['help']}", file=out)


def _run(chosen: Namespace, out: TextIO, err: TextIO) -> None:
    run = _run_of(chosen)
    if chosen.json:
        _print_json({
            "model": run.model.id, "version": run.model.version,
            "inputs": {name: plain_value(value) for name, value in run.inputs.items()},
            "outputs": {name: plain_value(value) for name, value in run.outputs.items()},
            "rows": run.rows,
        }, out)
        return
    texts = run.texts()
    print(run.sentence(texts), file=out)
    for each in run.model.outputs:
        print(f"\n{each.label}: {texts[each.name]}\n  {run.working(each, texts)}", file=out)
    _print_table(run.model.columns, run.row_texts(), out)
    for note in (*run.notes, *run.model.notes):
        print(f"\nNote: {note}", file=out)


def _sensitivity(chosen: Namespace, out: TextIO, err: TextIO) -> None:
    from .sensitivity import range_sentence, sensitivity

    run = _run_of(chosen)
    found = sensitivity(run)
    if chosen.json:
        _print_json(found, out)
    elif found is None:
        print("The result has no value with these inputs.", file=out)
    else:
        print(range_sentence(run, found) or "Nothing uncertain moves this result.", file=out)
        for bar in found["bars"]:
            print(f"  {bar['label']}: {bar['low_input_text']} gives {bar['at_low_text']}, "
                  f"{bar['high_input_text']} gives {bar['at_high_text']}", file=out)


def _reproduce(chosen: Namespace, out: TextIO, err: TextIO) -> None:
    from .reproduction import reproduction

    unknown = [name for name in chosen.models if name not in MODULES]
    if unknown:
        raise InputProblems([
            Problem("model", "Calculator", name, ", ".join(MODULES),
                    f"There is no calculator “{name}”. There are: {', '.join(MODULES)}.") for name in unknown
        ])
    found = {name: reproduction(find_model(name)) for name in chosen.models or MODULES}
    if chosen.json:
        _print_json(found, out)
        return
    for name, rows in found.items():
        print(f"{name}:", file=out)
        for row in rows:
            detail = row["gap_text"] or (f"missing: {row['missing']}" if row["missing"] else row["text"])
            print(f"  {row['printed']:24} {row['verdict']:18} {row['measures']} ({detail})", file=out)


def _allocate(chosen: Namespace, out: TextIO, err: TextIO) -> None:
    from .allocation import allocate
    from .schools_file import decode, read_schools, reconciliation, write_shares

    try:
        content = Path(chosen.file).read_bytes()
    except OSError as why:
        raise InputProblems([Problem("file", "File", chosen.file, "a CSV file that can be read",
                                     f"{chosen.file}: {why.strerror}.")]) from None
    weights = dict(_pairs(chosen.weights, "--weight")) or None
    found = allocate(read_schools(decode(content)), chosen.pot, weights, chosen.reserve)
    out.write(write_shares(found))
    for name in found.dropped:
        print(f"Dropped: no school has anyone for {name}; its weight went to the others in proportion.", file=err)
    print(reconciliation(found), file=err)


def _run_of(chosen: Namespace) -> Run:
    from .runs import Run

    return Run(find_model(chosen.model), dict(_pairs(chosen.settings, "--set")))


def _pairs(texts: list[str], option: str) -> list[tuple[str, str]]:
    """NAME=VALUE texts as pairs. Raises InputProblems for one without "=" or a name given twice."""
    pairs = [text.partition("=")[::2] for text in texts]
    names = [name.strip() for name, _ in pairs]
    problems = [
        Problem(option, option, text, "NAME=VALUE",
                f"{option} {text}: there is no “=” in it. Write {option} NAME=VALUE.")
        for text in texts if "=" not in text
    ]
    problems += [
        Problem(option, option, name, "each name once", f"{option} {name} is given more than once. Give it once.")
        for name in dict.fromkeys(names) if names.count(name) > 1
    ]
    if problems:
        raise InputProblems(problems)
    return list(zip(names, (value for _, value in pairs), strict=True))


def _print_table(columns: Sequence[Column], rows: list[dict], out: TextIO) -> None:
    if not rows:
        return
    cells = [[column.label for column in columns], *([row[column.name] for column in columns] for row in rows)]
    widths = [max(len(line[place]) for line in cells) for place in range(len(columns))]
    print(file=out)
    for line in cells:
        print("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)), file=out)


def _print_json(found: Any, out: TextIO) -> None:
    print(json.dumps(found, ensure_ascii=False, indent=2, allow_nan=False), file=out)

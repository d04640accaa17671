"""The page reads an address as calculators/address.py does, whatever bytes are in it."""

import json
import subprocess
from pathlib import Path

from calculators.address import read_address
from calculators.registry import model

ROOT = Path(__file__).parents[2]

QUERIES = [
    "",
    "?",
    "?ehcps=9&phase=secondary&shown=%C2%A37%2C322&v=1.0.0",
    "?ehcps=9&ehcps=10",
    "?ehcps=%C2%A31%2C700%2C000&income=1.5bn",
    "?ehcps=%FF%FE%00&income=%",
    "?ehcps=a+b%20c&=nothing&phase=",
    "?__proto__=1&constructor=2&toString=3&hasOwnProperty=4",
    "?utm_source=mail&ehcps=" + "9" * 2000,
    "?" + "k" * 90 + "=1&v=" + "1" * 90 + "&shown=" + "s" * 200,
    "?ehcps=%3Cscript%3Ealert(1)%3C/script%3E#income=5",
]

SCRIPT = """
import { readFileSync } from 'node:fs';
import { readAddress } from '%s/docs/assets/js/calculator-address.js';
const [queries, names] = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(queries.map((query) => readAddress(query, names, {}))));
"""


def test_the_page_and_the_model_read_every_address_alike():
    """Inputs, unknown keys, version and headline are the same for good links and hostile ones."""
    school = model("school-funding")
    names = [each.name for each in school.inputs]
    run = subprocess.run(
        ["node", "--input-type=module", "-e", SCRIPT % ROOT.as_uri()],
        input=json.dumps([QUERIES, names]), capture_output=True, encoding="utf-8", check=True,
    )
    for query, found in zip(QUERIES, json.loads(run.stdout), strict=True):
        expected = read_address(school, query)
        assert found == expected._asdict() | {"unknown": list(expected.unknown)}, query[:60]

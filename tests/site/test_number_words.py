"""The one spelling of a number, where it is looked for: the browser gives the words the index is filed by."""

import json
import subprocess
from pathlib import Path

import yaml

CASES = yaml.safe_load((Path(__file__).parent / "number-words.yml").read_text(encoding="utf-8"))


def test_the_browser_gives_each_number_the_word_it_is_filed_under(checkout: Path) -> None:
    module = (checkout / "docs/assets/js/number-words.js").as_uri()
    program = (
        f"import {{ numberWords }} from {json.dumps(module)};"
        f"console.log(JSON.stringify({json.dumps([case['text'] for case in CASES])}.map(numberWords)));"
    )
    run = subprocess.run(
        ["node", "--input-type=module", "--eval", program], capture_output=True, text=True, check=True
    )
    given = dict(zip([case["text"] for case in CASES], json.loads(run.stdout), strict=True))
    assert given == {case["text"]: case["words"] for case in CASES}

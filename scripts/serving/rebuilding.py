"""Building the site again whenever something it is made of is saved.

Each build is a process of its own, so that a change to the generator or a model counts at once, and a
build that fails leaves the site that is being served as it was.
"""

import subprocess
import sys
import time
from pathlib import Path
from threading import Event

from watchfiles import watch

WATCHED = ("data", "docs", "calculators", "scripts", "mkdocs.yml", "package-lock.json")
# What every page is rendered with; after anything else it is enough to render the pages whose Markdown changed.
IN_EVERY_PAGE = ("docs/theme/", "mkdocs.yml")


class Rebuilder:
    """Builds the site in a checkout, and counts the builds that succeeded in ``build_number``."""

    def __init__(self, checkout: Path, engine: str) -> None:
        self.checkout = checkout
        self.command = [sys.executable, "-m", "scripts.build", "--engine", engine]
        self.build_number = 0

    def build(self, preview: bool = False) -> bool:
        """Build once, the build's own messages going to the terminal; True when it succeeded.

        A ``preview`` renders only the pages that changed.
        """
        started = time.perf_counter()
        command = [*self.command, "--preview"] if preview else self.command
        succeeded = subprocess.run(command, cwd=self.checkout, check=False).returncode == 0
        seconds = time.perf_counter() - started
        if succeeded:
            self.build_number += 1
            print(f"Built in {seconds:.1f} s.", flush=True)
        else:
            print("Not built: see above. The last good site stays up.", flush=True)
        return succeeded

    def build_on_save(self, stop: Event) -> None:
        """Build again after every save until ``stop`` is set; saves made during a build lead to one more."""
        paths = [self.checkout / name for name in WATCHED if (self.checkout / name).exists()]
        for changes in watch(*paths, stop_event=stop, debounce=400, raise_interrupt=False):
            saved = sorted({str(Path(path).relative_to(self.checkout)) for _, path in changes})
            more = f" and {len(saved) - 3} more" if len(saved) > 3 else ""
            print(f"Saved: {', '.join(saved[:3])}{more}. Building.", flush=True)
            self.build(preview=not any(path.startswith(IN_EVERY_PAGE) for path in saved))

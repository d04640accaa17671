"""Notebook pages as calm HTML: the words, the code and its results, without the plugin's scripts and styles.

The notebook plugin adds half a megabyte of styles, a copy script and a mathematics library from another host to each
page. A page is made again of its cells alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

_WRAPPER = "jupyter-wrapper"


def is_notebook(html: str) -> bool:
    """Answers "did the notebook plugin make this page?"."""
    return f'class="{_WRAPPER}' in html


def plain_notebook(html: str) -> str:
    """A notebook page made of its cells alone.

    Code is folded below a line that opens it; tables of results can be reached by keyboard, since they may be wider
    than the page.
    """
    page = BeautifulSoup(html, "lxml")
    wrapper = page.find(class_=_WRAPPER)
    if not isinstance(wrapper, Tag):
        return html
    cells = [cell for cell in wrapper.select(".jp-Notebook-cell") if not cell.find(class_="jp-Notebook-cell")]
    made = page.new_tag("div", attrs={"class": "notebook"})
    for cell in cells:
        made.extend(_plain_cell(page, cell))
    for number, box in enumerate(made.select('[role="region"]'), start=1):
        box.attrs["aria-label"] = f"Result {number}"
    wrapper.replace_with(made)
    for unwanted in page.select('style, script:not([src]), script[src^="http"]'):
        kind = str(unwanted.get("type", ""))
        if unwanted.name == "style" or not kind.endswith("json"):
            unwanted.decompose()
    return str(page)


def _plain_cell(page: BeautifulSoup, cell: Tag) -> Iterator[Tag]:
    words = cell.find(class_="jp-RenderedMarkdown")
    if isinstance(words, Tag):
        for anchor in words.select(".anchor-link"):
            anchor.decompose()
        yield from [child.extract() for child in words.find_all(recursive=False)]
    code = cell.select_one(".jp-InputArea pre")
    if code is not None:
        folded = page.new_tag("details", attrs={"class": "notebook-code"})
        summary = page.new_tag("summary")
        summary.string = "Python for this step"
        text = page.new_tag("pre", attrs={"tabindex": "0"})
        text.string = code.get_text()
        folded.extend([summary, text])
        yield folded
    for output in cell.select(".jp-OutputArea-output"):
        yield _plain_output(page, output)


def _plain_output(page: BeautifulSoup, output: Tag) -> Tag:
    result = output.find(["table", "svg"])
    box = page.new_tag("div", attrs={"class": "notebook-result"})
    if not isinstance(result, Tag):
        text = page.new_tag("pre", attrs={"tabindex": "0"})
        text.string = output.get_text().strip()
        box.append(text)
        return box
    for each in [result, *result.find_all(True)]:
        for name in ("style", "border"):
            each.attrs.pop(name, None)
    if result.name == "table":
        box.attrs |= {"class": "notebook-result table-scroll", "tabindex": "0", "role": "region"}
        result.attrs["class"] = "data"
        _merge_index_name(result)
    else:
        result.attrs |= {"role": "img", "aria-label": "Chart of the numbers in this step"}
    box.append(result.extract())
    return box


def _merge_index_name(table: Tag) -> None:
    """The name of a pandas index stands in a header row of its own; it belongs over its column."""
    rows = table.select("thead tr")
    if len(rows) == 2:
        first = rows[0].find("th")
        name = rows[1].find("th")
        if isinstance(first, Tag) and isinstance(name, Tag):
            first.string = name.get_text()
            rows[1].decompose()
    for empty in table.select("thead th"):
        if not empty.get_text(strip=True):
            empty.name = "td"

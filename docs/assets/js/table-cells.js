/**
 * Makes the figures of a printed table pressable: a press opens the ways to copy that cell below the table.
 * One cell is in the tab order; the arrow keys move among them.
 */

const STEPS = new Map([["ArrowRight", [0, 1]], ["ArrowLeft", [0, -1]], ["ArrowDown", [1, 0]], ["ArrowUp", [-1, 0]]]);

/** @param {HTMLTableElement} table a table whose cells carry `data-figure` */
export function enlivenCells(table) {
  const cells = [...table.querySelectorAll("td[data-figure]")];
  if (!cells.length) return;
  const panel = document.createElement("div");
  panel.className = "cell-panel";
  panel.hidden = true;
  const frame = table.closest(".table-scroll") ?? table;
  frame.after(panel);
  const said = document.createElement("p");
  said.className = "aside";
  said.textContent = "Press a figure to copy it with its source. The arrow keys move among them.";
  frame.before(said);

  cells.forEach((cell, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cell";
    button.tabIndex = place === 0 ? 0 : -1;
    button.append(...cell.childNodes);
    button.addEventListener("click", () => open(/** @type {HTMLElement} */ (cell), panel));
    button.addEventListener("keydown", (event) => move(event, table, button));
    cell.append(button);
  });
}

/**
 * @param {HTMLElement} cell
 * @param {HTMLElement} panel
 */
function open(cell, panel) {
  const row = cell.parentElement?.querySelector("th")?.textContent ?? "";
  const heading = document.createElement("p");
  heading.textContent = `${cell.textContent} (${row})`;
  const copy = document.createElement("send-copy");
  copy.dataset.id = cell.dataset.figure ?? "";
  copy.dataset.link = `#${cell.id}`;
  copy.dataset.json = "copy.json";
  copy.dataset.name = cell.textContent ?? "";
  const details = document.createElement("details");
  details.className = "copy-plain";
  const summary = document.createElement("summary");
  summary.textContent = "Other forms";
  details.append(summary);
  copy.append(details);
  panel.replaceChildren(heading, copy);
  panel.hidden = false;
  copy.querySelector("button")?.focus();
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLTableElement} table
 * @param {HTMLButtonElement} from
 */
function move(event, table, from) {
  const step = STEPS.get(event.key);
  const cell = /** @type {HTMLTableCellElement | null} */ (from.closest("td"));
  const row = /** @type {HTMLTableRowElement | null} */ (from.closest("tr"));
  if (!step || !cell || !row) return;
  event.preventDefault();
  let [down, right] = [row.rowIndex + step[0], cell.cellIndex + step[1]];
  for (; table.rows[down]?.cells[right]; down += step[0], right += step[1]) {
    const next = table.rows[down].cells[right].querySelector("button");
    if (next) {
      from.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
      return;
    }
  }
}

/** Says beside a form's boxes what is wrong with them. */

/** @typedef {import('./calculator-form.js').Problem} Problem */

/**
 * Show each problem in the `[data-problem]` of its box, and put the focus into the first box that has one.
 *
 * @param {HTMLElement} root  boxes with a name, and a place for words for each
 * @param {Problem[]} problems
 * @returns {Problem[]} those that belong to no box here
 */
export function showFieldProblems(root, problems) {
  const boxes = [...root.querySelectorAll('input')].filter((box) => root.querySelector(`[data-problem="${box.name}"]`));
  for (const box of boxes) {
    const problem = problems.find(({ name }) => name === box.name);
    const words = /** @type {HTMLElement} */ (root.querySelector(`[data-problem="${box.name}"]`));
    words.hidden = !problem;
    words.textContent = problem?.message ?? '';
    if (problem) box.setAttribute('aria-invalid', 'true');
    else box.removeAttribute('aria-invalid');
  }
  boxes.find((box) => box.getAttribute('aria-invalid'))?.focus();
  const names = boxes.map((box) => box.name);
  return problems.filter(({ name }) => !names.includes(name));
}

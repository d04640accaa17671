/**
 * Opens the offline pack: unpacks Python out of the page and shows the view the address names.
 *
 * A view is a `<template data-view>`; its address is what follows `#/`, and a run of a calculator is in the query as
 * on the site. Going to another view loads the file again, so that every view starts as a page does.
 */

const FIRST = 'workshops/';

/** @typedef {{url: string, size: number, gzip: number}} Part */

const main = /** @type {HTMLElement} */ (document.querySelector('main'));
const view = viewOf(location.hash) ?? viewOf(`#/${FIRST}`);

await show(/** @type {HTMLTemplateElement} */ (view));
document.addEventListener('click', follow);
addEventListener('hashchange', () => {
  if (location.hash.startsWith('#/')) location.reload();
});

/**
 * @param {string} hash  such as "#/workshops/pool/"
 * @returns {HTMLTemplateElement | null}
 */
function viewOf(hash) {
  return document.querySelector(`template[data-view="${CSS.escape(hash.replace(/^#\/?/, ''))}"]`);
}

/** @param {HTMLTemplateElement} template */
async function show(template) {
  const content = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const users = /** @type {NodeListOf<HTMLElement>} */ (content.querySelectorAll('[data-parts]'));
  if (users.length) {
    const urls = await unpack();
    for (const user of users) user.dataset.parts = JSON.stringify(withAddresses(JSON.parse(user.dataset.parts ?? '{}'), urls));
  }
  const from = template.dataset.view ?? '';
  for (const link of content.querySelectorAll('a[href]')) {
    const address = addressHere(link.getAttribute('href') ?? '', from);
    if (address) link.setAttribute('href', address);
    else link.removeAttribute('href');
  }
  for (const way of /** @type {NodeListOf<HTMLElement>} */ (content.querySelectorAll('[data-to]'))) {
    way.dataset.to = addressHere(way.dataset.to ?? '', from);
  }
  document.title = `${template.dataset.title} - SEND Evidence Handbook, offline`;
  main.replaceChildren(document.importNode(content, true));
  for (const link of document.querySelectorAll('header a')) {
    if (link.getAttribute('href') === `#/${from}` && link.closest('nav')) link.setAttribute('aria-current', 'page');
    link.setAttribute('href', `${location.pathname}${link.getAttribute('href')}`); // without the query of this view
  }
}

/**
 * The address that an address of the site has in the pack.
 * @param {string} href
 * @param {string} from  the view it stands in
 * @returns {string} "" for a page of the site that is not in the pack
 */
function addressHere(href, from) {
  if (href.startsWith('#') || href.startsWith('?')) return href;
  const site = new URL('https://pack.invalid/');
  const target = new URL(href, new URL(from, site));
  if (target.host !== site.host) return href;
  const name = target.pathname.slice(1);
  return viewOf(`#/${name}`) ? `${target.search || location.pathname}#/${name}` : '';
}

/** Links within the view move to their place without touching the address. @param {MouseEvent} event */
function follow(event) {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]:not([href^="#/"])') : null;
  if (!link) return;
  event.preventDefault();
  const place = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  place?.scrollIntoView();
  if (place) place.tabIndex = place.tabIndex < 0 ? -1 : place.tabIndex;
  place?.focus({ preventScroll: true });
}

/** @returns {Promise<Record<string, string>>} addresses, by part, of what the page brought along */
async function unpack() {
  const blocks = /** @type {HTMLScriptElement[]} */ ([...document.querySelectorAll('script[data-part]')]);
  const pairs = await Promise.all(blocks.map(async (block) => {
    const packed = Uint8Array.from(atob(block.textContent ?? ''), (character) => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const bytes = await new Response(stream).arrayBuffer();
    return [block.dataset.part, URL.createObjectURL(new Blob([bytes], { type: block.dataset.kind }))];
  }));
  return Object.fromEntries(pairs);
}

/**
 * @param {Record<string, Part>} parts
 * @param {Record<string, string>} urls
 */
function withAddresses(parts, urls) {
  const here = Object.entries(urls).map(([role, url]) => [role, { ...parts[role], url }]);
  return { ...parts, ...Object.fromEntries(here) };
}

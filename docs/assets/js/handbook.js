/** What every page of the handbook loads: small features, each a custom element of its own. */
export {};

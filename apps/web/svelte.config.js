/** Svelte's compiler settings. Style attributes are set through the CSSOM, so the strict CSP holds. */

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  compilerOptions: { runes: true },
};

/**
 * The page's first lines: the vault begins to open before the screens are loaded, so that the two overlap. Who opens Cairn
 * at Help has that page on its way with the rest.
 */

import { createPlatform } from './create-platform.ts';

createPlatform();
if (location.hash.startsWith('#/help')) void import('../screens/help/Help.svelte');
void import('../main.ts');
// The first date costs more than all after it: the browser fetches what it knows of a language. While files come there is time.
setTimeout(() => new Intl.DateTimeFormat(navigator.language).format());

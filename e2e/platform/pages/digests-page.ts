/**
 * Draws every picture of picture-cases and tells their digests: to whoever asks the window, or, for a browser that nobody
 * drives, to the address that the page was given, by going there.
 */

import { allDigests } from '../picture-cases.ts';

declare global {
  interface Window {
    digests: () => string;
  }
}

window.digests = allDigests;
const report = new URLSearchParams(location.search).get('report');
if (report !== null) location.href = `${report}?digests=${encodeURIComponent(allDigests())}`;

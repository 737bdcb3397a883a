/** The page of docs/design.md with live examples, for `npx vite apps/web`. In no build: nothing of the app leads here. */

import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/forms.css';
import '../styles/minerals.css';
import { mount } from 'svelte';
import Design from './Design.svelte';

mount(Design, { target: document.getElementById('app') ?? document.body });

/** The entry of the web app. Everything is reached from here; nothing is decided here. */

import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { createPlatform } from './platform/create-platform.ts';
import { startApp } from './start-app.ts';

const target = document.getElementById('app') ?? document.body;
void startApp(createPlatform(), target);

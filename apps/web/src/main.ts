/** The entry of the web app. Everything is reached from here; nothing is decided here. */

import { createPlatform } from './platform/create-platform.ts';
import { startApp } from './start-app.ts';

const target = document.getElementById('app') ?? document.body;
void startApp(createPlatform(), target);

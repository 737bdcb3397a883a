// Before unit tests: the command line as people run it. Nothing is done where the bundle is of this very source.

import { buildCli } from './build-cli.mjs';

export const setup = () => buildCli();

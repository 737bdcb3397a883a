/** All that a browser can do with a model that the person brings. Loaded when one is set up or asked, and not before. */

import {
  browserModelState,
  createBrowserModel,
  fetchBrowserModel,
  type BrowserModelState,
} from './browser-model.ts';
import type { ChallengeModel, ModelSetup } from './challenge-model.ts';
import { createModelMemory, type ModelMemory } from './model-memory.ts';
import { createOllama } from './ollama.ts';
import { createOpenAiCompatible } from './openai-compatible.ts';

export interface Models {
  readonly memory: ModelMemory;
  open(setup: ModelSetup): ChallengeModel;
  browserState(): Promise<BrowserModelState>;
  /** Gigabytes, on the person's wish alone. True once the browser's model is here. */
  fetchBrowserModel(): Promise<boolean>;
}

export const createModels = (): Models => ({
  memory: createModelMemory(),
  open: openModel,
  browserState: browserModelState,
  fetchBrowserModel,
});

const openModel = (setup: ModelSetup): ChallengeModel => {
  switch (setup.kind) {
    case 'browser':
      return createBrowserModel();
    case 'ollama':
      return createOllama(setup);
    case 'openai-compatible':
      return createOpenAiCompatible(setup);
    default:
      return setup satisfies never;
  }
};

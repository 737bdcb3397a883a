import { describeRelayStore } from '../relay-store.suite.ts';
import { createMemoryStore } from './create-memory-store.ts';

describeRelayStore('memory', async () => createMemoryStore());

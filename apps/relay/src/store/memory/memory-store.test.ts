import { describeRelayStore } from '../relay-store.suite.ts';
import { describeShareStore } from '../share-store.suite.ts';
import { createMemoryStore } from './create-memory-store.ts';

describeRelayStore('memory', async () => createMemoryStore());
describeShareStore('memory', async () => createMemoryStore());

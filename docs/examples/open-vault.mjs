// Opens a vault with its 24 words and without Cairn, and prints what was kept. See docs/data-format.md.
//
//   npx node docs/examples/open-vault.mjs vault.db keys.json < words.txt
//
// Work on a copy: an SQLite file may come with a "-wal" file beside it, which belongs to it.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import Sqlite from 'better-sqlite3-multiple-ciphers';

const [vaultPath, keysPath] = process.argv.slice(2);
const words = readFileSync(0, 'utf8').trim().toLowerCase().split(/\s+/).join(' ');
const keys = JSON.parse(readFileSync(keysPath, 'utf8'));

// The command line keeps one key, the browser one for each of its files.
const entry = keys.files?.find(({ file }) => file === basename(vaultPath));
const sealed =
  entry === undefined ? Buffer.from(keys.recovery, 'base64') : Buffer.from(entry.sealedKey, 'hex');

const secret = mnemonicToEntropy(words, wordlist);
const recoveryKey = hkdf(sha256, secret, undefined, Buffer.from('cairn/v1/local'), 32);
const place = Buffer.concat([sealed.subarray(0, 3), Buffer.from('cairn/wrap/recovery')]);
const dataKey = xchacha20poly1305(recoveryKey, sealed.subarray(3, 27), place).decrypt(sealed.subarray(27));

const vault = new Sqlite(vaultPath);
vault.pragma(`cipher='chacha20'`);
vault.pragma(`key='raw:${Buffer.from(dataKey).toString('hex')}'`);
const wins = vault.prepare('SELECT day, text FROM win WHERE visible = 1 ORDER BY day, sort_at, id');
for (const { day, text } of wins.iterate()) {
  process.stdout.write(`${new Date(day * 86_400_000).toISOString().slice(0, 10)}  ${text}\n`);
}

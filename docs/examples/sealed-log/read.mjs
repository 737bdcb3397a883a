// Reads a sealed log with the 24 words and without Cairn, and prints every change in it. See docs/sync-protocol.md.
//
//   npx node docs/examples/sealed-log/read.mjs log.cbor < words.txt
//
// log.cbor is what a relay answers to GET /v1/log?after=0. Works the chain out itself, and says where it does not lead.

import { createHash, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { decode } from 'cborg';

const sha256 = (...parts) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map(Buffer.from)))
    .digest();
const say = (line) => process.stdout.write(`${line}\n`);
const hex = (bytes) => Buffer.from(bytes).toString('hex');

const words = readFileSync(0, 'utf8').trim().toLowerCase().split(/\s+/).join(' ');
const key = (info) => Buffer.from(hkdfSync('sha256', mnemonicToEntropy(words, wordlist), '', info, 32));
const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), key('cairn/v1/sign')]);
const signing = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));
const address = sha256(signing.export({ format: 'der', type: 'spki' }).subarray(-32)).subarray(0, 16);

const log = decode(readFileSync(process.argv[2]));
let chain = sha256('cairn/v1/chain', address, log.logEpoch);
for (const [seq, id, epoch, sealed] of log.chunks) {
  chain = sha256(chain, id);
  const place = Buffer.from(`cn\x01cairn/v1/chunk/${hex(address)}/${epoch}/${hex(id)}`, 'latin1');
  const padded = xchacha20poly1305(key(`cairn/v1/log/${epoch}`), sealed.subarray(3, 27), place).decrypt(
    sealed.subarray(27),
  );
  const length = Buffer.from(padded).readUInt32BE();
  const [, , device, , counter, , , changes] = decode(inflateRawSync(padded.subarray(4, 4 + length)));
  for (const [entity, record, , , fields] of changes) {
    const what = fields === undefined ? 'removed for ever' : JSON.stringify(fields);
    say(`${seq}  ${hex(device).slice(-2)}.${counter}  ${entity} ${hex(record).slice(-4)}  ${what}`);
  }
}
say(chain.equals(log.head) ? 'The chain leads to the head.' : 'The chain does not lead to the head.');

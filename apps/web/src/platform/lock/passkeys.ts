/**
 * Passkeys as this browser has them: made and asked with WebAuthn's `prf` extension, whose answer opens the lock. Nothing of the
 * person is in a passkey: its user is a random number, its name is Cairn's.
 */

export interface MadePasskey {
  readonly id: Uint8Array<ArrayBuffer>;
  /** What it is asked each time. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** What it answers: 32 bytes that nothing else gives. */
  readonly output: Uint8Array;
}

export interface Passkeys {
  /** Whether the browser says that it has what is needed. */
  has(): Promise<boolean>;
  /** `none`: this one cannot answer. `stopped`: the person or the browser called it off. */
  make(name: string): Promise<MadePasskey | 'none' | 'stopped'>;
  ask(kept: readonly AskedPasskey[]): Promise<Pick<MadePasskey, 'id' | 'output'> | null>;
}

type AskedPasskey = Pick<MadePasskey, 'id' | 'salt'>;

const BYTES = 32;

const random = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(BYTES));

const isCredential = (value: unknown): value is PublicKeyCredential =>
  typeof PublicKeyCredential !== 'undefined' && value instanceof PublicKeyCredential;

const bytesOf = (value: BufferSource | undefined): Uint8Array | null => {
  if (value === undefined) return null;
  return value instanceof ArrayBuffer
    ? new Uint8Array(value)
    : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
};

const base64urlOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Closing the browser's own window, or waiting too long in front of it, ends alike. */
const orNull = async (asked: Promise<Credential | null>): Promise<PublicKeyCredential | null> => {
  try {
    const credential = await asked;
    return isCredential(credential) ? credential : null;
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
};

const answerOf = (credential: PublicKeyCredential): Uint8Array | null =>
  bytesOf(credential.getClientExtensionResults().prf?.results?.first);

const has = async (): Promise<boolean> => {
  if (typeof PublicKeyCredential === 'undefined') return false;
  if (typeof PublicKeyCredential.getClientCapabilities !== 'function') return false;
  const capabilities = await PublicKeyCredential.getClientCapabilities();
  return capabilities['extension:prf'] === true;
};

const ask: Passkeys['ask'] = async (kept) => {
  const evalByCredential = Object.fromEntries(kept.map(({ id, salt }) => [base64urlOf(id), { first: salt }]));
  const credential = await orNull(
    navigator.credentials.get({
      publicKey: {
        challenge: random(),
        userVerification: 'required',
        allowCredentials: kept.map(({ id }) => ({ id, type: 'public-key' })),
        extensions: { prf: { evalByCredential } },
      },
    }),
  );
  const output = credential === null ? null : answerOf(credential);
  return credential === null || output === null ? null : { id: new Uint8Array(credential.rawId), output };
};

const make: Passkeys['make'] = async (name) => {
  const salt = random();
  const credential = await orNull(
    navigator.credentials.create({
      publicKey: {
        challenge: random(),
        rp: { name },
        user: { id: random(), name, displayName: name },
        // Ed25519, P-256, RSA: whichever the authenticator has. Only its `prf` is ever used.
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ alg, type: 'public-key' })),
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (credential === null) return 'stopped';
  const id = new Uint8Array(credential.rawId);
  const made = answerOf(credential);
  if (made !== null) return { id, salt, output: made };
  if (credential.getClientExtensionResults().prf?.enabled !== true) return 'none';
  // Many answer only when they are asked, not when they are made.
  const asked = await ask([{ id, salt }]);
  return asked === null ? 'stopped' : { id, salt, output: asked.output };
};

export const browserPasskeys: Passkeys = { has, make, ask };

/** The headers every answer carries. The app talks to its own origin alone, unless the operator adds others by name. */

/** What a policy allows beside our own files. */
export interface Allowed {
  /** Origins that the operator allows, such as `https://relay.example`. */
  readonly connectSrc: readonly string[];
  /** Digests of what stands in the page itself, as the page's own policy names them: `'sha256-...'`. */
  readonly script: readonly string[];
  readonly style: readonly string[];
}

export const securityHeaders = (allowed: Allowed): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentSecurityPolicy(allowed),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // The camera reads the code of a new device, when it is asked to.
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

const contentSecurityPolicy = ({ connectSrc, script, style }: Allowed): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...script, "'wasm-unsafe-eval'"].join(' '),
    ["style-src 'self'", ...style].join(' '),
    "img-src 'self' blob: data:",
    "font-src 'self'",
    connectingTo(connectSrc),
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The digests that a built page names in its own policy. A page without one stands alone, and gets none. */
export const digestsOf = (page: string): Pick<Allowed, 'script' | 'style'> => {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1] ?? '';
  const named = (directive: string): readonly string[] =>
    policy
      .split(';')
      .find((part) => part.trim().startsWith(`${directive} `))
      ?.match(/'sha256-[A-Za-z0-9+/]{43}='/g) ?? [];
  return { script: named('script-src'), style: named('style-src') };
};

/** How the page's policy and the header name the origins that may be talked to. */
export const connectingTo = (connectSrc: readonly string[]): string =>
  ["connect-src 'self'", ...connectSrc].join(' ');

/** Origins from a space-separated setting. Throws on anything that is not a plain http(s) or ws(s) origin. */
export const parseConnectSrc = (setting: string | undefined): readonly string[] =>
  (setting ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      if (!URL.canParse(word) || !/^(https?|wss?):\/\/[^/?#;,'"\s]+$/.test(word)) {
        throw new Error(`CAIRN_CONNECT_SRC: "${word}" is not an origin such as https://relay.example`);
      }
      return word;
    });

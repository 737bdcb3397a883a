/** The headers every answer carries. The app talks to its own origin alone, unless the operator adds others by name. */

/** `connectSrc`: origins beside our own that the operator allows, such as `https://relay.example`. */
export const securityHeaders = (connectSrc: readonly string[]): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentSecurityPolicy(connectSrc),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

const contentSecurityPolicy = (connectSrc: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    ["connect-src 'self'", ...connectSrc].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

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

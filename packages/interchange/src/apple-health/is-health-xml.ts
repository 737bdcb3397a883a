/** Tells Apple Health's export by its first bytes, so that a large one is never held. */

/** The name of the file differs by language; what lies beside it is a document of another standard. */
export const HEALTH_MEMBER: RegExp = /(^|\/)apple_health_export\/(?!.*_cda\.xml$)[^/]+\.xml$|^export\.xml$/i;

export const isHealthXml = (head: Uint8Array): boolean => {
  const text = String.fromCharCode(...head);
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(text) && /<(?:!DOCTYPE\s+)?HealthData\b/.test(text);
};

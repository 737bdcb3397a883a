/** Reads a code through the camera, where the browser itself can: nothing is loaded for it, and no picture leaves the page. */

interface Detector {
  detect(from: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

export interface CodeScanner {
  /** What the camera sees, for as long as `signal` lasts, until `found` takes a text. False: the camera stays shut. */
  scan(video: HTMLVideoElement, found: (text: string) => boolean, signal: AbortSignal): Promise<boolean>;
}

const LOOK_EVERY_MS = 250;

/** `null` where the browser reads no codes, or has no camera. */
export const codeScanner = async (): Promise<CodeScanner | null> => {
  const known = (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (known === undefined || !('mediaDevices' in navigator)) return null;
  const formats: readonly string[] = await known.getSupportedFormats().catch(() => []);
  if (!formats.includes('qr_code')) return null;
  const detector = new known({ formats: ['qr_code'] });
  return { scan: (video, found, signal) => scan({ detector, video, found, signal }) };
};

interface Scan {
  readonly detector: Detector;
  readonly video: HTMLVideoElement;
  readonly found: (text: string) => boolean;
  readonly signal: AbortSignal;
}

const scan = async ({ detector, video, found, signal }: Scan): Promise<boolean> => {
  const stream = await navigator.mediaDevices
    .getUserMedia({ video: { facingMode: 'environment' } })
    .catch(() => null);
  if (stream === null) return false;
  try {
    video.srcObject = stream;
    if (!signal.aborted) await video.play().catch(() => undefined);
    while (!signal.aborted) {
      const codes = await detector.detect(video).catch(() => []);
      if (codes.some(({ rawValue }) => found(rawValue))) break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
  return true;
};

/** The time of a device that lives on another day: told to a program as it starts, and to a page and its workers. */

/** Goes on from another time, as a clock does: `by` is an expression of milliseconds. */
const movedBy = (by: string): string => `{
  const Real = Date, by = ${by};
  const now = () => Real.now() + by;
  globalThis.Date = class extends Real {
    constructor(...given) { if (given.length === 0) super(now()); else super(...given); }
    static now() { return now(); }
  };
}\n`;

/** For the surroundings of a program that Node runs. */
export const programAt = (by: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(movedBy(String(by))).toString('base64')}`,
});

/** Before the program of a worker, which learns by its name how far it is. */
export const workerMoved: string = movedBy('Number(self.name) || 0');

declare global {
  interface Window {
    /** Of the page's vault. */
    vaultWorker: Worker;
  }
}

/** Where a page that goes on keeps how far it is. */
export const BY = 'week-by';

/** Before the program of a page: its own time, and that of the worker that it starts, which others may then reach. */
export const pageAt = (by: number): string => `if (location.origin !== 'null') {
  const far = sessionStorage.getItem('${BY}') ?? '${by}';
  ${movedBy('Number(far)')}
  const Real = Worker;
  globalThis.Worker = class extends Real {
    constructor(address, options) {
      super(address, { ...options, name: far });
      window.vaultWorker ??= this;
    }
  };
}\n`;

/** The facts of a span of days, read out of a vault for one page. */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { Queries } from '../../door/queries.ts';
import type { VaultDoor, VaultError } from '../../door/vault-door.ts';
import { isWithin } from '../choose-records.ts';
import type { Span } from '../choose-records.ts';
import { reportOf } from './report.ts';
import type { Report } from './report.ts';

type Page = Queries['export-page']['output'];

/** Where each kind begins in the pages of a vault; see `export-page`. */
const KINDS = ['wins', 'check-ins', 'paths', 'scales'] as const;

export const readReport = async (door: VaultDoor, span: Span): Promise<Result<Report, VaultError>> => {
  const pages: Page[] = [];
  for (const kind of KINDS) {
    const read = await readKind(door, kind);
    if (!read.ok) return read;
    pages.push(...read.value);
  }
  const isIn = ({ localDay }: { readonly localDay: Parameters<typeof isWithin>[1] }): boolean =>
    isWithin(span, localDay);
  return ok(
    reportOf({
      wins: pages.flatMap(({ wins }) => wins.filter(isIn)),
      checkIns: pages.flatMap(({ checkIns }) => checkIns.filter(isIn)),
      challenges: pages.flatMap(({ challenges }) => challenges),
      ladders: pages.flatMap(({ ladders }) => ladders),
      steps: pages.flatMap(({ steps }) => steps),
      scaleResponses: pages.flatMap(({ scaleResponses }) => scaleResponses.filter(isIn)),
    }),
  );
};

const readKind = async (
  door: VaultDoor,
  kind: (typeof KINDS)[number],
): Promise<Result<readonly Page[], VaultError>> => {
  const pages: Page[] = [];
  let after: string | null = `${kind}.-1`;
  while (after?.startsWith(`${kind}.`) === true) {
    const asked: Result<Page, VaultError> = await door.ask('export-page', { after });
    if (!asked.ok) return err(asked.error);
    pages.push(asked.value);
    after = asked.value.next;
  }
  return ok(pages);
};

import { addUp } from '../../src/bundle/consign.ts';
import type { Host } from '../../src/cli/host.ts';
import type { Inbound } from '../../src/cli/inbound-port.ts';
import type { Outbound } from '../../src/cli/outbound-port.ts';
import type { Totals } from '../../src/model/consignment.ts';
import type { CheckReport } from '../../src/model/run-report.ts';

export const EMPTY_TOTALS: Totals = addUp([]);

const TOTALS: Totals = {
  bundles: 1,
  mailpieces: 2,
  packets: 2,
  spares: 0,
  pages: 130,
  sheets: 66,
  grams: 366.4,
  price: 0,
  unpriced: 0,
};

/** A report of one route with two packets. */
export const GOOD_REPORT: CheckReport = {
  problems: [],
  mailing: '2026-W49',
  routes: [
    {
      route: 'post-ulgi',
      title: { kk: 'Үлгі пошта бөлімшесі', ru: 'Почтовое отделение Улги' },
      totals: TOTALS,
    },
  ],
  totals: TOTALS,
  answered: 0,
  papers: [],
  minutes: [],
  gaps: [],
  splits: [],
};

/** Nothing that the commands call may be missed: what a test does not give rejects. */
function outboundWith(parts: Partial<Outbound>): Outbound {
  const absent = (): Promise<never> => Promise.reject(new Error('not given'));
  return {
    checkWorkspace: absent,
    printMailing: absent,
    reprintPackets: absent,
    statusOfMailing: absent,
    reportDelivery: absent,
    reportDeliveryTable: absent,
    printTestPage: absent,
    proofFaces: absent,
    writeLessonSkeletons: absent,
    ...parts,
  };
}

/** The way back with these parts; what a test does not give rejects. */
export function inboundWith(parts: Partial<Inbound>): () => Promise<Inbound> {
  const absent = (): Promise<never> => Promise.reject(new Error('not given'));
  return () =>
    Promise.resolve({
      receiveScans: absent,
      reviewReturns: absent,
      settleCases: absent,
      writeResults: absent,
      forgetPupil: absent,
      ...parts,
    });
}

/** A host that keeps what is written to it. */
export function fakeHost(
  outbound: Partial<Outbound>,
  parts: Partial<Host> = {},
): { host: Host; out: () => string; err: () => string } {
  let out = '';
  let err = '';
  const host: Host = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
    columns: 80,
    env: {},
    cwd: process.cwd(),
    locale: 'ru-KZ',
    clock: () => 0,
    signal: new AbortController().signal,
    loadOutbound: () => Promise.resolve(outboundWith(outbound)),
    loadInbound: () => Promise.reject(new Error('not given')),
    ...parts,
  };
  return { host, out: () => out, err: () => err };
}

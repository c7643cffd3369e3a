import { expect, test } from '@jest/globals';
import { consign } from '../../src/bundle/consign.ts';
import type { RouteConsignment } from '../../src/model/consignment.ts';
import { selectPackets } from '../../src/outbound/select-packets.ts';
import { packetCode } from '../../src/plan/packet-code.ts';
import { aPacket, paperContext } from '../compose/paper-sample.ts';
import { aRoute } from '../support/a-workspace.ts';

const [FIRST = '', SECOND = '', THIRD = ''] = [1, 2, 3].map(packetCode);

/** Three packets, the third on a route of its own. */
function routes(): readonly RouteConsignment[] {
  const packets = [1, 2, 3].map((number) =>
    aPacket(number, { code: packetCode(number), route: number < 3 ? 'r' : 'q' }),
  );
  const plan = { ...paperContext(packets).plan, routes: [aRoute('r'), aRoute('q')] };
  const measures = packets.map(({ number }) => ({
    ...{ packet: number, pages: 4, sheets: 2, returnSheets: 1 },
  }));
  return consign(plan, new Map(measures.map((each) => [each.packet, each]))).routes;
}

function select(packets: readonly string[], named: readonly string[] = []) {
  const { value, problems } = selectPackets(routes(), { packets, routes: named, bundles: [] });
  return {
    numbers: value.map(({ number }) => number),
    told: problems.map(({ code, values }) => [code, values['name'], values['nearest']]),
  };
}

test('packets are named by number or by code, in either alphabet', () => {
  const typed = ['3', SECOND.toLowerCase(), FIRST.replace('C', 'С')];
  expect(select(typed)).toEqual({ numbers: [1, 2, 3], told: [] });
});

test('a code with a wrong letter is told with the nearest ones, which are not taken for it', () => {
  const wrong = `${SECOND.slice(0, -1)}X`;
  expect(wrong).not.toBe(SECOND);
  const { numbers, told } = select([FIRST, wrong]);
  expect(numbers).toEqual([1]);
  expect(told).toEqual([
    ['packet-code-mistyped', wrong, expect.stringMatching(new RegExp(`^${SECOND}`))],
  ]);
});

test('a right code or a number that is not there, or is of another route, is told as such', () => {
  const absent = packetCode(77);
  expect(select(['77', absent]).told).toEqual([
    ['packet-not-in-mailing', '77', undefined],
    ['packet-not-in-mailing', absent, undefined],
  ]);
  expect(select([THIRD], ['r']).told).toEqual([['packet-not-in-mailing', THIRD, undefined]]);
});

import type { Inbound } from './inbound-port.ts';

/** Loads the way back when a command needs it. */
export function loadInbound(): Promise<Inbound> {
  return import('../inbound.ts');
}

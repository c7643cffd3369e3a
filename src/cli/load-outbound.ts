import type { Outbound } from './outbound-port.ts';

/** Loads the way out when a command needs it. */
export function loadOutbound(): Promise<Outbound> {
  return import('../outbound.ts');
}

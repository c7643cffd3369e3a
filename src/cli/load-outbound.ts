import type { Outbound } from './outbound-port.ts';

/** Loads the way out, which takes a moment: only commands that need it ask for it. */
export function loadOutbound(): Promise<Outbound> {
  return import('../outbound.ts');
}

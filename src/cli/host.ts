import type { Clock } from '../shell/progress.ts';
import type { Inbound } from './inbound-port.ts';
import type { Outbound } from './outbound-port.ts';

/** What the commands need of the process they run in; tests give their own. */
export type Host = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Does a person see `err` change in place? */
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Of the system, e.g. `kk-KZ`; for messages only. */
  readonly locale: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly loadOutbound: () => Promise<Outbound>;
  readonly loadInbound: () => Promise<Inbound>;
};

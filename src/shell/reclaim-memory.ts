import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Takes back at once what a finished stage has left in memory. V8 lets it lie as long as the machine has room, and the next stage
 * would add its own to it: with 2,000 pupils that was 50 MB of the peak.
 */
export function reclaimMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}

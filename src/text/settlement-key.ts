import { looseKey } from './loose-key.ts';

// Words for kinds of settlement, in both languages, that lists write or leave out.
const KINDS =
  /(^|\s)(ауылы|ауыл|[аa]|кенті|кент|қаласы|қ|станциясы|ст|село|[сc]|поселок|посёлок|пос|п|аул|станция|город|г)(\.|(?=\s|$))/giu;

/**
 * A settlement's name for comparing: without «ауылы», «село», «с.», «а.», without case, spaces and signs.
 * Empty when nothing but such words stands there.
 */
export function settlementKey(name: string): string {
  const bare = name.replace(KINDS, ' ').replace(KINDS, ' ');
  return looseKey(bare);
}

import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js';
import type { Fault } from '../model/fault.ts';
import type { Formula, FormulaPart, Formulas } from '../model/formulas.ts';
import type { Tex } from '../model/lesson.ts';
import { asWritten, readableUnits } from './conventions.ts';
import { partOf, type Drawn } from './parts.ts';
import { drawnIn } from './svg-tree.ts';
import { texFault } from './tex-fault.ts';

/** A formula set, or what is wrong with its source. */
type Set<T> = { readonly value: T } | { readonly fault: Fault };

/** A formula up to so many ems is divided only at need; one without relations only at need or beyond the other; a short one never. */
const WHOLE = { relations: 6, other: 16, always: 3 };

/** Signs that a line may begin with: relations and arrows, not what adds or multiplies inside an expression. */
const RELATION = /^(3[CDE]|21[9-D].|22(48|4[5-9]|6.|7[0-3]|0[89B]|82|86)|2A7[DE]|27F.|E40.)$/u;

/** Kept so that one source is set once; a school week holds far fewer. */
const KEPT = 5000;

/**
 * Sets formulas with MathJax and the New Computer Modern font, drawn as outlines. Loading takes about a second: it is
 * done only where there are formulas.
 */
export async function openFormulas(): Promise<Formulas> {
  const { convert } = await import('./mathjax.ts').then(({ openMathJax }) => openMathJax());
  const onLine = (tex: Tex): Set<Formula> => set(() => inlineOf(convert(asWritten(tex), false)));
  const inline = remembering((tex) => onLine(readableUnits(tex)));
  const divided = remembering((tex) => onLine(`\\displaystyle ${tex}`));
  const display = remembering((tex) => set(() => partOf(drawnIn(convert(asWritten(tex), true)))));
  return {
    inline: (tex) => valueOf(inline(tex)),
    display: (tex) => valueOf(display(tex)),
    divided: (tex) => valueOf(divided(tex)),
    fault: (tex) => {
      const made = inline(tex);
      return 'fault' in made ? made.fault : null;
    },
  };
}

function remembering<T>(make: (tex: Tex) => Set<T>): (tex: Tex) => Set<T> {
  let known = new Map<Tex, Set<T>>();
  return (tex) => {
    const before = known.get(tex);
    if (before !== undefined) return before;
    if (known.size >= KEPT) known = new Map();
    const made = make(tex);
    known.set(tex, made);
    return made;
  };
}

function valueOf<T>(made: Set<T>): T | null {
  return 'value' in made ? made.value : null;
}

/** MathJax throws on what it cannot parse, and the walk on what it cannot draw: both are faults of the source. */
function set<T>(make: () => T): Set<T> {
  try {
    return { value: make() };
  } catch (error) {
    return { fault: texFault(error) };
  }
}

function inlineOf(container: LiteElement): Formula {
  const drawn = drawnIn(container);
  if (widthOf(drawn) <= WHOLE.relations * 1000) return { parts: [divisible(drawn)] };
  const groups = drawn.reduce<readonly (readonly Drawn[])[]>((all, part) => {
    const last = all.at(-1);
    if (last === undefined || RELATION.test(part.begins)) return [...all, [part]];
    return [...all.slice(0, -1), [...last, part]];
  }, []);
  return {
    parts: groups.flatMap((group) =>
      widthOf(group) > WHOLE.other * 1000
        ? group.map((part) => partOf([part]))
        : [divisible(group)],
    ),
  };
}

/** One part, with its stretches where it is long enough to be divided at need. */
function divisible(drawn: readonly Drawn[]): FormulaPart {
  const whole = partOf(drawn);
  if (drawn.length < 2 || widthOf(drawn) <= WHOLE.always * 1000) return whole;
  return { ...whole, finer: drawn.map((part) => partOf([part])) };
}

function widthOf(drawn: readonly Drawn[]): number {
  return drawn.reduce((sum, part) => sum + part.width + part.gap, 0);
}

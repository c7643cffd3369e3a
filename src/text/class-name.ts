import type { SchoolClass } from '../model/school.ts';
import type { Say } from '../model/words.ts';

/** The class in words: «5 «Ә» сыныбы», «8 класс»; grade 0 is the pre-school class. */
export function className(say: Say, { grade, letter }: SchoolClass): string {
  if (letter !== '') return say('furniture.class', { grade, letter });
  return grade === 0 ? say('furniture.preschool') : say('furniture.class-plain', { grade });
}

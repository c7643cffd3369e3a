import type { Measure } from '../model/measure.ts';
import { mmFromPt, type Mm } from '../paper/length.ts';
import { joinWords, type WordDraft } from './join-words.ts';
import { isStyled, type Piece, type StyledText } from './styled-text.ts';

/** What stands together on a line: pieces that one face each draws. */
export type Word = {
  /** With the space behind it, if there is one. */
  readonly pieces: readonly Piece[];
  /** Without the space behind it, mm. */
  readonly width: Mm;
  /** With the space behind it, mm. */
  readonly advance: Mm;
  /** Whether the line must end here. */
  readonly ends: boolean;
};

/** Where a line may be broken inside a chunk without spaces: behind a dash or slash between two words of three letters or more («дс–жм» stays whole), or at a zero-width space. */
const CUT = /(?<=\p{L}{3}[-\u2010–—/])(?=\p{L}{3})|\u200B/u;

/** White space that parts words; the no-break spaces (U+00A0, U+202F) are left to their words. */
const SPACES = /([ \t\u2002-\u2009]+|\r?\n)/u;

/**
 * Cuts styled text into words: at spaces, behind hyphens between letters, never at a no-break space; what
 * belongs together is joined again (`joinWords`). A line feed ends the line.
 */
export function wordsOf(texts: readonly Piece[], measure: Measure): readonly Word[] {
  const drafts: WordDraft[] = [];
  let open: WordDraft | null = null;
  for (const styled of texts) {
    if (!isStyled(styled)) {
      if (open === null || styled.opens) {
        drafts.push((open = { pieces: [], space: false, ends: false }));
      }
      open.pieces.push(styled);
      continue;
    }
    for (const chunk of chunksOf(styled.text)) {
      if (chunk.kind === 'text') {
        if (open === null) drafts.push((open = { pieces: [], space: false, ends: false }));
        open.pieces.push({ ...styled, text: chunk.text });
        continue;
      }
      close(open ?? drafts.at(-1), chunk.kind, styled);
      open = null;
    }
  }
  return joinWords(drafts).map((draft) => toWord(draft, measure));
}

type Chunk = { readonly kind: 'text' | 'space' | 'line' | 'cut'; readonly text: string };

function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (const part of text.replaceAll('\u00AD', '').split(SPACES)) {
    if (part === '') continue;
    if (SPACES.test(part)) {
      chunks.push({ kind: part.includes('\n') ? 'line' : 'space', text: ' ' });
      continue;
    }
    for (const [index, piece] of part.split(CUT).entries()) {
      if (index > 0) chunks.push({ kind: 'cut', text: '' });
      if (piece !== '') chunks.push({ kind: 'text', text: piece });
    }
  }
  return chunks;
}

function close(draft: WordDraft | undefined, kind: Chunk['kind'], styled: StyledText): void {
  if (draft === undefined || kind === 'cut') return;
  if (kind === 'line') draft.ends = true;
  const last = draft.pieces.at(-1);
  if (draft.space || last === undefined) return;
  draft.space = true;
  // A space behind an index is as wide as the text's, not as the index's.
  if (isStyled(last) && last.rise === styled.rise)
    draft.pieces[draft.pieces.length - 1] = { ...last, text: `${last.text} ` };
  else draft.pieces.push({ ...styled, text: ' ' });
}

function toWord(draft: WordDraft, measure: Measure): Word {
  const pieces: Piece[] = [];
  for (const piece of draft.pieces) {
    if (!isStyled(piece)) pieces.push(piece);
    else
      for (const { text, face } of measure.pieces(piece.text, piece.face)) {
        pieces.push({ ...piece, text, face });
      }
  }
  const advance = widthOf(pieces, measure);
  const width = draft.space ? widthOf(withoutSpace(pieces), measure) : advance;
  return { pieces, width, advance, ends: draft.ends };
}

/** The pieces without the space at their end. */
export function withoutSpace(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  if (last === undefined || !isStyled(last) || !last.text.endsWith(' ')) return pieces;
  let end = last.text.length;
  while (last.text[end - 1] === ' ') end -= 1;
  const others = pieces.slice(0, -1);
  return end === 0 ? others : [...others, { ...last, text: last.text.slice(0, end) }];
}

/** Advance width in mm of pieces set one after the other. */
export function widthOf(pieces: readonly Piece[], measure: Measure): Mm {
  let sum = 0;
  for (const piece of pieces) sum += widthOfPiece(piece, measure);
  return sum;
}

/** Advance width of one piece in mm. */
export function widthOfPiece(piece: Piece, measure: Measure): Mm {
  return isStyled(piece)
    ? measure.width(piece.text, piece.face, piece.size)
    : piece.inset.width * mmFromPt(piece.size);
}

// @ts-check
/**
 * A statement as pieces: text that stands in the source, values, and places where one of several texts stands
 * (a table of a closed list, one of two conditions). From them the texts are written that the database will see.
 *
 * @typedef {{ kind: 'text', text: string, file: string, at: number }} TextPiece `at`: where it begins in the file
 * @typedef {{ kind: 'value' }} ValuePiece
 * @typedef {{ kind: 'choice', key: string, options: Piece[][] }} ChoicePiece choices of one key are made together
 * @typedef {TextPiece | ValuePiece | ChoicePiece} Piece
 *
 * @typedef {{ from: number, file: string, at: number }} Mark text from this character on comes from there
 * @typedef {{ text: string, marks: Mark[] }} Variant
 */

/** Above this number of combinations every option is tried once, but not with every other. */
const ALL_COMBINATIONS = 32;

/**
 * @param {Piece[]} pieces
 * @returns {Variant[]}
 */
export function variants(pieces) {
  const sizes = choiceSizes(pieces);
  return combinations(sizes).map((picked) => {
    /** @type {Variant} */
    const variant = { text: '', marks: [] };
    write(pieces, picked, variant, { values: 0 });
    return variant;
  });
}

/**
 * @param {Piece[]} pieces
 * @param {Map<string, number>} [sizes]
 * @returns {Map<string, number>} key → number of options
 */
function choiceSizes(pieces, sizes = new Map()) {
  for (const piece of pieces) {
    if (piece.kind !== 'choice') continue;
    sizes.set(piece.key, piece.options.length);
    for (const option of piece.options) choiceSizes(option, sizes);
  }
  return sizes;
}

/**
 * @param {Map<string, number>} sizes
 * @returns {Map<string, number>[]}
 */
function combinations(sizes) {
  const keys = [...sizes.keys()];
  const product = keys.reduce((total, key) => total * (sizes.get(key) ?? 1), 1);
  if (product > ALL_COMBINATIONS) {
    const rounds = Math.max(...sizes.values());
    return Array.from({ length: rounds }, (_, round) => new Map(keys.map((key) => [key, round % (sizes.get(key) ?? 1)])));
  }
  return keys.reduce(
    (/** @type {Map<string, number>[]} */ picked, key) =>
      picked.flatMap((one) => Array.from({ length: sizes.get(key) ?? 1 }, (_, index) => new Map(one).set(key, index))),
    [new Map()],
  );
}

/**
 * @param {Piece[]} pieces
 * @param {Map<string, number>} picked
 * @param {Variant} variant
 * @param {{ values: number }} counter
 */
function write(pieces, picked, variant, counter) {
  for (const piece of pieces) {
    if (piece.kind === 'value') {
      counter.values += 1;
      variant.text += `$${counter.values}`;
    } else if (piece.kind === 'text') {
      variant.marks.push({ from: variant.text.length, file: piece.file, at: piece.at });
      variant.text += piece.text;
    } else {
      write(piece.options[picked.get(piece.key) ?? 0] ?? [], picked, variant, counter);
    }
  }
}

/**
 * Where in the source a character of a variant's text stands.
 *
 * @param {Variant} variant
 * @param {number} character from 0
 * @returns {{ file: string, at: number } | undefined}
 */
export function sourceOf(variant, character) {
  const mark = variant.marks.findLast(({ from }) => from <= character);
  return mark && { file: mark.file, at: mark.at + character - mark.from };
}

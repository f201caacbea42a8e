/** Widths of bars and gaps of each sign of Code 128, by its value; the last is the stop with its closing bar. */
const WIDTHS =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'.split(
    ' ',
  );
const CODE_C = 99;
const CODE_B = 100;
const START_B = 104;
const START_C = 105;
const STOP = 106;

/** A black piece of a code: where it begins and how far it goes, in modules. */
export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Barcode {
  width: number;
  height: number;
  bars: Bar[];
}

/** Values of the signs, digits in pairs where that is shorter: a number of the year and five digits fits a small sticker. */
function valuesOf(text: string): number[] {
  const values: number[] = [];
  let rest = text;
  let inPairs = /^\d{4}/.test(text);
  values.push(inPairs ? START_C : START_B);
  while (rest.length > 0) {
    const run = /^\d*/.exec(rest)![0].length;
    if (inPairs && run >= 2) {
      values.push(Number(rest.slice(0, 2)));
      rest = rest.slice(2);
    } else if (inPairs) {
      values.push(CODE_B);
      inPairs = false;
    } else if (run >= 4 && run % 2 === 0) {
      values.push(CODE_C);
      inPairs = true;
    } else {
      values.push(rest.charCodeAt(0) - 32);
      rest = rest.slice(1);
    }
  }
  return values;
}

/** The bars of a text in Code 128; null for what it can't hold, which is all but printable ASCII. */
export function code128(text: string): Barcode | null {
  if (!/^[\x20-\x7e]{1,40}$/.test(text)) return null;
  const values = valuesOf(text);
  const check = values.reduce((sum, value, i) => sum + value * Math.max(i, 1), 0) % 103;
  const bars: Bar[] = [];
  let x = 0;
  for (const value of [...values, check, STOP]) {
    for (const [i, width] of Array.from(WIDTHS[value]!, Number).entries()) {
      if (i % 2 === 0) bars.push({ x, y: 0, width, height: 1 });
      x += width;
    }
  }
  return { width: x, height: 1, bars };
}

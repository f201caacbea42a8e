type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

const STEPS: Readonly<Record<string, 1 | -1>> = { KeyJ: 1, KeyK: -1 };

/** A field that takes the letter itself. */
const isTyping = (target: unknown): boolean => {
  const { tagName, isContentEditable } = (target ?? {}) as { tagName?: string; isContentEditable?: boolean };
  return isContentEditable === true || /^(input|textarea|select)$/i.test(tagName ?? '');
};

/** To the next or to the one before, by the key's place on the board; nothing while somebody types. */
export const stepOf = (event: Pressed): 1 | -1 | undefined => (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) ? undefined : STEPS[event.code]);

/** Arrows look along the row of photos in the direction of the page. */
export function photoAt(key: string, at: number, count: number, rightToLeft: boolean): number | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const step = (key === 'ArrowRight') === !rightToLeft ? 1 : -1;
  return Math.min(Math.max(at + step, 0), Math.max(count - 1, 0));
}

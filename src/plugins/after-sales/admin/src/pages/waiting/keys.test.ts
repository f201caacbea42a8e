import { photoAt, stepOf } from './keys';

const pressed = (code: string, more: object = {}) => ({ code, ctrlKey: false, metaKey: false, altKey: false, target: { tagName: 'BUTTON' }, ...more }) as unknown as KeyboardEvent;

describe('[RC22] keys of the list that waits for the office', () => {
  test('J and K step by their place, and not while somebody types or holds another key', () => {
    expect([stepOf(pressed('KeyJ')), stepOf(pressed('KeyK')), stepOf(pressed('KeyL'))]).toEqual([1, -1, undefined]);
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { target: { tagName: 'INPUT' } }, { target: { tagName: 'TEXTAREA' } }, { target: { tagName: 'DIV', isContentEditable: true } }]) expect(stepOf(pressed('KeyJ', more))).toBeUndefined();
  });

  test('arrows look along the photos as the page reads, and stop at both ends', () => {
    expect([photoAt('ArrowRight', 0, 3, false), photoAt('ArrowLeft', 0, 3, false), photoAt('ArrowLeft', 0, 3, true), photoAt('ArrowLeft', 2, 3, true), photoAt('Enter', 0, 3, false), photoAt('ArrowRight', 0, 0, false)]).toEqual([1, 0, 1, 2, undefined, 0]);
  });
});

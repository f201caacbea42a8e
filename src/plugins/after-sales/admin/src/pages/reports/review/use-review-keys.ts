import { useEffect, useRef } from 'react';

/** What a key does here; keys that aren't named stay the browser's. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName) || target.closest('[role=radiogroup],[role=listbox],[role=dialog]:not([data-hears-keys]),[role=menu]') !== null);

/** Buttons keep the keys that press them. */
const isPressed = (target: EventTarget | null, code: string): boolean => (code === 'Space' || code === 'Enter') && target instanceof HTMLElement && target.closest('button,a,summary') !== null;

const nameOf = ({ code, shiftKey }: KeyboardEvent): string => (shiftKey ? `Shift+${code}` : code);

/**
 * One key per step, by its place on the keyboard, so that a Persian one has the same; nothing happens while somebody
 * types. Ctrl+Enter is heard from everywhere: it is what ends the work on a report.
 */
export function useReviewKeys(actions: KeyActions, sign: () => void): void {
  const now = useRef({ actions, sign });
  now.current = { actions, sign };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const signs = (event.ctrlKey || event.metaKey) && event.key === 'Enter';
      if (!signs && (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isPressed(event.target, event.code))) return;
      const act = signs ? now.current.sign : now.current.actions[nameOf(event)];
      if (!act || event.defaultPrevented) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

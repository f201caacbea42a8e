/** Kept by the window itself, because Strapi loads its page anew after some log-ins. */
const MARK = 'after-sales:at-the-log-in';

// Read when the panel starts, before anybody is led anywhere: whether this window was opened at the log-in.
if (/\/auth\//.test(window.location.pathname)) sessionStorage.setItem(MARK, '1');

/** True once: for whoever has just come in by the log-in. */
export function hasJustLoggedIn(): boolean {
  const came = sessionStorage.getItem(MARK) !== null;
  sessionStorage.removeItem(MARK);
  return came;
}

/** Read when the panel starts, before anybody is led anywhere: whether this window was opened at the log-in. */
let atLogIn = /\/auth\//.test(window.location.pathname);

/** True once: for whoever has just come in by the log-in. */
export function hasJustLoggedIn(): boolean {
  const came = atLogIn;
  atLogIn = false;
  return came;
}

/** Goes on when nothing is lost by it. */
export type Leave = (go: () => void) => void;

/** Where nothing can be lost. */
export const straight: Leave = (go) => go();

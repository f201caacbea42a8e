// @ts-check

/** Something the user can put right: it is shown as a sentence, never as a stack trace. */
export class Refusal extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Thrown wherever work ends early because the user pressed Ctrl-C or the system asked us to stop. */
export class Interrupted extends Error {
  constructor() {
    super('Interrupted.');
  }
}

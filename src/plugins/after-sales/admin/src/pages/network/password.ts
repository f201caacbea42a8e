/** Without the letters that are taken for one another when they are read out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 14;

/** A password to begin with, told once; 14 of 54 signs are more than anybody guesses. */
export function newPassword(random: (bytes: Uint8Array) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  // Bytes above the last whole round of letters would favour the first ones.
  const fair = 256 - (256 % LETTERS.length);
  let password = '';
  while (password.length < LENGTH) for (const byte of random(new Uint8Array(LENGTH))) if (byte < fair && password.length < LENGTH) password += LETTERS[byte % LETTERS.length];
  return password;
}

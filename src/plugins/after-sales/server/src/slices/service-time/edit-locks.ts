/** Edits of the calendar and of the targets follow one another: each looks at what the one before left. */
export const editLocks = (): string[] => ['service-time'];

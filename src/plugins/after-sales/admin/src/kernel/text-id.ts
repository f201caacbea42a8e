import en from '../translations/en.json';

type Key = keyof typeof en;

/** A text of ours, by its key without the plugin's name before it; a key that doesn't exist doesn't compile. */
export type TextId = Key extends infer K ? (K extends `after-sales.${infer Id}` ? Id : never) : never;

/** Whether there is such a text, for keys that are put together. */
export const isText = (id: string): id is TextId => `after-sales.${id}` in en;

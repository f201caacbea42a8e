import { isText, type TextId } from '../../kernel/text-id';

/** The id of the sentence that tells an event of a job; undefined when there is none. A contact is told by its kind. */
export function sentenceOf(event: string, to: string | null): TextId | undefined {
  if (event === 'contact.recorded') return [`timeline.contact.${to}`].find(isText);
  // What the walk-in desk did is told there in the same words.
  return [`timeline.${event}`, event.replace('custody.', 'custody.did.')].find(isText);
}

import type { Words } from './words';

interface Labels {
  list?: { label?: string };
  edit?: { label?: string };
}

/** How the Content Manager shows a type, as its server tells it. */
export interface Configuration {
  contentType: { uid: string; metadatas: Record<string, Labels> };
}

/** What the form «Configure the view» sends. */
export interface SentConfiguration {
  uid: string;
  metadatas?: Record<string, Labels>;
}

type Relabel = (key: string, label: string, field: string) => string;

/**
 * Lists and forms find the names of fields by their keys; filters, «Displayed fields» and «Configure the view» show the
 * stored labels, which are the attributes' names as long as the company hasn't written others.
 */
export const configurationIn = (configuration: Configuration, words: Words): Configuration => {
  const { uid, metadatas } = configuration.contentType;
  const named: Relabel = (key, label, field) => (label === field || words.isSaid(key, label) ? (words(key) ?? label) : label);
  return { ...configuration, contentType: { ...configuration.contentType, metadatas: relabelled(uid, metadatas, named) } };
};

/** That form saves what it shows: a name of ours goes back as the attribute's, or it would be fixed in one language. */
export const configurationBack = <Sent extends SentConfiguration>(sent: Sent, words: Words): Sent => {
  const back: Relabel = (key, label, field) => (words.isSaid(key, label) ? field : label);
  return sent.metadatas ? { ...sent, metadatas: relabelled(sent.uid, sent.metadatas, back) } : sent;
};

const relabelled = (uid: string, metadatas: Record<string, Labels>, relabel: Relabel): Record<string, Labels> =>
  Object.fromEntries(
    Object.entries(metadatas).map(([field, labels]) => {
      const key = `content-manager.content-types.${uid}.${field}`;
      const one = <Half extends { label?: string } | undefined>(half: Half): Half => (half?.label ? { ...half, label: relabel(key, half.label, field) } : half);
      return [field, { ...labels, ...(labels.list && { list: one(labels.list) }), ...(labels.edit && { edit: one(labels.edit) }) }];
    }),
  );

import type { CodingList, CodingState } from '../../../../../shared/api/codings';
import { tightKey } from '../../../kernel/text';
import { cleanCode } from '../../codings/domain';

/** A code of another list with what people call it. */
export interface Named {
  list: CodingList;
  code: string;
  state: CodingState;
  labelFa: string | null;
  labelEn: string | null;
  labelEs: string | null;
}

type Found = { code: string; state: CodingState } | 'unknown' | 'ambiguous';

/** The codes that rows may refer to, found by code or by what people call them, however they spell it. */
export class References {
  private readonly byCode = new Map<string, Named>();
  private readonly byLabel = new Map<string, Named[]>();

  constructor(named: readonly Named[]) {
    for (const one of named) {
      this.byCode.set(`${one.list}/${one.code}`, one);
      const keys = new Set([one.labelFa, one.labelEn, one.labelEs].map((label) => tightKey(label ?? '')).filter(Boolean));
      for (const key of keys) this.byLabel.set(`${one.list}/${key}`, [...(this.byLabel.get(`${one.list}/${key}`) ?? []), one]);
    }
  }

  find(list: CodingList, text: string): Found {
    const code = cleanCode(text);
    const exact = code === null ? undefined : this.byCode.get(`${list}/${code}`);
    if (exact) return exact;
    const called = this.byLabel.get(`${list}/${tightKey(text)}`) ?? [];
    // A retired one of the same name is in nobody's way.
    const active = called.filter(({ state }) => state === 'active');
    const [one, another] = active.length > 0 ? active : called;
    if (!one) return 'unknown';
    return another ? 'ambiguous' : one;
  }
}

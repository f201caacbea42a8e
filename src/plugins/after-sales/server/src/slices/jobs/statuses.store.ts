import { sql } from '../../kernel/db/sql';

/** A status as rules and API know it; `s` is its row. */
export const STATUS = sql`s.code, jsonb_build_object('fa', s.label_fa, 'en', s.label_en, 'es', s.label_es) as labels, s.stage, s.follows, s.set_by as "setBy",
  jsonb_build_object('fa', s.words_fa, 'en', s.words_en, 'es', s.words_es) as "customerWords", s.visible_to_customer as "visibleToCustomer",
  s.pauses_clock as "pausesClock", s.state`;

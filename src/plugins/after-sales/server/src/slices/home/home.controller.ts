import { MOST, type Counted, type HomeNumbers } from '../../../../shared/api/home';
import type { Db } from '../../kernel/db/tx';
import type { Call, Reply } from '../../kernel/http/registry';
import { OPEN_STAGES } from '../jobs/domain';
import { lastDays, shownTo } from './domain';
import { countNumbers } from './home.store';

const DAYS = 14;

const told = (count: number | null): Counted => (count === null ? null : { count: Math.min(count, MOST), more: count > MOST });

/** What the person may know, counted now. */
export async function numbers({ scope, now, kernel }: Call, db: Db): Promise<Reply<HomeNumbers>> {
  const shown = shownTo(await kernel.rights.rightsOfStaff(scope.actor.id));
  const days = lastDays(now, kernel.config.company.timeZone, DAYS);
  const row = await countNumbers(scope, db, { shown, openStages: OPEN_STAGES, now, today: days[DAYS - 1]!, days });
  return {
    body: {
      opened: told(row.opened),
      done: told(row.done),
      open: told(row.open),
      unassigned: told(row.unassigned),
      late: told(row.late),
      promisedToday: told(row.promised_today),
      waitingApproval: told(row.waiting_approval),
      trend: row.trend,
    },
  };
}

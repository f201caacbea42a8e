import type { Slice } from '../../kernel/slice';
import { importRepair, type ImportedRepair } from './use-cases/import-repair';

export const imports: Slice = {
  name: 'imports',
  services: { imports: (kernel) => ({ repair: (repair: ImportedRepair) => importRepair(kernel, repair) }) },
};

export type { Ending, ImportedRepair } from './use-cases/import-repair';

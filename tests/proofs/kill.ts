import { join } from 'node:path'
import { backingUp } from './kill/backing-up.ts'
import { filing } from './kill/filing.ts'
import { migrating } from './kill/migrating.ts'
import { restoring } from './kill/restoring.ts'
import { saving } from './kill/saving.ts'
import type { Proof } from './support/proof.ts'

/** R1, R2: killed at any moment, nothing acknowledged is lost and no state is mixed. */
export const killProof: Proof = {
  name: 'kill',
  claim: 'killed at a random moment: nothing acknowledged lost, old or new state, sound at the next start',
  begin: async (folder) => ({
    arms: [
      await filing(join(folder, 'nộp')),
      await saving(join(folder, 'sửa')),
      await backingUp(join(folder, 'sao')),
      await restoring(join(folder, 'khôi phục')),
      await migrating(join(folder, 'nâng cấp')),
    ],
  }),
}

import { demoOperator, sealSecret } from '../../../src/modules/members'
import type { SeedContext } from './kit'

/**
 * Sets up the second factor of the demo world's operator, without which no console opens. Its secret is known to everybody
 * (decision 117); it is sealed with this site's key, so it is written last and is no part of the cached world.
 */
export const giveOperatorCode = async ({ db, keys, now }: SeedContext): Promise<void> => {
  const operator = await db
    .selectFrom('members')
    .select('id')
    .where('email', '=', demoOperator.email)
    .executeTakeFirst()
  if (!operator) return
  const secret = sealSecret(keys.documents, operator.id, demoOperator.secret)
  await db
    .insertInto('totpSecrets')
    .values({ memberId: operator.id, secret, madeAt: now, confirmedAt: now, lastStep: 0n })
    .execute()
}

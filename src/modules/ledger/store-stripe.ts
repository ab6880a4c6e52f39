import type { Reader, Tx } from '../../platform/db'

export interface KnownCheckout {
  sessionId: string
  attempt: number
}

/** The newest page at Stripe of a charge. */
export const lastCheckout = (db: Reader, chargeId: string): Promise<KnownCheckout | undefined> =>
  db
    .selectFrom('stripeCheckouts')
    .select(['sessionId', 'attempt'])
    .where('chargeId', '=', chargeId)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Two tabs that begin at once are given the same page by Stripe, and note it once. */
export const recordCheckout = async (
  tx: Tx,
  { at, ...checkout }: KnownCheckout & { chargeId: string; at: Date },
): Promise<void> => {
  await tx
    .insertInto('stripeCheckouts')
    .values({ ...checkout, createdAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

import { hashPassword } from 'better-auth/crypto'
import { giveConsent } from '../../../src/modules/messages'
import type { Tx } from '../../../src/platform/db'
import { operatorRoles } from '../../../src/platform/http/route-access'
import { newId } from '../../../src/platform/ids'

/** Everybody in the demo world has this password. */
export const demoPassword = 'tanomi-demo'

let hashed: Promise<string> | null = null

/**
 * An account as the sign-up form would have made it. Written directly: the form's slow password hash, 400 times
 * over, would take half a minute.
 */
export const signUp = async (
  tx: Tx,
  person: {
    id: string
    email: string
    name: string
    operator?: boolean
    side: 'freelancer' | 'client'
    at: Date
  },
): Promise<void> => {
  hashed ??= hashPassword(demoPassword)
  const { id, email, name, operator, side, at } = person
  const times = { createdAt: at, updatedAt: at }
  await tx
    .insertInto('members')
    .values({
      id,
      email,
      name,
      emailVerified: true,
      kind: operator ? 'operator' : 'person',
      operatorRoles: operator ? [...operatorRoles] : [],
      view: side,
      ...times,
    })
    .execute()
  await tx
    .insertInto('credentials')
    .values({
      id: newId(at),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: await hashed,
      ...times,
    })
    .execute()
  if (!operator) await giveConsent(tx, { memberId: id, at })
}

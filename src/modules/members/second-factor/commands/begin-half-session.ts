import { later } from '../../../../platform/clock'
import { sha256 } from '../../../../platform/crypto'
import type { Tx } from '../../../../platform/db'
import { insertHalfSession } from '../store'

const minutes = 10

/** The password was right; for ten minutes the token lets its bearer try a code, and opens nothing (§5.4). */
export const beginHalfSession = (
  tx: Tx,
  half: { token: string; memberId: string; at: Date },
): Promise<void> =>
  insertHalfSession(tx, {
    tokenHash: sha256(half.token),
    memberId: half.memberId,
    madeAt: half.at,
    expiresAt: later(half.at, { minutes }),
  })

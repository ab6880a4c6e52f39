import { addressOf } from '../../platform/http/rate-limit'
import type { Ctx } from '../../platform/http/types'

/** A line of the log for each way in: by what, from where, and what came of it; never the address of a letter or a secret (ASVS 16.3.1). */
export const logSignIn = (
  c: Ctx,
  tried: {
    how: 'password' | 'totp' | 'recovery-code' | 'passkey'
    /** 'half': the password was right, and the second factor is still to be shown. */
    outcome: 'in' | 'half' | 'refused'
    memberId?: string
  },
): void => {
  const { memberId: member, ...rest } = tried
  c.var.deps.log.info({ requestId: c.var.requestId, address: addressOf(c), ...rest, member }, 'sign-in')
}

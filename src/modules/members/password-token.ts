import { later } from '../../platform/clock'
import type { Auth } from './auth'

const hours = 24

/**
 * Makes a token one with which somebody may choose a password once, within 24 hours: the same kind that a forgotten
 * password gets by letter. Answers the path to open.
 */
export const passwordToken = async (
  auth: Auth,
  of: { token: string; memberId: string; at: Date },
): Promise<string> => {
  const { internalAdapter } = await auth.$context
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${of.token}`,
    value: of.memberId,
    expiresAt: later(of.at, { hours }),
  })
  return `/new-password?token=${encodeURIComponent(of.token)}`
}

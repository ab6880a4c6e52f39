import { defineEvent } from '../../platform/events'

export type VerificationNews = {
  memberId: string
  kind: 'identity' | 'confidentiality' | 'phone'
  outcome: 'submitted' | 'approved' | 'rejected' | 'confirmed'
  at: Date
}

/**
 * A confirmation moved (§5.1). Kind: identity, confidentiality, phone. Outcome: submitted, approved, rejected,
 * confirmed.
 */
export const verificationChanged = defineEvent<VerificationNews>('verification.changed')

import type { OwnProfile } from './queries'
import { introductionAim } from './rules'

export type ConditionKey =
  | 'name'
  | 'picture'
  | 'introduction'
  | 'offering'
  | 'background'
  | 'identity'
  | 'confidentiality'
  | 'phone'
  | 'lastLogin'

export interface Condition {
  key: ConditionKey
  met: boolean
  /** Where it can be met. */
  href: string
}

/** A draft is nobody's offering yet. */
const listed = ({ packages }: OwnProfile): number =>
  packages.filter(({ status }) => status !== 'draft').length

/**
 * What Regular asks (§2.1), against the profile as it stands. The rank engine judges by the policy in force;
 * this is the editor's own reminder of the way there. Whoever reads it has just been seen.
 */
export const regularConditions = (own: OwnProfile): Condition[] => [
  { key: 'name', met: own.name !== '', href: '/my/profile/about' },
  { key: 'picture', met: own.pictureFileId !== null, href: '/my/profile/picture' },
  {
    key: 'introduction',
    met: own.introductionLength >= introductionAim,
    href: '/my/profile/about#f-introduction',
  },
  {
    key: 'offering',
    met: own.skills.length + own.portfolio.length + listed(own) > 0,
    href: '/my/profile/skills',
  },
  {
    key: 'background',
    met: own.qualifications.length > 0 || own.experiences.some((one) => one.visibility !== 'private'),
    href: '/my/profile/qualifications',
  },
  { key: 'identity', met: own.identityStatus === 'approved', href: '/my/verification/identity' },
  { key: 'confidentiality', met: own.signed, href: '/my/verification/confidentiality' },
  { key: 'phone', met: own.phoneConfirmed, href: '/my/verification/phone' },
  { key: 'lastLogin', met: true, href: '/my/profile' },
]

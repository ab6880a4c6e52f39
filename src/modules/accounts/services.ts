import type { Keys } from '../../platform/crypto'
import type { ClosingObstacle, MemberData } from '../../platform/member-data'

/** What all modules keep about a member, and what must end before one can leave. */
export interface MemberArchive {
  readonly data: readonly MemberData[]
  readonly obstacles: readonly ClosingObstacle[]
  /** Opens what is encrypted, for its owner. */
  readonly keys: Pick<Keys, 'documents'>
}

declare module '../../platform/services' {
  interface Services {
    readonly memberArchive: MemberArchive
  }
}

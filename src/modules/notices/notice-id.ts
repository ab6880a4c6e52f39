import { sha256 } from '../../platform/crypto'
import type { NoticeDraft } from '../../platform/notices'

/** Follows from what happened: a job that runs twice tells once. */
export const noticeId = ({ memberId, kind, href, at }: NoticeDraft): string =>
  sha256(JSON.stringify([memberId, kind, href, at.getTime()])).slice(0, 16)

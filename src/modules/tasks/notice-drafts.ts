import type { Tx } from '../../platform/db'
import type { NoticeDraft } from '../../platform/notices'
import { worksInNotice } from './queries-notices'
import type { WorkTab } from './queries-worker'

/** One notice a worker, however many of their works moved together: it leads to the work, or to the list where several are. */
export const workerDrafts =
  <Kind extends string>(kind: Kind, tab: WorkTab) =>
  async (tx: Tx, event: { workIds: readonly string[]; at: Date }): Promise<NoticeDraft<Kind>[]> =>
    (await worksInNotice(tx, event.workIds)).map(({ workerId: memberId, title, workId, works }) => ({
      ...{ memberId, kind, params: { title }, at: event.at },
      href: works === 1 ? `/my/works/${workId}` : `/my/works?tab=${tab}`,
    }))

import type { Reader, Tx } from '../../platform/db'

/** How far a replay is. Written between its transactions, so that whoever waits can see it. */
export const noteMonths = async (db: Reader, run: { id: string; done: number; at: Date }): Promise<void> => {
  await db
    .updateTable('rankReplayRuns')
    .set({ monthsDone: run.done, movedAt: run.at })
    .where('id', '=', run.id)
    .where('finishedAt', 'is', null)
    .execute()
}

export const finishRun = async (
  tx: Tx,
  run: { id: string; at: Date; fault: string | null },
): Promise<void> => {
  await tx
    .updateTable('rankReplayRuns')
    .set({ finishedAt: run.at, fault: run.fault })
    .where('id', '=', run.id)
    .execute()
}

import type { Tx } from '../../../platform/db'
import { competitionForSearch } from '../../competitions'
import { taskForSearch } from '../../tasks'
import { jobDocument } from '../documents'
import { competitionDocument } from '../documents-competition'
import { taskDocument } from '../documents-task'
import { jobFacts } from '../queries-facts'
import { lockListing, putJob, removeListing } from '../store'

/** Jobs, competitions and tasks have ids of one kind, and one list. */
const otherDocument = async (tx: Tx, of: { jobId: string; at: Date }) => {
  const competition = await competitionForSearch(tx, of.jobId)
  if (competition) return competitionDocument(competition, of.at)
  const task = await taskForSearch(tx, of.jobId)
  return task && taskDocument(task, of.at)
}

/** Writes what search knows of a job, a competition or a task anew from the facts, or takes it out: only open jobs are found. */
export const indexJob = async (tx: Tx, of: { jobId: string; at: Date }): Promise<void> => {
  await lockListing(tx, 'jobs', of.jobId)
  const facts = await jobFacts(tx, of)
  await removeListing(tx, 'jobs', of.jobId)
  const document = facts ? jobDocument(facts, of.at) : await otherDocument(tx, of)
  if (document) await putJob(tx, document)
}

import { happenedBy } from './as-of'
import { type ClientFacts, clientAsOf, confirmedAsOf, type PostedJob } from './client-facts'

type Profile = Pick<ClientFacts['client'], 'hasName' | 'hasIndustry' | 'descriptionLength'>

/** A deadline that was moved, and where it lay before. */
export interface MovedDeadline {
  readonly jobId: string
  readonly at: Date
  readonly before: Date
}

/** What facts keep only the newest of, with the times before, each list oldest first. */
export interface ClientFactHistory {
  /** Empty where nothing is known of earlier times: then the profile has always been so. */
  readonly profiles: readonly (Profile & { readonly at: Date })[]
  readonly deadlines: readonly MovedDeadline[]
}

export const noFactHistory: ClientFactHistory = { profiles: [], deadlines: [] }

/** A client's facts with all their times. */
export interface ClientHistory {
  readonly facts: ClientFacts
  readonly earlier: ClientFactHistory
}

const emptyProfile: Profile = { hasName: false, hasIndustry: false, descriptionLength: 0 }

const profileAsOf = ({ facts, earlier }: ClientHistory, at: Date): Profile => {
  if (earlier.profiles.length === 0) return facts.client
  const { hasName, hasIndustry, descriptionLength } =
    earlier.profiles.findLast((profile) => profile.at <= at) ?? emptyProfile
  return { hasName, hasIndustry, descriptionLength }
}

/** What the client had said of themselves by then, and what was confirmed. */
export const clientPersonAsOf = (history: ClientHistory, at: Date): ClientFacts['client'] => ({
  ...profileAsOf(history, at),
  ...confirmedAsOf(history.facts.client, at),
})

/** A job as it was at `at`: the first move of its deadline after that tells where it lay. */
export const jobAsOf = (job: PostedJob, moved: readonly MovedDeadline[], at: Date): PostedJob => ({
  ...job,
  until: moved.find((move) => move.jobId === job.id && move.at > at)?.before ?? job.until,
  endedAt: happenedBy(job.endedAt, at),
})

/** All facts as they were known at `at`: the reference with which a client's timeline must agree. */
export const clientHistoryAsOf = (history: ClientHistory, at: Date): ClientFacts => {
  const { jobs, ...facts } = clientAsOf(history.facts, at)
  return {
    ...facts,
    client: clientPersonAsOf(history, at),
    jobs: jobs.map((job) => jobAsOf(job, history.earlier.deadlines, at)),
  }
}

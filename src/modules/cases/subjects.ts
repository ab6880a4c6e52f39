// What may be reported: things that the reporter may see, by the same rule as their pages.
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { competitionPage, entryPage } from '../competitions'
import { jobPage } from '../jobs'
import { threadHead } from '../messages'
import { packagePage } from '../packages'
import { clientHead, freelancerHead } from '../profiles'
import { proposalPage } from '../proposals'
import { isRevealed } from '../reviews'
import { taskPage } from '../tasks'
import { pledgeInForce } from '../verification'
import { type SubjectContent, subjectContent } from './queries-subjects'
import { isSubjectKind, type SubjectKind } from './rules'

export interface Subject extends SubjectContent {
  kind: SubjectKind
  id: string
}

interface Look {
  viewer: Viewer
  id: string
  at: Date
  /** What is read of the thing: says where its page is. */
  place: string
}
type Sight = (db: Reader, look: Look) => Promise<unknown>

const sights: Readonly<Record<SubjectKind, Sight>> = {
  person: async (db, { viewer, id, at }) =>
    (await freelancerHead(db, viewer, { id, textVersion: pledgeInForce(at).version, at })) ??
    clientHead(db, viewer, { id, at }),
  job: async (db, { viewer, id, at }) => (await jobPage(db, viewer, { id, at }))?.sight === 'whole',
  proposal: (db, { viewer, id, at }) => proposalPage(db, viewer, { id, at }),
  message: (db, { viewer, place }) => threadHead(db, viewer, place),
  package: (db, { viewer, id, at }) => packagePage(db, viewer, { id, at }),
  competition: (db, { viewer, id }) => competitionPage(db, viewer, id),
  entry: (db, { viewer, place }) => {
    const [competitionId = '', number] = place.split('/')
    return entryPage(db, viewer, { competitionId, number: Number(number) })
  },
  task: (db, { viewer, id, at }) => taskPage(db, viewer, { id, at }),
  review: (db, { id }) => isRevealed(db, id),
}

/** A thing as it stands, whoever asks: for those who have decided that it may be reported. Undefined for an unknown id. */
export const subjectOf = async (
  db: Reader,
  of: { kind: SubjectKind; id: string },
): Promise<Subject | undefined> => {
  const content = await subjectContent(db, of)
  return content && { ...content, ...of }
}

/** A thing that this viewer may see; undefined for what does not exist and for what its page would not show them. */
export const subjectSeen = async (
  db: Reader,
  viewer: Viewer,
  of: { kind: string; id: string; at: Date },
): Promise<Subject | undefined> => {
  const { kind, id, at } = of
  if (!isSubjectKind(kind)) return undefined
  const subject = await subjectOf(db, { kind, id })
  if (!subject) return undefined
  const isSeen = await sights[kind](db, { viewer, id, at, place: subject.place })
  return isSeen ? subject : undefined
}

/** The page of a thing; that of a review is its subject's. */
export const subjectHref = ({
  kind,
  id,
  place,
}: {
  kind: SubjectKind
  id: string
  place: string
}): string => {
  const [first = '', second = ''] = place.split('/')
  const hrefs: Readonly<Record<SubjectKind, string>> = {
    person: `/freelancers/${id}`,
    job: `/jobs/${id}`,
    proposal: `/proposals/${id}`,
    message: `/messages/${first}#m-${id}`,
    package: `/packages/${id}`,
    competition: `/competitions/${id}`,
    entry: `/competitions/${first}/entries/${second}`,
    task: `/tasks/${id}`,
    review: first === 'client' ? `/freelancers/${second}` : `/clients/${second}`,
  }
  return hrefs[kind]
}

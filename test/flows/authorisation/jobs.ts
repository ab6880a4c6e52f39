// Jobs of one client that are shown to different people, and the proposals that came.
import { newId } from '../../../src/platform/ids'
import type { Fields, Person } from '../../support/person'
import { step } from '../jobs.help'
import { proposed } from '../proposals.help'
import type { DealMaker, Resources } from './deal'
import type { Roles } from './visitors'

interface JobSpec {
  readonly made: string
  readonly readers: Roles
  readonly requirements: Fields
}

/** A job through the whole wizard; a draft stays before its last step. */
const job = async (maker: DealMaker, { made, readers, requirements }: JobSpec, isDraft = false) => {
  const { app, name, secrets, client } = maker
  const id = await step(app, client)
  const [title, brief] = [secrets.mark(name, made, readers), secrets.mark(name, `${made}-brief`, readers)]
  await client.does(`/jobs/${id}/draft/content`, { title, brief })
  await client.does(`/jobs/${id}/draft/budget`, {
    band: '30000-50000',
    proposalsOn: '2026-12-20',
    wantedOn: '2026-12-30',
    hires: '1',
  })
  await client.does(`/jobs/${id}/draft/requirements`, { visibility: 'public', 'tags[]': [], ...requirements })
  if (!isDraft) await client.does(`/jobs/${id}/post`)
  return id
}

const proposal = (maker: DealMaker, person: Person, of: { jobId: string; readers: Roles }) => {
  const { name, secrets } = maker
  const message = secrets.mark(name, `proposal-${person.email.split('@')[0]}`, of.readers)
  return proposed(person, of.jobId, { 'rows.0.dueOn': '2026-12-28', validUntil: '2026-12-25', message })
}

/** A question on the public job that waits for its answer. */
const question = async ({ app, freelancer }: DealMaker, jobId: string): Promise<string> => {
  const id = newId(app.clock.now())
  await freelancer.does(`/jobs/${jobId}/questions`, { _id: id, body: '締切は延びますか。' })
  return id
}

export const jobThings = async (maker: DealMaker): Promise<Resources> => {
  const { name, secrets, client, freelancer, rival } = maker
  const open = await job(maker, { made: 'job', readers: 'anyone', requirements: {} })
  const untouched = await job(maker, { made: 'new-job', readers: 'anyone', requirements: {} })
  const forMembers = await job(maker, {
    made: 'members-job',
    readers: 'member',
    requirements: { visibility: 'members' },
  })
  const secret = await job(maker, {
    made: 'secret-job',
    readers: 'client|pledged|operator',
    requirements: { visibility: 'confidential' },
  })
  const closed = await job(maker, {
    made: 'invited-job',
    readers: 'client|freelancer|operator',
    requirements: { 'needs[]': ['invited'] },
  })
  await client.does(`/jobs/${closed}/invite`, { freelancerId: freelancer.memberId })
  const draft = await job(maker, { made: 'draft-job', readers: 'client', requirements: {} }, true)
  const sent = await proposal(maker, freelancer, { jobId: open, readers: 'client|freelancer' })
  const rivals = await proposal(maker, rival, { jobId: open, readers: 'client|rival' })
  await client.does(`/proposals/${rivals}/note`, { body: secrets.mark(name, 'note', 'client') })
  return {
    job: { params: { id: open, questionId: await question(maker, open) }, seenBy: 'anyone' },
    newJob: { params: { id: untouched }, seenBy: 'anyone' },
    membersJob: { params: { id: forMembers }, seenBy: 'member', hintedTo: 'guests' },
    secretJob: { params: { id: secret }, seenBy: 'client|pledged|operator', hintedTo: 'all' },
    invitedJob: { params: { id: closed }, seenBy: 'client|freelancer|operator', hintedTo: 'guests' },
    draftJob: { params: { id: draft }, seenBy: 'client' },
    proposal: { params: { id: sent }, seenBy: 'client|freelancer' },
    rivalProposal: { params: { id: rivals }, seenBy: 'client|rival' },
  }
}

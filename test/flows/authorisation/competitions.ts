// Competitions of one client in different states, with entries of the deal's freelancer.
import { choose, markUnserious, startPoll } from '../../../src/modules/competitions'
import { appeal } from '../../../src/modules/competitions/commands/appeal'
import { close } from '../../../src/modules/competitions/commands/close'
import { inTransaction } from '../../../src/platform/db'
import { newId } from '../../../src/platform/ids'
import { drafted, entered, opened } from '../../support/competitions'
import type { DealMaker, Resources } from './deal'

/** Competitions whose period is over eight days later. */
export const earlyCompetitions = async (maker: DealMaker): Promise<string[]> => {
  const ids: string[] = []
  for (let i = 0; i < 2; i++) {
    const id = await opened(maker.app, maker.client)
    // Of four entries two may be marked: one is, and the matrix marks another.
    for (let n = 0; n < 4; n++) await entered(maker.app, maker.freelancer, id)
    ids.push(id)
  }
  return ids
}

/** A choice has been made in the second of the early competitions. */
const closeThem = async ({ app, client }: DealMaker, [judged = '', chosen = '']: string[]): Promise<void> => {
  const at = app.clock.now()
  for (const competitionId of [judged, chosen])
    await inTransaction(app.db, (tx) => close(tx, { competitionId, at }))
  const choice = { competitionId: chosen, actorId: client.memberId, at, id: newId(at), number: 1 }
  await inTransaction(app.db, (tx) => choose(tx, choice))
}

/** A poll on the first two entries; answers what its link says. */
const polled = async ({ app, name, client }: DealMaker, competitionId: string): Promise<string> => {
  const [at, token] = [app.clock.now(), `poll-of-${name}`]
  const poll = { id: newId(at), token, competitionId, clientId: client.memberId, question: '', at }
  await inTransaction(app.db, (tx) => startPoll(tx, { ...poll, numbers: [1, 2] }))
  return token
}

/** The second entry of a competition is marked, and its author appeals; answers the appeal's id. */
const appealed = async ({ app, client, freelancer }: DealMaker, competitionId: string): Promise<string> => {
  const [at, number] = [app.clock.now(), 2]
  const [of, id] = [{ competitionId, number, at }, newId(at)]
  await inTransaction(app.db, async (tx) => {
    await markUnserious(tx, { ...of, clientId: client.memberId, reason: '白紙です' })
    await appeal(tx, { ...of, id, authorId: freelancer.memberId, body: '白紙ではありません' })
  })
  return id
}

export const competitionThings = async (maker: DealMaker, early: string[]): Promise<Resources> => {
  const { app, name, secrets, client, freelancer } = maker
  await closeThem(maker, early)
  const title = secrets.mark(name, 'competition', 'anyone')
  const open = await opened(app, client, { title })
  const body = secrets.mark(name, 'sealed-entry', 'client|freelancer')
  await entered(app, freelancer, { competitionId: open, body })
  const empty = await opened(app, client)
  const draft = await drafted(app, client, { title: secrets.mark(name, 'draft-competition', 'client') })
  const [judged = '', chosen = ''] = early
  const token = await polled(maker, judged)
  const appealId = await appealed(maker, judged)
  return {
    competition: { params: { id: open }, seenBy: 'anyone' },
    emptyCompetition: { params: { id: empty }, seenBy: 'anyone' },
    draftCompetition: { params: { id: draft }, seenBy: 'client' },
    sealedEntry: { params: { id: open, number: '1' }, seenBy: 'client|freelancer' },
    judgedEntry: { params: { id: judged, number: '1' }, seenBy: 'anyone' },
    poll: { params: { token }, seenBy: 'anyone' },
    startedPoll: { params: { id: judged, position: '1' }, seenBy: 'client' },
    madeAppeal: { params: { id: judged, appealId }, seenBy: 'operator' },
    chosenEntry: { params: { id: chosen, number: '2' }, seenBy: 'anyone' },
  }
}

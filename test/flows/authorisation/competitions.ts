// Competitions of one client in different states, with entries of the deal's freelancer.
import { choose, startPoll } from '../../../src/modules/competitions'
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
    await entered(maker.app, maker.freelancer, id)
    await entered(maker.app, maker.freelancer, id)
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
  return {
    competition: { params: { id: open }, seenBy: 'anyone' },
    emptyCompetition: { params: { id: empty }, seenBy: 'anyone' },
    draftCompetition: { params: { id: draft }, seenBy: 'client' },
    sealedEntry: { params: { id: open, number: '1' }, seenBy: 'client|freelancer' },
    judgedEntry: { params: { id: judged, number: '1' }, seenBy: 'anyone' },
    poll: { params: { token }, seenBy: 'anyone' },
    startedPoll: { params: { id: judged, position: '1' }, seenBy: 'client' },
    chosenEntry: { params: { id: chosen, number: '2' }, seenBy: 'anyone' },
  }
}

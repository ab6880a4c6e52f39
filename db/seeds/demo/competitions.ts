// Competitions of the demo world: from the brief to where each has come, by the real commands.
import {
  choose,
  enter,
  markUnserious,
  pay,
  saveDraft,
  startPoll,
  weighEntry,
} from '../../../src/modules/competitions'
import { appeal } from '../../../src/modules/competitions/commands/appeal'
import { close } from '../../../src/modules/competitions/commands/close'
import { refund } from '../../../src/modules/competitions/commands/refund'
import { share } from '../../../src/modules/competitions/commands/share'
import { vote } from '../../../src/modules/competitions/commands/vote'
import { accept, deliver } from '../../../src/modules/contracts'
import { sandboxCharges } from '../../../src/modules/ledger/sandbox/sandbox-provider'
import { later } from '../../../src/platform/clock'
import { sha256, signText } from '../../../src/platform/crypto'
import {
  appealBody,
  type CompetitionText,
  competitionTexts,
  entryComments,
  entryFeedback,
  markReason,
  pollQuestion,
} from '../texts/competitions'
import { deliveryNote } from '../texts/talk'
import { settleNow } from './charges'
import type { Client } from './clients'
import { entryPictures } from './entry-pictures'
import type { Freelancer } from './freelancers'
import { daysAgo, deed, newId, roll, type SeedContext } from './kit'

interface World {
  clients: readonly Client[]
  everybody: readonly Freelancer[]
  /** At most so many entries of a competition. */
  entriesMax: number
}

interface Story extends World {
  text: CompetitionText
  id: string
  /** Which of the competitions it is. */
  n: number
  clientId: string
  openedAt: Date
}

type Fields = Parameters<typeof saveDraft>[1]['fields']

const fieldsOf = (text: CompetitionText): Fields => ({
  categorySlug: text.texts ? 'copywriting' : 'logo',
  title: text.title,
  brief: text.brief,
  formats: text.brand ? 'AI, SVG, PNG' : '',
  tags: [...text.tags] as NonNullable<Fields['tags']>,
  sliders: [...text.sliders],
  prizeYen: BigInt(text.prizeYen),
  rewardYen: BigInt(text.reward?.yen ?? 0),
  rewardCount: text.reward?.people ?? 0,
  periodDays: text.periodDays ?? 7,
  entriesVisibility: text.visibility,
  guaranteedEntries: text.guarantee ?? 0,
  aiUse: 'declared',
  rights: 'transfer',
})

const opened = async (kit: SeedContext, { id, clientId, text, openedAt: at }: Story): Promise<void> => {
  await deed(kit, at, (tx) => saveDraft(tx, { competitionId: id, clientId, fields: fieldsOf(text), at }))
  if (text.stage === 'draft') return
  await deed(kit, at, async (tx) => {
    const via = sandboxCharges
    const { payPath } = await pay(tx, { competitionId: id, clientId, chargeId: newId(at), via, at })
    await settleNow(tx, payPath.split('/').at(-1) ?? '', at)
  })
}

/** Those who can take part, a different dozen for each competition; the people with printed logins stay as they are. */
const entrants = ({ everybody, openedAt, n }: Story): Freelancer[] =>
  everybody
    .slice(4)
    .filter(
      ({ aim, readyAt }) =>
        readyAt < openedAt && !['empty', 'unconfirmed', 'no-phone', 'lapsed'].includes(aim),
    )
    .sort((a, b) => roll(a.n + n * 97, 820, 9973) - roll(b.n + n * 97, 820, 9973))

const entered = async (kit: SeedContext, story: Story): Promise<Freelancer[]> => {
  const { text, id: competitionId, openedAt, n } = story
  const people = entrants(story)
  const authors: Freelancer[] = []
  for (let k = 0; k < Math.min(text.entries, story.entriesMax); k++) {
    // The last one of a long list is somebody else's copy of the first.
    const isCopy = k === 11 && text.stage === 'selecting'
    const author = people[(k * 2) % 3 === 2 ? k - 1 : k] ?? people[k % people.length]
    if (!author) break
    const at = later(openedAt, { hours: 5 + k * 9 })
    const drawn = text.brand
      ? await entryPictures({ brand: text.brand, n: isCopy ? n : k + n, isMirrored: isCopy })
      : null
    await deed(kit, at, async (tx) => {
      const files = drawn ? [await drawn.keep(tx, kit, { ownerId: author.id, at })] : []
      const fields = {
        body: text.texts?.[k] ?? '',
        comment: text.texts ? '' : (entryComments[(k + n) % entryComments.length] as string),
        ...(k % 7 === 5
          ? { aiUse: 'assisted' as const, aiTool: 'スケッチの着色' }
          : { aiUse: 'none' as const, aiTool: '' }),
      }
      const made = { id: newId(at), competitionId, authorId: author.id, fields, files, at }
      await enter(tx, { ...made, acceptsRights: true, isOperator: false })
    })
    authors.push(author)
  }
  return authors
}

/** Stars of every third entry or so, a shortlist, and some words to their authors. */
const weighed = (
  kit: SeedContext,
  { id: competitionId, clientId, n }: Story,
  of: { count: number; at: Date },
) =>
  deed(kit, of.at, async (tx) => {
    for (let number = 1; number <= of.count; number++) {
      const luck = roll(number + n * 13, 830, 10)
      if (luck > 6) continue
      const thoughts = {
        stars: Math.max(1, 5 - Math.floor(luck / 2)),
        shortlisted: luck < 3,
        ...(luck === 1 ? { feedback: entryFeedback[number % entryFeedback.length] as string } : {}),
      }
      await weighEntry(tx, { competitionId, number, clientId, thoughts, at: of.at })
    }
  })

const polled = (kit: SeedContext, { id: competitionId, clientId }: Story, at: Date) =>
  deed(kit, at, async (tx) => {
    const id = newId(at)
    const token = signText(kit.keys.secret, `poll:${id}`).slice(0, 32)
    await startPoll(tx, {
      id,
      token,
      competitionId,
      clientId,
      question: pollQuestion,
      numbers: [1, 2, 3, 5],
      at,
    })
    for (let k = 0; k < 17; k++) {
      const number = [1, 2, 2, 3, 5, 2, 1][roll(k, 840, 7)] as number
      await vote(tx, { token, browser: sha256(`demo ${k}`), memberId: null, number, at })
    }
  })

const marked = (
  kit: SeedContext,
  { id: competitionId, clientId }: Story,
  of: { author: Freelancer; at: Date },
) =>
  deed(kit, of.at, async (tx) => {
    const { at, author } = of
    await markUnserious(tx, { competitionId, number: 1, clientId, reason: markReason, at })
    await appeal(tx, { id: newId(at), competitionId, number: 1, authorId: author.id, body: appealBody, at })
  })

const chosen = async (
  kit: SeedContext,
  story: Story,
  of: { authors: readonly Freelancer[]; at: Date },
): Promise<void> => {
  const { id: competitionId, clientId, n, text } = story
  const { authors, at } = of
  const nth = Math.min(2 + (n % 3), authors.length)
  const orderId = newId(at)
  await deed(kit, at, (tx) => choose(tx, { competitionId, actorId: clientId, at, id: orderId, number: nth }))
  if (text.stage === 'delivering') return
  const [deliveredAt, acceptedAt] = [later(at, { days: 3 }), later(at, { days: 4 })]
  const delivery = { id: newId(deliveredAt), message: deliveryNote(n), links: [], fileIds: [] }
  const author = authors[nth - 1] as Freelancer
  await deed(kit, deliveredAt, (tx) =>
    deliver(tx, { orderId, actorId: author.id, at: deliveredAt, delivery }),
  )
  await deed(kit, acceptedAt, (tx) => accept(tx, { orderId, actorId: clientId, at: acceptedAt }))
}

/** What follows the end of the period, by the stage that the competition is to reach. */
const endings: Record<
  CompetitionText['stage'],
  (kit: SeedContext, story: Story, of: { authors: readonly Freelancer[]; closedAt: Date }) => Promise<void>
> = {
  draft: async () => {},
  open: async () => {},
  selecting: async (kit, story, { authors, closedAt: at }) => {
    const [first] = authors
    if (story.clientId === story.clients[0]?.id && authors.length >= 5)
      await polled(kit, story, later(at, { days: 1 }))
    else if (first) await marked(kit, story, { author: first, at: later(at, { days: 2 }) })
  },
  delivering: (kit, story, { authors, closedAt }) =>
    chosen(kit, story, { authors, at: later(closedAt, { days: 4 }) }),
  completed: (kit, story, { authors, closedAt }) =>
    chosen(kit, story, { authors, at: later(closedAt, { days: 5 }) }),
  shared: async (kit, { id: competitionId }, { closedAt }) => {
    const at = later(closedAt, { days: 21 })
    await deed(kit, at, (tx) => share(tx, { competitionId, actorId: null, as: 'clock', at }))
  },
  refunded: async (kit, { id: competitionId, clientId }, { closedAt }) => {
    const at = later(closedAt, { days: 2 })
    await deed(kit, at, (tx) => refund(tx, { competitionId, actorId: clientId, at }))
  },
}

const tellCompetition = async (kit: SeedContext, story: Story): Promise<void> => {
  const { text, id: competitionId, openedAt } = story
  await opened(kit, story)
  if (text.stage === 'draft') return
  const authors = await entered(kit, story)
  if (text.stage === 'open') {
    if (text.visibility === 'open') await weighed(kit, story, { count: authors.length, at: kit.now })
    return
  }
  const closedAt = later(openedAt, { days: text.periodDays ?? 7, minutes: 1 })
  await deed(kit, closedAt, (tx) => close(tx, { competitionId, at: closedAt }))
  await weighed(kit, story, { count: authors.length, at: later(closedAt, { hours: 6 }) })
  await endings[text.stage](kit, story, { authors, closedAt })
}

/** The competitions as steps of the world, each the story of one. */
export const competitionStories = (kit: SeedContext, world: World): (() => Promise<void>)[] =>
  competitionTexts.map((text, n) => {
    const openedAt = daysAgo(kit, text.openedDaysAgo, 900 + n)
    const client = world.clients[text.clientN % world.clients.length] as Client
    const story = { ...world, text, n, id: newId(openedAt), clientId: client.id, openedAt }
    return () => tellCompetition(kit, story)
  })

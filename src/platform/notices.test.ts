import { expect, test } from 'vitest'
import type { Tx } from './db'
import { defineEvent, subscribe } from './events'
import { defineTexts } from './i18n'
import { defineNotices, type NoticeFill } from './notices'

const words = defineTexts(
  { 'entry.liked': ({ who }: NoticeFill) => `${who}さんが応募作を気に入りました。` },
  { 'entry.liked': ({ who }: NoticeFill) => `${who} likes your entry.` },
)
const notify = defineNotices(words, { quiet: ['entry.liked'] })
const entryLiked = defineEvent<{ entryId: string; freelancerId: string; at: Date }>('entry.liked')
const at = new Date('2026-11-28T00:00:00Z')

test('a subscription carries the draft, the words and what is quiet', async () => {
  const { event, reactions } = subscribe(
    entryLiked,
    notify(async (_tx, { freelancerId, at }) => [
      { memberId: freelancerId, kind: 'entry.liked', params: { who: '健' }, href: '/entries/1', at },
    ]),
  )
  const [reaction] = reactions
  if (reaction?.kind !== 'notice') throw new Error('no notice')
  const payload = { entryId: '1', freelancerId: 'aoi', at } as never
  expect(event).toBe('entry.liked')
  expect(await reaction.source.draft({} as Tx, payload)).toMatchObject([
    { memberId: 'aoi', kind: 'entry.liked' },
  ])
  expect(reaction.source.kinds.words.en['entry.liked']?.({ who: 'Ken', title: '', note: '' })).toBe(
    'Ken likes your entry.',
  )
  expect(reaction.source.kinds.quiet.has('entry.liked')).toBe(true)
})

test('a notice without its words, its addressee, or what its event does not hold does not compile', () => {
  const rest = { params: {}, href: '/', at }
  subscribe(
    entryLiked,
    // @ts-expect-error: no words for this kind
    notify(async () => [{ memberId: 'aoi', kind: 'entry.won' as const, ...rest }]),
  )
  subscribe(
    entryLiked,
    // @ts-expect-error: nobody is told
    notify(async () => [{ kind: 'entry.liked' as const, ...rest }]),
  )
  const toClient = notify(async (_tx, { clientId }: { clientId: string }) => [
    { memberId: clientId, kind: 'entry.liked', ...rest },
  ])
  // @ts-expect-error: the event holds no client
  subscribe(entryLiked, toClient)
  expect(entryLiked.name).toBe('entry.liked')
})

import { describe, expect, test } from 'vitest'
import { type ActionFact, asksForReply, directRoles, type MessageFact, replyDue, replyDueAt } from './rules'

const at = (text: string): Date => new Date(`2026-11-${text}:00+09:00`)
const tied = { freelancerId: 'aoi', tiedAt: at('01T00:00') }
const stranger = { freelancerId: 'aoi', tiedAt: null }

const says = (senderId: string | null, when: string, rest: Partial<MessageFact> = {}): MessageFact => ({
  senderId,
  noReplyNeeded: false,
  automatic: false,
  at: at(when),
  ...rest,
})
const does = (when: string, memberId = 'aoi'): ActionFact => ({ memberId, at: at(when) })
const started = (due: ReturnType<typeof replyDue>) => due?.startedAt.toISOString()

describe('the answer that a freelancer owes (§2.2)', () => {
  test('is due exactly 24 hours after the client wrote', () => {
    expect(replyDue(tied, [says('ken', '23T09:12')], [])).toEqual({
      startedAt: at('23T09:12'),
      dueAt: at('24T09:12'),
    })
    expect(replyDueAt(at('23T09:12'))).toEqual(at('24T09:12'))
  })

  const cases: [string, MessageFact[], ActionFact[], string | null][] = [
    ['nobody has written', [], [], null],
    [
      'three messages in a row wait from the first',
      ['10', '11', '12'].map((h) => says('ken', `23T${h}:00`)),
      [],
      '23T10:00',
    ],
    ['an answer ends it', [says('ken', '23T10:00'), says('aoi', '23T11:00')], [], null],
    ['an answer at the same instant ends it', [says('ken', '23T10:00'), says('aoi', '23T10:00')], [], null],
    [
      'the next message after an answer opens another',
      [says('ken', '23T10:00'), says('aoi', '23T11:00'), says('ken', '23T12:00')],
      [],
      '23T12:00',
    ],
    ['返信不要 asks for nothing', [says('ken', '23T10:00', { noReplyNeeded: true })], [], null],
    [
      'the message after a 返信不要 asks',
      [says('ken', '23T10:00', { noReplyNeeded: true }), says('ken', '23T11:00')],
      [],
      '23T11:00',
    ],
    ['the site itself asks for nothing', [says(null, '23T10:00')], [], null],
    ['a delivery answers', [says('ken', '23T10:00')], [does('23T15:00')], null],
    [
      'a deed before the message does not answer it',
      [says('ken', '23T10:00')],
      [does('23T09:00')],
      '23T10:00',
    ],
    [
      'what the client does answers nothing',
      [says('ken', '23T10:00')],
      [does('23T15:00', 'ken')],
      '23T10:00',
    ],
    [
      'an automatic text is not an answer',
      [says('ken', '23T10:00'), says('aoi', '23T10:01', { automatic: true })],
      [],
      '23T10:00',
    ],
    [
      'the order in which rows arrive does not matter',
      [says('ken', '23T12:00'), says('ken', '23T10:00')],
      [],
      '23T10:00',
    ],
  ]
  test.each(cases)('between the two of an order: %s', (...given) => {
    const [, messages, actions, expected] = given
    expect(started(replyDue(tied, messages, actions))).toBe(expected ? at(expected).toISOString() : undefined)
  })

  test('a scout whom the freelancer never answered is owed nothing', () => {
    expect(replyDue(stranger, [says('ken', '23T10:00'), says('ken', '24T10:00')], [])).toBeNull()
  })

  test('a scout whom the freelancer once answered is owed one like anyone else', () => {
    const talk = [says('ken', '23T10:00'), says('aoi', '23T11:00'), says('ken', '23T12:00')]
    expect(started(replyDue(stranger, talk, []))).toBe(at('23T12:00').toISOString())
  })

  test('what a stranger wrote before the tie asks for nothing, what comes after does', () => {
    const thread = { freelancerId: 'aoi', tiedAt: at('23T12:00') }
    expect(replyDue(thread, [says('ken', '23T10:00')], [])).toBeNull()
    const both = [says('ken', '23T10:00'), says('ken', '23T13:00')]
    expect(started(replyDue(thread, both, []))).toBe(at('23T13:00').toISOString())
  })
})

test('one message asks for an answer by the same rule', () => {
  const message = says('ken', '23T10:00')
  expect(asksForReply({ tiedAt: null, answeredAt: null }, message)).toBe(false)
  expect(asksForReply({ tiedAt: at('23T10:00'), answeredAt: null }, message)).toBe(true)
  expect(asksForReply({ tiedAt: null, answeredAt: at('20T10:00') }, message)).toBe(true)
})

describe('writing to somebody without a job', () => {
  const ken = { memberId: 'ken', side: 'client' } as const
  const aoi = { memberId: 'aoi', side: 'freelancer' } as const

  test('a client writes to a freelancer whom search shows', () => {
    expect(directRoles(ken, { memberId: 'aoi', isFound: true, isClient: false })).toEqual({
      freelancerId: 'aoi',
      clientId: 'ken',
    })
  })

  test('a freelancer writes to a client', () => {
    expect(directRoles(aoi, { memberId: 'ken', isFound: false, isClient: true })).toEqual({
      freelancerId: 'aoi',
      clientId: 'ken',
    })
  })

  test('the side that the writer looks at decides where the other is both', () => {
    const both = { memberId: 'sora', isFound: true, isClient: true }
    expect(directRoles(aoi, both)).toEqual({ freelancerId: 'aoi', clientId: 'sora' })
    expect(directRoles(ken, both)).toEqual({ freelancerId: 'sora', clientId: 'ken' })
  })

  test('the only possible side decides where the writer looks at the other one', () => {
    const freelancerOnly = { memberId: 'sora', isFound: true, isClient: false }
    const clientOnly = { memberId: 'sora', isFound: false, isClient: true }
    expect(directRoles(aoi, freelancerOnly)).toEqual({ freelancerId: 'sora', clientId: 'aoi' })
    expect(directRoles(ken, clientOnly)).toEqual({ freelancerId: 'ken', clientId: 'sora' })
  })

  test('nobody writes to a freelancer below Regular, nor to themselves', () => {
    expect(directRoles(ken, { memberId: 'aoi', isFound: false, isClient: false })).toBeNull()
    expect(directRoles(ken, { memberId: 'ken', isFound: true, isClient: true })).toBeNull()
  })
})

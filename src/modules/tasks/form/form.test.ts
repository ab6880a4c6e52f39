import { describe, expect, test } from 'vitest'
import { answerFaults, askedQuestions, keptAnswers, readAnswers } from './answers'
import { edited } from './edits'
import { blank, formProblems, nextId, type Question, type QuestionKind } from './question'
import { bandsOf, likenessPercent, textHash } from './similarity'

const question = (id: string, kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  ...blank(kind, id),
  label: `問い ${id}`,
  ...more,
})
const choice = question('q1', 'single', { options: ['はい', 'いいえ'], other: true })
const branch = question('q2', 'long', { min: 3, max: 5, showIf: { question: 'q1', answers: ['はい'] } })
const faults = (questions: Question[], answers: Parameters<typeof answerFaults>[1]) =>
  answerFaults(questions, answers).map(({ questionId, kind }) => `${questionId} ${kind}`)

describe('answers', () => {
  test.each([
    ['short', {}, 'あ', []],
    ['short', {}, '', ['q9 required']],
    ['short', { required: false }, '', []],
    ['long', { min: 3 }, '𠮷野', ['q9 too-short']],
    ['long', { max: 2 }, '𠮷野', []],
    ['number', { min: 1, max: 5 }, '5', []],
    ['number', { min: 1, max: 5 }, '6', ['q9 too-large']],
    ['number', { min: 1 }, '0.5', ['q9 too-small']],
    ['number', {}, 'いくつか', ['q9 not-a-number']],
    ['date', {}, '2026-02-30', ['q9 not-a-date']],
    ['url', {}, 'javascript:alert(1)', ['q9 not-a-url']],
    ['url', {}, 'https://example.jp/', []],
    ['scale', { min: 1, max: 5 }, '6', ['q9 not-an-option']],
    ['scale', { min: 0, max: 10 }, '0', []],
    ['multiple', { options: ['a', 'b', 'c'], max: 2 }, ['a', 'b', 'c'], ['q9 too-many']],
    ['multiple', { options: ['a', 'b'], min: 2 }, ['a'], ['q9 too-few']],
    ['multiple', { options: ['a', 'b'] }, ['a', 'z'], ['q9 not-an-option']],
    ['single', { options: ['a', 'b'] }, 'other:c', ['q9 not-an-option']],
    ['single', { options: ['a', 'b'], other: true }, 'other:c', []],
    ['single', { options: ['a', 'b'], other: true }, 'other:', ['q9 not-an-option']],
  ] as const)('to a %s question %j: %j', (...[kind, more, answer, wanted]) => {
    expect(faults([question('q9', kind, more as Partial<Question>)], { q9: answer })).toEqual(wanted)
  })

  test('behind a branch are asked for, and kept, only where the branch was taken', () => {
    expect(faults([choice, branch], { q1: 'はい' })).toEqual(['q2 required'])
    expect(faults([choice, branch], { q1: 'いいえ', q2: '長すぎる答えです' })).toEqual([])
    expect(keptAnswers([choice, branch], { q1: 'いいえ', q2: '残さない' })).toEqual({ q1: 'いいえ' })
  })

  test('behind a branch of a branch that was not taken are not asked', () => {
    const second = question('q3', 'scale', { showIf: { question: 'q2', answers: ['x'] } })
    const first = question('q2', 'single', {
      options: ['x', 'y'],
      showIf: { question: 'q1', answers: ['はい'] },
    })
    const asked = askedQuestions([choice, first, second], { q1: 'いいえ', q2: 'x' })
    expect(asked.map(({ id }) => id)).toEqual(['q1'])
  })

  test('are read from a form as it was sent', () => {
    const questions = [
      choice,
      question('q2', 'multiple', { options: ['a'], other: true }),
      question('q3', 'number'),
      question('q4', 'section'),
    ]
    const sent = {
      q1: 'other:',
      'q1.other': ' 自分の答え ',
      'q2[]': ['a', 'other:'],
      'q2.other': 'b',
      q3: '１，２００',
      q4: 'x',
    }
    expect(readAnswers(questions, sent)).toEqual({ q1: 'other:自分の答え', q2: ['a', 'other:b'], q3: '1200' })
  })
})

describe('the builder', () => {
  const three = [question('q1', 'short'), question('q2', 'short'), question('q3', 'short')]
  const ids = (questions: Question[]) => questions.map(({ id }) => id).join(' ')

  test('moves, copies and deletes by buttons and by dragging', () => {
    expect(ids(edited(three, { verb: 'up', questionId: 'q1' }))).toBe('q1 q2 q3')
    expect(ids(edited(three, { verb: 'up', questionId: 'q3' }))).toBe('q1 q3 q2')
    expect(ids(edited(three, { verb: 'down', questionId: 'q3' }))).toBe('q1 q2 q3')
    expect(ids(edited(three, { verb: 'move', questionId: 'q1', to: 2 }))).toBe('q2 q3 q1')
    expect(ids(edited(three, { verb: 'duplicate', questionId: 'q1' }))).toBe('q1 q4 q2 q3')
    expect(ids(edited(three, { verb: 'delete', questionId: 'q2' }))).toBe('q1 q3')
    expect(ids(edited(three, { verb: 'delete', questionId: 'q7' }))).toBe('q1 q2 q3')
  })

  test('takes a hundred questions and no more, and no id twice', () => {
    let questions: Question[] = []
    for (let i = 0; i < 105; i++) questions = edited(questions, { verb: 'add', kind: 'short' })
    expect(questions).toHaveLength(100)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(100)
    expect(nextId(questions)).toBe('q101')
  })

  test.each([
    [[], ['no-questions']],
    [[question('q1', 'section')], ['no-questions']],
    [[question('q1', 'short', { label: '' })], ['label-missing']],
    [[question('q1', 'single', { options: ['a'] })], ['options-missing']],
    [[question('q1', 'single', { options: ['a', 'a'] })], ['options-twice']],
    [[question('q1', 'number', { min: 5, max: 1 })], ['range-upside-down']],
    [[question('q1', 'scale', { min: 1, max: 20 })], ['scale-out-of-range']],
    // The question that the branch asks about comes later, or was deleted, or does not offer the answer.
    [[branch, choice], ['branch-lost']],
    [[branch], ['branch-lost']],
    [[choice, { ...branch, showIf: { question: 'q1', answers: ['たぶん'] } }], ['branch-lost']],
    [[choice, branch], []],
  ])('says what keeps a form from being published (%#)', (questions, wanted) => {
    expect(formProblems(questions).map(({ kind }) => kind)).toEqual(wanted)
  })
})

describe('likeness', () => {
  const text =
    '駅から歩いて五分、川沿いの小さな喫茶店です。自家製のプリンが名物で、午後はいつも混んでいます。'

  test('does not see width, case, spaces and punctuation', () => {
    expect(textHash('Ａｂｃ、 駅')).toBe(textHash('abc駅。'))
  })

  test('of a text with one word changed is high, and an index finds it', () => {
    const near = text.replace('プリン', 'ケーキ')
    expect(likenessPercent(text, near)).toBeGreaterThan(70)
    expect(bandsOf(text).some((band) => bandsOf(near).includes(band))).toBe(true)
  })

  test('of another text is low', () => {
    const other =
      '平日は毎朝六時に起きて、犬と公園を一周します。帰ったら味噌汁を作り、新聞を読みながら食べます。'
    expect(likenessPercent(text, other)).toBeLessThan(10)
  })
})

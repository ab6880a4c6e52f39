// Works of the demo world's tasks: who does them, when, and what they answer.
import { start, submit } from '../../../src/modules/tasks'
import { later } from '../../../src/platform/clock'
import { cookingWords, shoppingWords, type TaskText, taggingWords } from '../texts/tasks'
import type { Freelancer } from './freelancers'
import { deed, newId, roll, type SeedContext, together } from './kit'

export interface Story {
  text: TaskText
  id: string
  /** Which of the tasks it is. */
  n: number
  clientId: string
  operatorId: string
  workers: readonly Freelancer[]
  openedAt: Date
}

export interface Work {
  id: string
  workerId: string
  at: Date
}

/** Most of any two choices, fewer of the others; one in nine has words of their own. */
const choice = (options: readonly string[], luck: number): string =>
  options[Math.min(options.length - 1, Math.floor((luck * luck * options.length) / 10_000))] as string

/** An answer to each question that is asked, never the same for two works in a row. */
const answersOf = ({ questions, categorySlug }: TaskText, k: number) => {
  const luck = (salt: number): number => roll(k, 860 + salt, 100)
  const words = questions.some(({ label }) => label.includes('料理')) ? cookingWords : shoppingWords
  const answers: Record<string, string | string[]> = {}
  for (const [i, { id, kind, options, min, max }] of questions.entries()) {
    if (kind === 'single') answers[id] = choice(options, luck(i))
    if (kind === 'multiple')
      answers[id] = options.filter((_, n) => n === luck(i) % options.length || luck(i * 9 + n) < 35)
    if (kind === 'scale')
      answers[id] = String(
        (max ?? 5) - Math.floor((luck(i) * luck(i) * ((max ?? 5) - (min ?? 1) + 1)) / 10_000),
      )
    if (kind === 'number')
      answers[id] =
        (max ?? 0) > 1000 ? String(2000 + 500 * (luck(i) % 17) + 100 * (k % 9)) : String(2 + (luck(i) % 14))
    if (kind === 'short') answers[id] = taggingWords(k)
    if (kind === 'long') answers[id] = words(k)
  }
  return {
    answers,
    consentText: categorySlug === 'classification' ? '学習データとしての利用に同意します。' : null,
  }
}

/** Works are begun one after another over the first half of the period; a few are made far too fast. */
const momentOf = ({ text, openedAt }: Story, k: number): { at: Date; seconds: number } => {
  const span = (text.periodDays * 86_400 * 0.5) / Math.max(1, text.works)
  const at = later(openedAt, { seconds: Math.floor(3600 + k * span + roll(k, 870, 600)) })
  const pace = k % 29 === 11 ? 0.15 : 0.6 + roll(k, 871, 90) / 100
  return { at, seconds: Math.max(8, Math.floor(text.seconds * pace)) }
}

const chunk = 25

/** All works that are handed in before the world's end, some in one transaction: each locks its task and its place alone. */
export const worked = async (kit: SeedContext, story: Story): Promise<Work[]> => {
  const { text, id: taskId, workers } = story
  const works: Work[] = []
  const one = async (joined: SeedContext, k: number): Promise<void> => {
    const { at, seconds } = momentOf(story, k)
    const submittedAt = later(at, { seconds })
    const workerId = workers[k % workers.length]?.id
    if (!workerId || submittedAt > kit.now) return
    const workId = newId(at)
    await deed(joined, at, (tx) =>
      start(tx, { taskId, workerId, isOperator: false, workId, screeningChoice: null, at }),
    )
    const given = { ...answersOf(text, k), taskId, workId, workerId, aiUse: 'none' as const, at: submittedAt }
    await deed(joined, submittedAt, (tx) => submit(tx, given))
    works.push({ id: workId, workerId, at: submittedAt })
  }
  for (let first = 0; first < text.works; first += chunk)
    await together(kit, async (joined) => {
      for (let k = first; k < Math.min(first + chunk, text.works); k++) await one(joined, k)
    })
  return works
}

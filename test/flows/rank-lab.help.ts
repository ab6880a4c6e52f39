// How an operator takes a rule from a copy to its day, by the pages' own forms.
import { addDays, dateOf } from '../../src/platform/clock'
import type { Person } from '../support/person'
import type { TestApp } from '../support/test-app'

/** Starts a draft as a copy and answers its id. */
export const startDraft = async (operator: Person, from = 'classic-2020'): Promise<string> => {
  const { to } = await operator.post('/console/lab', { from })
  const [, id = ''] = /^\/console\/lab\/([^/]+)\/edit$/.exec(to) ?? []
  if (id === '') throw new Error(`No draft was started: ${to}`)
  return id
}

/** Every field of the draft's form, as the page shows it. */
export const fieldsOf = async (operator: Person, id: string): Promise<Record<string, string>> => {
  const { html } = await operator.get(`/console/lab/${id}/edit`)
  const fields: Record<string, string> = {}
  const form = /<form action="\/console\/lab\/[^"]+\/edit"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  for (const [tag, , name = ''] of form.matchAll(/<(input|textarea|select)[^>]*? name="([^"]+)"[^>]*>/g)) {
    const after = form.slice(form.indexOf(tag) + tag.length)
    const value = / value="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (tag.startsWith('<select'))
      fields[name] = /<option value="([^"]*)" selected/.exec(after.split('</select>')[0] ?? '')?.[1] ?? ''
    else if (tag.startsWith('<textarea')) fields[name] = after.split('</textarea>')[0] ?? ''
    else if (!tag.includes('type="checkbox"') || / checked/.test(tag)) fields[name] = value
  }
  return fields
}

/** Saves the form with some of its fields changed; null takes a field away. */
export const edit = async (operator: Person, id: string, changes: Record<string, string | null>) => {
  const fields = Object.entries({ ...(await fieldsOf(operator, id)), ...changes })
  const kept = fields.filter((entry): entry is [string, string] => entry[1] !== null)
  return operator.post(`/console/lab/${id}/edit`, Object.fromEntries(kept))
}

/** Has the draft tried on the last month, and answers the report's id. */
export const replayed = async (app: TestApp, operator: Person, id: string): Promise<string> => {
  const today = dateOf(app.clock.forward({ minutes: 1 }))
  await operator.does(`/console/lab/${id}/replay`, { from: addDays(today, -31), to: today })
  await app.drain()
  return reportOf(app, id)
}

/** The last finished replay of a draft. */
export const reportOf = async (app: TestApp, id: string): Promise<string> => {
  const run = await app.db
    .selectFrom('rankReplayRuns')
    .select('id')
    .where('policyId', '=', id)
    .where('finishedAt', 'is not', null)
    .orderBy('askedAt', 'desc')
    .executeTakeFirstOrThrow()
  return run.id
}

/** A draft in which silver asks for a mean rating of 5, tried and published for `days` ahead. */
export const published = async (
  app: TestApp,
  operator: Person,
  { days = 60, policyId = 'strict-2027' }: { days?: number; policyId?: string } = {},
): Promise<{ id: string; replayId: string; effectiveFrom: string }> => {
  const id = await startDraft(operator)
  await edit(operator, id, { policyId, labelJa: '厳しい基準', 'c.silver.1.need': '4.9' })
  const replayId = await replayed(app, operator, id)
  const effectiveFrom = addDays(dateOf(app.clock.now()), days)
  await operator.does(`/console/lab/${id}/publish`, { replayId, effectiveFrom, confirm: 'on' })
  return { id, replayId, effectiveFrom }
}

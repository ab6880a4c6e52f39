// The named world (§6.5): tests read as stories about these people. Built by the real commands.

import { newcomer, type Person } from './support/person'
import { becomeRegular } from './support/regular'
import type { TestApp } from './support/test-app'

/** 葵, who writes and wants to be found. */
export const aoi = (app: TestApp): Promise<Person> => newcomer(app, { name: '葵', email: 'aoi@example.jp' })
/** 健, who has work to be done. */
export const ken = (app: TestApp): Promise<Person> =>
  newcomer(app, { name: '健', email: 'ken@example.jp', side: 'client' })
/** 岬, who runs the site. */
export const misaki = (app: TestApp): Promise<Person> =>
  newcomer(app, { name: '岬', email: 'misaki@example.jp', operator: true })

let people = 0
/** A freelancer who has met every condition of Regular, by the real commands. */
export const regularFreelancer = async (app: TestApp, name = '葵'): Promise<Person> => {
  const mark = `${++people}`
  const person = await newcomer(app, { name: '', email: `freelancer-${mark}@example.jp` })
  const operator = await newcomer(app, {
    name: '岬',
    email: `operator-${mark}@example.jp`,
    operator: true,
  })
  await becomeRegular(app, person, { name, operatorId: operator.memberId })
  return person
}

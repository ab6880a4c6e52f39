// The named world (§6.5): tests read as stories about these people. Built by the real commands.
import type { House } from './house/house'
import { newcomer, type Person } from './house/person'
import { becomeRegular } from './house/regular'

/** 葵, who writes and wants to be found. */
export const aoi = (house: House): Promise<Person> => newcomer(house, { name: '葵', email: 'aoi@example.jp' })
/** 健, who has work to be done. */
export const ken = (house: House): Promise<Person> =>
  newcomer(house, { name: '健', email: 'ken@example.jp', side: 'client' })
/** 岬, who runs the site. */
export const misaki = (house: House): Promise<Person> =>
  newcomer(house, { name: '岬', email: 'misaki@example.jp', operator: true })

let people = 0
/** A freelancer who has met every condition of Regular, by the real commands. */
export const regularFreelancer = async (house: House, name = '葵'): Promise<Person> => {
  const mark = `${++people}`
  const person = await newcomer(house, { name: '', email: `freelancer-${mark}@example.jp` })
  const operator = await newcomer(house, {
    name: '岬',
    email: `operator-${mark}@example.jp`,
    operator: true,
  })
  await becomeRegular(house, person, { name, operatorId: operator.memberId })
  return person
}

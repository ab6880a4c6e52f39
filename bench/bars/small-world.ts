// Enough people and work that every list has rows and every page has its parts.

import { confirmed, postedJob } from '../../test/flows/jobs.help'
import { proposed } from '../../test/flows/proposals.help'
import { ratedContract } from '../../test/house/career'
import type { House } from '../../test/house/house'
import { delivered } from '../../test/house/orders'
import { newcomer, type Person } from '../../test/house/person'
import { becomeRegular } from '../../test/house/regular'

export interface SmallWorld {
  client: Person
  operator: Person
  freelancers: Person[]
  jobs: string[]
  /** An order that was delivered and waits for acceptance. */
  orderId: string
  contractId: string
  /** A proposal that can be ordered, and who sent it. */
  proposalId: string
  proposer: Person
}

const manyFreelancers = async (house: House, operatorId: string, count: number): Promise<Person[]> => {
  const people: Person[] = []
  for (let i = 0; i < count; i++) {
    const person = await newcomer(house, { name: '', email: `freelancer-${i}@example.jp` })
    await becomeRegular(house, person, { name: `書き手 ${i + 1}`, operatorId })
    people.push(person)
  }
  return people
}

export const smallWorld = async (house: House): Promise<SmallWorld> => {
  const operator = await newcomer(house, { name: '岬', email: 'misaki@example.jp', operator: true })
  const client = await newcomer(house, { name: '健', email: 'ken@example.jp', side: 'client' })
  await confirmed(house, client, { identity: true })
  const freelancers = await manyFreelancers(house, operator.memberId, 25)
  const [first, second] = freelancers as [Person, Person]
  await ratedContract(house, { client, freelancer: first })
  const { orderId, contractId } = await delivered(house, { client, freelancer: first })
  const jobs: string[] = []
  for (let i = 0; i < 35; i++) {
    jobs.push(await postedJob(house, client))
    house.clock.forward({ minutes: 5 })
  }
  const [job = ''] = jobs
  for (const freelancer of freelancers.slice(1, 9)) await proposed(freelancer, job)
  const proposalId = await proposed(second, jobs[1] ?? '')
  await house.drain()
  return { client, operator, freelancers, jobs, orderId, contractId, proposalId, proposer: second }
}

// Enough people and work that every list has rows and every page has its parts.

import { confirmed, postedJob } from '../../test/flows/jobs.help'
import { proposed } from '../../test/flows/proposals.help'
import { ratedContract } from '../../test/support/career'
import { delivered } from '../../test/support/orders'
import { newcomer, type Person } from '../../test/support/person'
import { becomeRegular } from '../../test/support/regular'
import type { TestApp } from '../../test/support/test-app'

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

const manyFreelancers = async (app: TestApp, operatorId: string, count: number): Promise<Person[]> => {
  const people: Person[] = []
  for (let i = 0; i < count; i++) {
    const person = await newcomer(app, { name: '', email: `freelancer-${i}@example.jp` })
    await becomeRegular(app, person, { name: `書き手 ${i + 1}`, operatorId })
    people.push(person)
  }
  return people
}

export const smallWorld = async (app: TestApp): Promise<SmallWorld> => {
  const operator = await newcomer(app, { name: '岬', email: 'misaki@example.jp', operator: true })
  const client = await newcomer(app, { name: '健', email: 'ken@example.jp', side: 'client' })
  await confirmed(app, client, { identity: true })
  const freelancers = await manyFreelancers(app, operator.memberId, 25)
  const [first, second] = freelancers as [Person, Person]
  await ratedContract(app, { client, freelancer: first })
  const { orderId, contractId } = await delivered(app, { client, freelancer: first })
  const jobs: string[] = []
  for (let i = 0; i < 35; i++) {
    jobs.push(await postedJob(app, client))
    app.clock.forward({ minutes: 5 })
  }
  const [job = ''] = jobs
  for (const freelancer of freelancers.slice(1, 9)) await proposed(freelancer, job)
  const proposalId = await proposed(second, jobs[1] ?? '')
  await app.drain()
  return { client, operator, freelancers, jobs, orderId, contractId, proposalId, proposer: second }
}

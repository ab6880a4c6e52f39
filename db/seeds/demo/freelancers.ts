import { qualifications, skills } from '../../../src/modules/categories'
import { packageShape, publish, save } from '../../../src/modules/packages'
import {
  addQualification,
  addSkill,
  chooseCategories,
  saveExperience,
  savePortfolioItem,
  setAvailability,
  setProfilePicture,
  squareShape,
  updateIntroduction,
  workShape,
} from '../../../src/modules/profiles'
import { approveIdentity, pledge, signPledge } from '../../../src/modules/verification'
import { earlier, later } from '../../../src/platform/clock'
import type { Tx } from '../../../src/platform/db'
import { encodeImage } from '../../../src/platform/picture-encoding'
import { avatarSvg, portfolioSvg } from '../avatars/avatar'
import { introduction, shortIntroduction } from '../texts/introductions'
import type { FreelancerPerson } from '../texts/people'
import { experience, packageText, portfolioItem } from '../texts/portfolio'
import { confirmPhoneOf, handInIdentity } from './confirmations'
import { deed, newId, roll, type SeedContext } from './kit'
import { signUp } from './members'

/** How far a person has come by the end of the history. */
export type Aim = 'empty' | 'unconfirmed' | 'lapsed' | 'regular' | 'bronze' | 'silver' | 'earner' | 'no-phone'

export interface Freelancer {
  n: number
  id: string
  email: string
  aim: Aim
  person: FreelancerPerson
  joinedAt: Date
  /** From here on found in searches and free to take work. */
  readyAt: Date
}

const aboutMe = async (tx: Tx, kit: SeedContext, who: Freelancer): Promise<void> => {
  const { id: memberId, person, n, joinedAt: at } = who
  const words = who.aim === 'empty' ? shortIntroduction : introduction
  await updateIntroduction(tx, {
    memberId,
    name: person.displayName,
    headline: person.title,
    introduction: words(person.category, person.place),
    at,
  })
  if (who.aim === 'empty' && n % 2 === 0) return
  const bytes = await encodeImage(Buffer.from(avatarSvg(n, person.displayName)), squareShape)
  await setProfilePicture(tx, { id: newId(at), memberId, bytes, files: kit.files, at })
}

const skillName = (slug: string): string => skills.find((skill) => skill.slug === slug)?.ja ?? slug
const qualificationName = (slug: string): string =>
  qualifications.find((one) => one.slug === slug)?.ja ?? slug

const background = async (tx: Tx, who: Freelancer): Promise<void> => {
  const { id: memberId, person, n, joinedAt: at } = who
  await chooseCategories(tx, { memberId, slugs: person.subcategories, at })
  for (const name of person.skills.map(skillName))
    await addSkill(tx, { memberId, name, years: 1 + roll(n, name.length, 12), at })
  for (const name of person.qualifications.map(qualificationName)) {
    await addQualification(tx, {
      id: newId(at),
      memberId,
      name,
      acquiredMonth: `20${10 + roll(n, 4, 14)}-0${1 + roll(n, 5, 9)}`,
      at,
    })
  }
  const past = experience(person.category, n)
  await saveExperience(tx, {
    id: newId(at),
    memberId,
    company: past.company,
    role: past.role,
    fromMonth: `${past.fromYear}-04`,
    untilMonth: `${past.toYear}-03`,
    description: past.text,
    visibility: n % 4 === 0 ? 'members' : 'public',
    at,
  })
  await setAvailability(tx, {
    memberId,
    availability: (['open', 'open', 'limited', 'open', 'closed'] as const)[n % 5] ?? 'open',
    hoursPerWeek: 10 + 5 * roll(n, 6, 7),
    region: null,
    at,
  })
}

/** What buyers of a kind of work ask for beside it, and want to know. */
const packageExtras = (price: bigint) => ({
  options: [
    { title: 'お急ぎ対応（納期の相談）', priceYen: price / 5n - ((price / 5n) % 100n) + 500n, days: 0 },
    { title: '修正を1回追加', priceYen: 1_000n, days: 2 },
  ],
  questions: [
    {
      question: 'はじめに用意するものはありますか。',
      answer: '目的と使う場所を教えてください。資料があれば、相談のときにお送りください。',
    },
    {
      question: '途中で確認できますか。',
      answer: 'はい。途中の段階で一度お見せし、方向を合わせてから仕上げます。',
    },
  ],
})

/** A package on sale, with one or two pictures. */
const listPackage = async (
  tx: Tx,
  kit: SeedContext,
  who: Freelancer & { categorySlug: string },
): Promise<void> => {
  const { id: memberId, person, n, joinedAt: at, categorySlug } = who
  const { title, description, plans } = packageText(person.category, n)
  const packageId = newId(at)
  const drawn = [0, 1]
    .slice(0, 1 + (n % 4 === 0 ? 1 : 0))
    .map((k) => portfolioSvg(n * 7 + k, person.category))
  const added = await Promise.all(
    drawn.map(async (svg) => ({ id: newId(at), bytes: await encodeImage(Buffer.from(svg), packageShape) })),
  )
  const [cheapest] = plans
  await save(tx, {
    packageId,
    memberId,
    fields: { title, description, categorySlug, places: 1 + (n % 4), rights: 'transfer' },
    plans: plans.map(({ tier: kind, included, priceYen, days, revisions }) => ({
      ...{
        kind,
        title: included.slice(0, 40),
        includes: included,
        priceYen: BigInt(priceYen),
        days,
        revisions,
      },
    })),
    ...packageExtras(BigInt(cheapest?.priceYen ?? 5_000)),
    ...{ added, dropped: [], files: kit.files, at },
  })
  await publish(tx, { packageId, actorId: memberId, at })
}

const works = async (tx: Tx, kit: SeedContext, who: Freelancer): Promise<void> => {
  const { id: memberId, person, n, joinedAt: at } = who
  const categorySlug = person.subcategories[0] ?? null
  // A third show pictures of their works: enough to make the pages live, few enough to start quickly.
  const shown = n % 3 === 0 ? 1 + (n % 2) : 0
  for (let k = 0; k < shown; k++) {
    const text = portfolioItem(person.category, n + k * 3)
    const drawn = Buffer.from(portfolioSvg(n * 5 + k, person.category))
    const image = { id: newId(at), bytes: await encodeImage(drawn, workShape) }
    await savePortfolioItem(tx, {
      id: newId(at),
      memberId,
      ...text,
      categorySlug,
      url: null,
      added: [image],
      dropped: [],
      files: kit.files,
      at,
    })
  }
  if (n % 2 === 0 && categorySlug) await listPackage(tx, kit, { ...who, categorySlug })
}

/** Takes a person from sign-up as far as they are to come by themselves. */
export const makeFreelancer = async (
  kit: SeedContext,
  who: Freelancer & { operatorId: string },
): Promise<void> => {
  const { joinedAt: at, aim, readyAt } = who
  await deed(kit, at, (tx) => signUp(tx, { id: who.id, email: who.email, name: '', side: 'freelancer', at }))
  await deed(kit, at, (tx) => aboutMe(tx, kit, who))
  if (aim === 'empty') return
  await deed(kit, at, (tx) => background(tx, who))
  await deed(kit, at, (tx) => works(tx, kit, who))
  const signedAt = later(at, { hours: 1 })
  await deed(kit, signedAt, (tx) =>
    signPledge(tx, {
      memberId: who.id,
      version: pledge.version,
      signedName: `${who.person.family} ${who.person.given}`,
      at: signedAt,
    }),
  )
  const { family, given, familyKana, givenKana, prefecture } = who.person
  const names = { legalName: `${family} ${given}`, kana: `${familyKana} ${givenKana}`, prefecture }
  // Operators decide within days: whoever still waits has handed in lately.
  const lately = earlier(kit.now, { hours: 4 + roll(who.n, 97, 70) })
  const shownAt = aim === 'unconfirmed' && lately > signedAt ? lately : signedAt
  const shown = { id: who.id, n: who.n, ...names, at: shownAt }
  const checkId = await deed(kit, shownAt, (tx) => handInIdentity(tx, kit, shown))
  if (aim === 'unconfirmed') return
  if (aim !== 'no-phone') await deed(kit, signedAt, (tx) => confirmPhoneOf(tx, kit, shown))
  await deed(kit, readyAt, (tx) =>
    approveIdentity(tx, { id: checkId, operatorId: who.operatorId, at: readyAt }),
  )
}

/** When somebody looked in, from joining to now: at least every three weeks, except those who stay away. */
export const visitsOf = (kit: SeedContext, who: Freelancer): Date[] => {
  const until = who.aim === 'lapsed' ? earlier(kit.now, { days: 45 + roll(who.n, 31, 90) }) : kit.now
  const visits: Date[] = []
  for (let at = who.joinedAt, k = 0; at <= until; k++) {
    visits.push(at)
    at = later(at, { days: 9 + roll(who.n, 100 + k, 12), hours: roll(who.n, 300 + k, 9) })
  }
  if (who.aim !== 'lapsed')
    visits.push(earlier(kit.now, { hours: 2 + roll(who.n, 33, 150), minutes: roll(who.n, 34, 60) }))
  return visits
}

export const insertVisits = async (tx: Tx, who: Freelancer, visits: readonly Date[]): Promise<void> => {
  const rows = visits.map((at) => ({ memberId: who.id, at }))
  await tx
    .insertInto('visits')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const last = new Date(Math.max(...visits.map((at) => at.getTime())))
  await tx.updateTable('members').set({ lastSeenAt: last }).where('id', '=', who.id).execute()
}

import type { Tx } from '../../../platform/db'
import { setName } from '../../members'
import { rememberFacts } from '../remember-facts'
import { introductionLength } from '../rules'
import { lockProfile, setAbout } from '../store'

interface Introduction {
  memberId: string
  name: string
  headline: string
  introduction: string
  at: Date
}

/** Says who one is: display name, headline, and an introduction that is counted as §2.2 counts. */
export const updateIntroduction = async (tx: Tx, about: Introduction): Promise<void> => {
  const { memberId, name, headline, introduction, at } = about
  await lockProfile(tx, memberId, at)
  await setName(tx, { memberId, name, at })
  await setAbout(tx, {
    memberId,
    headline,
    introduction,
    introductionLength: introductionLength(introduction),
  })
  await rememberFacts(tx, memberId, at)
}

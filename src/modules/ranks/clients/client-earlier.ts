// What a client's receipt says of earlier times (§2.5, §2.6), as `receipts/earlier-facts.ts` does for freelancers.
import type { Json } from '../engine/canonical'
import { instantText } from '../engine/civil'
import { instantIn } from '../engine/read-facts'
import { type Bag, bagsIn, flagIn, textIn, wholeIn } from '../engine/read-json'
import type { ClientEarlier } from './client-course'

/** The client's own profiles, and deadlines of their own jobs: nobody else is in it. */
export const clientEarlierJson = ({ profiles, deadlines }: ClientEarlier): Json => ({
  profiles: profiles.map(({ at, hasName, hasIndustry, descriptionLength }) => ({
    at: instantText(at),
    hasName,
    hasIndustry,
    descriptionLength,
  })),
  deadlines: deadlines.map(({ jobId, at, before }) => ({
    job: jobId,
    at: instantText(at),
    before: instantText(before),
  })),
})

/** The inverse of `clientEarlierJson`. Throws an error that names the field at fault. */
export const readClientEarlier = (bag: Bag): ClientEarlier => ({
  profiles: bagsIn(bag, 'profiles').map((each) => ({
    at: instantIn(each, 'at'),
    hasName: flagIn(each, 'hasName'),
    hasIndustry: flagIn(each, 'hasIndustry'),
    descriptionLength: wholeIn(each, 'descriptionLength'),
  })),
  deadlines: bagsIn(bag, 'deadlines').map((each) => ({
    jobId: textIn(each, 'job'),
    at: instantIn(each, 'at'),
    before: instantIn(each, 'before'),
  })),
})

// What a client's receipt says of earlier times (§2.5, §2.6), as `receipts/earlier-facts.ts` does for freelancers.

import type { ClientFactHistory } from '../facts/client-fact-history'
import type { Json } from '../values/canonical'
import { instantText } from '../values/civil'
import { type JsonObject, readBoolean, readObjects, readText, readWhole } from '../values/read-json'
import { readInstant } from './read-facts'

/** The client's own profiles, and deadlines of their own jobs: nobody else is in it. */
export const clientEarlierJson = ({ profiles, deadlines }: ClientFactHistory): Json => ({
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
export const readClientEarlier = (bag: JsonObject): ClientFactHistory => ({
  profiles: readObjects(bag, 'profiles').map((each) => ({
    at: readInstant(each, 'at'),
    hasName: readBoolean(each, 'hasName'),
    hasIndustry: readBoolean(each, 'hasIndustry'),
    descriptionLength: readWhole(each, 'descriptionLength'),
  })),
  deadlines: readObjects(bag, 'deadlines').map((each) => ({
    jobId: readText(each, 'job'),
    at: readInstant(each, 'at'),
    before: readInstant(each, 'before'),
  })),
})

// Every text that not everybody may read carries a mark of its own, so that it is found in any answer to anybody else.
import { type DealName, dealNames, isAnyOf, type Roles, type Visitor } from './visitors'

interface Secret {
  readonly mark: string
  readonly deal: DealName
  readonly readers: Roles
}

export const makeSecrets = () => {
  const all: Secret[] = []
  return {
    /** A text for a thing of a deal, and who may read it on whichever page. */
    mark: (deal: DealName, name: string, readers: Roles): string => {
      const mark = `〔${deal}${name}〕`
      all.push({ mark, deal, readers })
      return mark
    },
    /** The marks in an answer which this visitor must not see. */
    leaked: (visitor: Visitor, body: string): string[] =>
      all
        .filter(({ mark, deal, readers }) => !isAnyOf(visitor, deal, readers) && body.includes(mark))
        .map(({ mark }) => mark),
    count: () => all.length,
    deals: dealNames,
  }
}

export type Secrets = ReturnType<typeof makeSecrets>

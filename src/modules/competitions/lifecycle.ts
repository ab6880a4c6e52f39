import { defineLifecycle } from '../../platform/lifecycle'

interface EntryCounts {
  /** Entries that were not withdrawn. */
  entries: number
  /** Of these, the ones that the client did not mark unserious. */
  serious: number
  guaranteedEntries: number
  extendedAt: Date | null
}

const ifNotExtended = ({ extendedAt }: Pick<EntryCounts, 'extendedAt'>) =>
  extendedAt ? 'already-extended' : null
const ifNoEntries = ({ entries }: Pick<EntryCounts, 'entries'>) => (entries > 0 ? 'entries-have-come' : null)
const ifEntries = ({ serious }: Pick<EntryCounts, 'serious'>) => (serious === 0 ? 'no-entries' : null)
/** The client: below the guarantee. The clock: nobody to share the prize among. */
const ifUnspent = (
  { entries, serious, guaranteedEntries }: Omit<EntryCounts, 'extendedAt'>,
  role: string,
) => {
  if (role === 'clock') return serious > 0 ? 'entries-have-come' : null
  return entries > 0 && entries >= guaranteedEntries ? 'guarantee-met' : null
}

// biome-ignore format: a table is read by its columns
/** The life of a competition (§3.4). `agreement`: an order that came out of it has ended. */
export const competitionLifecycle = defineLifecycle({
  title: 'The life of a competition',
  states: ['draft', 'awaiting', 'open', 'selecting', 'delivering', 'completed', 'cancelled', 'refunded'],
  start: 'draft',
  roles: ['client', 'clock', 'agreement'],
  table: {
    pay:              { from: ['draft', 'awaiting'], to: 'awaiting',   by: ['client'] },
    discard:          { from: ['draft', 'awaiting'], to: 'cancelled',  by: ['client'] },
    open:             { from: ['awaiting'],          to: 'open',       by: ['client'],          money: 'hold' },
    extend:           { from: ['open'],              to: 'open',       by: ['client'],          guard: ifNotExtended },
    withdraw:         { from: ['open'],              to: 'refunded',   by: ['client'],          money: 'refund', guard: ifNoEntries },
    close:            { from: ['open'],              to: 'selecting',  by: ['clock'] },
    choose:           { from: ['selecting'],         to: 'delivering', by: ['client'],          money: 'share',  guard: ifEntries },
    'choose-another': { from: ['delivering'],        to: 'delivering', by: ['client'] },
    share:            { from: ['selecting'],         to: 'completed',  by: ['clock'],           money: 'share',  guard: ifEntries },
    refund:           { from: ['selecting'],         to: 'refunded',   by: ['client', 'clock'], money: 'refund', guard: ifUnspent },
    complete:         { from: ['delivering'],        to: 'completed',  by: ['agreement'] },
    fail:             { from: ['delivering'],        to: 'cancelled',  by: ['agreement'] },
  },
})

export type CompetitionStatus = (typeof competitionLifecycle)['states'][number]
export type CompetitionRole = (typeof competitionLifecycle)['roles'][number]
export type CompetitionVerb = (typeof competitionLifecycle)['verbs'][number]
export const { states: competitionStatuses, verbsOpenTo, decide, isFinal } = competitionLifecycle

/** Whether prize and rewards lie in the competition's own escrow while it is in this state. */
export const holdsPrize = (status: CompetitionStatus): boolean => status === 'open' || status === 'selecting'

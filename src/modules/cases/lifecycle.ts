import { defineLifecycle } from '../../platform/lifecycle'

// biome-ignore format: a table is read by its columns
/** The life of an appeal (§5.3): once a sanction, read by another operator than its author. */
export const appealLifecycle = defineLifecycle({
  title: 'The life of an appeal against a sanction',
  states: ['open', 'taken', 'upheld', 'overturned'],
  start: 'none',
  roles: ['person', 'operator'],
  table: {
    file:        { from: ['none'],  to: 'open',       by: ['person'] },
    take:        { from: ['open'],  to: 'taken',      by: ['operator'] },
    'hand-back': { from: ['taken'], to: 'open',       by: ['operator'] },
    uphold:      { from: ['taken'], to: 'upheld',     by: ['operator'] },
    overturn:    { from: ['taken'], to: 'overturned', by: ['operator'] },
  },
})

// biome-ignore format: a table is read by its columns
/** The life of a report (§5.3). `awaiting`: a suspension or closure is proposed, and another operator has the word. */
export const reportLifecycle = defineLifecycle({
  title: 'The life of a report',
  states: ['open', 'taken', 'awaiting', 'dismissed', 'removed', 'sanctioned'],
  start: 'none',
  roles: ['person', 'operator'],
  table: {
    file:        { from: ['none'],     to: 'open',       by: ['person'] },
    take:        { from: ['open'],     to: 'taken',      by: ['operator'] },
    'hand-back': { from: ['taken'],    to: 'open',       by: ['operator'] },
    dismiss:     { from: ['taken'],    to: 'dismissed',  by: ['operator'] },
    remove:      { from: ['taken'],    to: 'removed',    by: ['operator'] },
    sanction:    { from: ['taken'],    to: 'sanctioned', by: ['operator'] },
    propose:     { from: ['taken'],    to: 'awaiting',   by: ['operator'] },
    approve:     { from: ['awaiting'], to: 'sanctioned', by: ['operator'] },
    decline:     { from: ['awaiting'], to: 'taken',      by: ['operator'] },
  },
})

// biome-ignore format: a table is read by its columns
/** The life of a sanction (§5.3). A warning, and a closed account, stand until they are overturned. */
export const sanctionLifecycle = defineLifecycle({
  title: 'The life of a sanction',
  states: ['proposed', 'standing', 'ended', 'overturned', 'declined'],
  start: 'none',
  roles: ['operator', 'clock'],
  table: {
    impose:   { from: ['none'],              to: 'standing',   by: ['operator'] },
    propose:  { from: ['none'],              to: 'proposed',   by: ['operator'] },
    approve:  { from: ['proposed'],          to: 'standing',   by: ['operator'] },
    decline:  { from: ['proposed'],          to: 'declined',   by: ['operator'] },
    end:      { from: ['standing'],          to: 'ended',      by: ['clock'] },
    overturn: { from: ['standing', 'ended'], to: 'overturned', by: ['operator'] },
  },
})

export type AppealStatus = (typeof appealLifecycle)['states'][number]
export type AppealVerb = (typeof appealLifecycle)['verbs'][number]
export const appealVerbsOpenTo = appealLifecycle.verbsOpenTo

export type ReportStatus = (typeof reportLifecycle)['states'][number]
export type ReportVerb = (typeof reportLifecycle)['verbs'][number]
export const reportVerbsOpenTo = reportLifecycle.verbsOpenTo

export type SanctionStatus = (typeof sanctionLifecycle)['states'][number]
export type SanctionVerb = (typeof sanctionLifecycle)['verbs'][number]

export {
  type DisputeNews,
  disputeDecided,
  disputeEscalated,
  disputeOpened,
  disputeSettled,
  disputeWithdrawn,
} from './events'
export { disputes } from './module'
export { type DisputeFigures, disputeFigures } from './queries-figures'

export { keepReplay } from './commands/keep-replay'
export {
  type ErrorPoint,
  errorCurve,
  monthsBelow,
  monthsToCatch,
  type RatioRule,
  ratioRuleOf,
  withThreshold,
} from './error-curves'
export { replayOn } from './jobs'
export { trueRates } from './lab-curves'
export { rankLab } from './module'
export { periodFault, type ReplayReport } from './replay-report'

export { payouts } from './module'
export { sweepPayouts } from './sweep'

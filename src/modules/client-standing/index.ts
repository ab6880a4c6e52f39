export { clientTierChanged } from './events'
export { clientStanding } from './module'
export { clientEarlierOf, clientFactsOf } from './queries-facts'

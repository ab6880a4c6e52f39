export { clientTierChanged } from './events'
export { clientStanding } from './module'
export { clientEarlierOf } from './queries-earlier'
export { clientFactsOf } from './queries-facts'

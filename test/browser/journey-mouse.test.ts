import { testJourney } from './journey'

testJourney('mouse')

import { testJourney } from './journey'

testJourney('keyboard')

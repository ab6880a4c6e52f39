import { testJourney } from './journey'

testJourney('no-script')

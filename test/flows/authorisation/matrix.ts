// All rows, by module.
import { type Row, rowsOf } from './rows'
import { cases } from './rows/cases'
import { competitions } from './rows/competitions'
import { operators } from './rows/console'
import { contracts } from './rows/contracts'
import { disputes } from './rows/disputes'
import { jobs } from './rows/jobs'
import { members } from './rows/members'
import { money } from './rows/money'
import { packages } from './rows/packages'
import { profiles } from './rows/profiles'
import { proposals } from './rows/proposals'
import { ranks } from './rows/ranks'
import { site } from './rows/site'
import { talk } from './rows/talk'
import { taskClients } from './rows/tasks'
import { taskWorkers } from './rows/tasks-worker'

export const matrix = {
  members: rowsOf(members),
  profiles: rowsOf(profiles),
  jobs: rowsOf(jobs),
  proposals: rowsOf(proposals),
  contracts: rowsOf(contracts),
  disputes: rowsOf(disputes),
  competitions: rowsOf(competitions),
  tasks: rowsOf([...taskClients, ...taskWorkers]),
  packages: rowsOf(packages),
  money: rowsOf(money),
  talk: rowsOf(talk),
  ranks: rowsOf(ranks),
  site: rowsOf(site),
  cases: rowsOf(cases),
  operators: rowsOf(operators),
} satisfies Record<string, Row[]>

import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { approveSanction } from './commands/approve-sanction'
import { declineSanction } from './commands/decline-sanction'
import { dismissReport } from './commands/dismiss-report'
import { endSanction } from './commands/end-sanction'
import { fileAppeal } from './commands/file-appeal'
import { fileReport } from './commands/file-report'
import { handBackAppeal } from './commands/hand-back-appeal'
import { handBackReport } from './commands/hand-back-report'
import { overturnAppeal } from './commands/overturn-appeal'
import { overturnSanction } from './commands/overturn-sanction'
import { removeContent } from './commands/remove-content'
import { sanction } from './commands/sanction'
import { takeAppeal } from './commands/take-appeal'
import { takeReport } from './commands/take-report'
import { upholdAppeal } from './commands/uphold-appeal'
import { appealLifecycle, reportLifecycle, sanctionLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { caseRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { sweepCases } from './sweep'
import { todos } from './todos'

export const cases: ModuleDefinition = {
  name: 'cases',
  memberData,
  routes: caseRoutes,
  navigation,
  subscriptions,
  todos,
  sweeps: [{ name: 'cases', run: sweepCases }],
  lifecycles: [
    withCommands(appealLifecycle, {
      file: fileAppeal,
      take: takeAppeal,
      'hand-back': handBackAppeal,
      uphold: upholdAppeal,
      overturn: overturnAppeal,
    }),
    withCommands(reportLifecycle, {
      file: fileReport,
      take: takeReport,
      'hand-back': handBackReport,
      dismiss: dismissReport,
      remove: removeContent,
      sanction,
      propose: sanction,
      approve: approveSanction,
      decline: declineSanction,
    }),
    withCommands(sanctionLifecycle, {
      impose: sanction,
      propose: sanction,
      approve: approveSanction,
      decline: declineSanction,
      end: endSanction,
      overturn: overturnSanction,
    }),
  ],
}

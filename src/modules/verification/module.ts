import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { approveIdentity } from './commands/approve-identity'
import { rejectIdentity } from './commands/reject-identity'
import { submitIdentity } from './commands/submit-identity'
import { identityLifecycle } from './lifecycle'

export const verification: ModuleDefinition = {
  name: 'verification',
  lifecycles: [
    withCommands(identityLifecycle, {
      'submit-identity': submitIdentity,
      'approve-identity': approveIdentity,
      'reject-identity': rejectIdentity,
    }),
  ],
}

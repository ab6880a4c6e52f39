import { asJob, inside, subscribe } from '../../platform/events'
import { messageSent, threadRead } from '../messages'
import { readPlace } from './commands/read-place'
import { messageJob } from './jobs'

export const subscriptions = [
  subscribe(messageSent, asJob(messageJob)),
  subscribe(
    threadRead,
    inside((tx, { threadId, memberId, at }) =>
      readPlace(tx, { memberId, href: `/messages/${threadId}`, at }),
    ),
  ),
]

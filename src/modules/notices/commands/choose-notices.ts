import type { Tx } from '../../../platform/db'
import { putSettings } from '../store-settings'
import type { OpenTopic, TopicSetting } from '../topics'

/** Says what somebody wants to hear of and how, for every topic that can be set. */
export const chooseNotices = (
  tx: Tx,
  chosen: { memberId: string; settings: Readonly<Record<OpenTopic, TopicSetting>> },
): Promise<void> => putSettings(tx, chosen)

import type { Reader } from '../../platform/db'
import { defaultSetting, type OpenTopic, openTopics, type TopicSetting } from './topics'

/** How somebody has set one topic. */
export const settingOf = async (
  db: Reader,
  { memberId, topic }: { memberId: string; topic: OpenTopic },
): Promise<TopicSetting> => {
  const row = await db
    .selectFrom('noticeSettings')
    .select(['site', 'mail'])
    .where('memberId', '=', memberId)
    .where('topic', '=', topic)
    .executeTakeFirst()
  return row ?? defaultSetting(topic)
}

/** How somebody has set every topic that can be set. */
export const settingsOf = async (db: Reader, memberId: string): Promise<Record<OpenTopic, TopicSetting>> => {
  const rows = await db
    .selectFrom('noticeSettings')
    .select(['topic', 'site', 'mail'])
    .where('memberId', '=', memberId)
    .execute()
  const set = new Map(rows.map(({ topic, site, mail }) => [topic, { site, mail }]))
  return Object.fromEntries(
    openTopics.map((topic) => [topic, set.get(topic) ?? defaultSetting(topic)]),
  ) as Record<OpenTopic, TopicSetting>
}

/** For whom lines wait since before the morning; at most `max`. */
export const membersWithDigest = async (db: Reader, of: { before: Date; max: number }): Promise<string[]> => {
  const rows = await db
    .selectFrom('digestLines')
    .select('memberId')
    .distinct()
    .where('at', '<', of.before)
    .limit(of.max)
    .execute()
  return rows.map(({ memberId }) => memberId)
}

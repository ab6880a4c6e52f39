import type { Tx } from '../../platform/db'
import type { TopicSetting } from './topics'

export const putSettings = async (
  tx: Tx,
  { memberId, settings }: { memberId: string; settings: Readonly<Record<string, TopicSetting>> },
): Promise<void> => {
  const rows = Object.entries(settings).map(([topic, { site, mail }]) => ({ memberId, topic, site, mail }))
  await tx
    .insertInto('noticeSettings')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['memberId', 'topic']).doUpdateSet((eb) => ({
        site: eb.ref('excluded.site'),
        mail: eb.ref('excluded.mail'),
      })),
    )
    .execute()
}

export interface DigestLine {
  text: string
  /** A path of this site. */
  href: string
  at: Date
}

/** Adds a line to somebody's next letter of the morning; the same happening is one line. */
export const insertDigestLine = async (
  tx: Tx,
  line: DigestLine & { id: string; memberId: string },
): Promise<void> => {
  await tx
    .insertInto('digestLines')
    .values(line)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes what waits for one person since before the morning: what is taken is sent, or stays. The oldest first. */
export const takeDigest = async (tx: Tx, of: { memberId: string; before: Date }): Promise<DigestLine[]> => {
  const lines = await tx
    .deleteFrom('digestLines')
    .where('memberId', '=', of.memberId)
    .where('at', '<', of.before)
    .returning(['text', 'href', 'at'])
    .execute()
  return lines.sort((a, b) => a.at.getTime() - b.at.getTime())
}

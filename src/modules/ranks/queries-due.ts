import type { Reader } from '../../platform/db'

/** The freelancer of a thread; undefined for an unknown id. */
export const freelancerOfThread = async (db: Reader, threadId: string): Promise<string | undefined> => {
  const thread = await db
    .selectFrom('threads')
    .select('freelancerId')
    .where('id', '=', threadId)
    .executeTakeFirst()
  return thread?.freelancerId
}

/** The id of whoever has this id or e-mail address; undefined for nobody. */
export const memberCalled = async (db: Reader, who: string): Promise<string | undefined> => {
  const member = await db
    .selectFrom('members')
    .select('id')
    .where((where) => where.or([where('id', '=', who), where('email', '=', who.toLowerCase())]))
    .executeTakeFirst()
  return member?.id
}

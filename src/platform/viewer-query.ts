// A statement that runs with the rights of one viewer: the database itself keeps from them the rows of other people (decision 165).
import pg from 'pg'

/** Row policies apply to this role alone: pages read by it, commands and jobs do not. */
export const viewerRole = 'tanomi_viewer'

/** What the statement is sent with. */
export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** The parts of a query of `pg` that answer the messages of the server. */
interface ProtocolQuery extends pg.Submittable {
  requiresPreparation: () => boolean
  prepare: (connection: ProtocolConnection) => void
  handleDataRow: (message: unknown) => void
  handleCommandComplete: (message: unknown, connection: ProtocolConnection) => void
}
interface ProtocolConnection {
  bind: (of: { statement: string; portal: string; values: readonly string[]; valueMapper: unknown }) => void
  execute: (of: { portal: string; rows: number }) => void
}

const become = {
  name: 'viewer',
  text: `select set_config('role', $2, true), set_config('app.member_id', $1, true)`,
}

/** Connections that know the statement above. */
const prepared = new WeakSet<object>()

/**
 * Sends "become this viewer" and the statement together, before one sync: they are one transaction, with whose end the
 * connection is its own role again, and they cost one round trip.
 */
const queryOf = (
  { name, text, values }: Statement,
  { memberId, done }: { memberId: string; done: (error: Error | undefined, result: unknown) => void },
): ProtocolQuery => {
  const query = new pg.Query(
    { ...(name && { name }), text, values: [...values] },
    done,
  ) as unknown as ProtocolQuery
  const { prepare, handleDataRow, handleCommandComplete } = query
  let isViewer = false
  query.requiresPreparation = () => true
  query.prepare = (connection) => {
    const bound = { statement: become.name, portal: '', valueMapper: (value: unknown) => value }
    connection.bind({ ...bound, values: [memberId, viewerRole] })
    connection.execute({ portal: '', rows: 0 })
    prepare.call(query, connection)
  }
  query.handleDataRow = (message) => {
    if (isViewer) handleDataRow.call(query, message)
  }
  query.handleCommandComplete = (message, connection) => {
    if (isViewer) handleCommandComplete.call(query, message, connection)
    isViewer = true
  }
  return query
}

/**
 * Runs one statement, outside a transaction, as a viewer; '' is a guest. Fails with 42501 or 22023 where the role is missing or
 * may not be taken.
 */
export const queryAs = async (
  client: pg.ClientBase,
  statement: Statement,
  memberId: string,
): Promise<unknown> => {
  if (!prepared.has(client)) {
    // Outside a transaction it changes nothing: it is planned, once a connection.
    await client.query({ ...become, values: [memberId, viewerRole] })
    prepared.add(client)
  }
  return new Promise((resolve, reject) => {
    const done = (error: Error | undefined, result: unknown): void =>
      error ? reject(error) : resolve(result)
    client.query(queryOf(statement, { memberId, done }))
  })
}

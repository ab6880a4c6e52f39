import pg from 'pg'

/** The role that the server works as, where it can log in (decision 193). */
export const appRole = 'tanomi_app'

export interface PreparedRoles {
  /** Pages are read by a role of their own, and the database itself keeps rows from viewers (decision 165). */
  guardsRows: boolean
  /** The server can work without the rights of the owner (decision 193). */
  hasApp: boolean
}

/**
 * Makes the roles of viewers, the server and auditors, with their rights and row policies, and answers which of them stand: the owner
 * of a database that was given to us may not make roles. To be called after the migrations and the queue's tables.
 */
export const prepareRoles = async (url: string): Promise<PreparedRoles> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  const ask = async (what: string): Promise<boolean> => {
    const { rows } = await client.query<{ stands: boolean }>(`select ${what} as stands`)
    return rows[0]?.stands ?? false
  }
  try {
    await client.connect()
    await client.query('begin')
    // Two servers that start together take turns.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('viewer-role', 0))`)
    const roles = { guardsRows: await ask('prepare_viewer()'), hasApp: await ask('prepare_roles()') }
    await client.query('commit')
    return roles
  } finally {
    await client.end()
  }
}

/** The same database, as another role logs in; for a server that asks for no password. */
export const urlAs = (url: string, role: string): string => {
  const as = new URL(url)
  as.username = role
  as.password = ''
  return as.toString()
}

// `tanomi <command>`: the table of what a person can do from a shell.
export {}

interface Command {
  usage: string
  /** Answers the exit code: 0 done, 1 at fault, 2 misused. */
  load: () => Promise<{ run: (args: string[]) => Promise<number> }>
}

const commands: Record<string, Command> = {
  start: { usage: 'start                   serve the site', load: () => import('./cli/start') },
  doctor: {
    usage: 'doctor                  check that the site can run here',
    load: () => import('./cli/doctor'),
  },
  backup: {
    usage:
      'backup FILE             database, files and keys as one file (--encrypt: with the passphrase in TANOMI_PASSPHRASE or standard input)',
    load: async () => ({ run: (await import('./cli/backup')).runBackup }),
  },
  restore: {
    usage:
      'restore FILE            put a backup back, while the site is stopped (--replace: over a site that is there)',
    load: async () => ({ run: (await import('./cli/backup')).runRestore }),
  },
  ledger: {
    usage: 'ledger verify           prove the ledger\n  ledger trace ORDER      the way of an order’s money',
    load: () => import('./cli/ledger'),
  },
  operator: {
    usage: 'operator add EMAIL      make an operator; prints a link to choose a password',
    load: () => import('./cli/operator'),
  },
  rank: {
    usage:
      'rank evaluate FILE|-    judge facts documents without a database\n  rank explain MEMBER     the standing of a person (id or e-mail) and why\n' +
      '  rank replay             try a rule on what really happened (--policy FILE|ID --from DATE --to DATE [--json])\n' +
      '  rank verify FILE|-      check a receipt or a badge without a database (--keys JWKS_FILE for another site’s)\n' +
      '  rank rotate-key         sign with new keys from the next start on (--only receipts|badges for one of the two)',
    load: () => import('./cli/rank'),
  },
  guard: {
    usage: 'guard check             what the guard finds in texts: JSON lines in, JSON lines out',
    load: () => import('./cli/guard'),
  },
  money: {
    usage:
      'money quote AMOUNT      fees, tax and withholding of a price in yen, and what each side pays and receives',
    load: () => import('./cli/money'),
  },
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (!command) {
  const lines = Object.values(commands).map((known) => `  ${known.usage}`)
  process.stderr.write(`Usage: bin/tanomi COMMAND\n${lines.join('\n')}\n`)
  process.exitCode = 2
} else {
  try {
    process.exitCode = await (await command.load()).run(args)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  }
}

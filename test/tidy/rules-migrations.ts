import { moduleOrder } from './rules-imports'
import { baseName, type Rule, type Source } from './source'

interface Migration {
  name: string
  text: string
}

/** Migrations that are named after a part of ranks which has become a module of its own. */
const laterModules = new Map([
  ['rank_policies', 'rank-lab'],
  ['rank_receipts', 'rank-receipts'],
  ['rank_credentials', 'rank-credentials'],
  ['client_standing', 'client-standing'],
])

/** Tables that another module made before the one that owns them now. */
const laterOwners = new Map([
  ['packages', 'packages'],
  ['package_plans', 'packages'],
])

/** Oldest first. */
export const migrationsIn = (tree: readonly Source[]): Migration[] =>
  tree
    .filter(({ path: file }) => /^db\/migrations\/.*\.sql$/.test(file))
    .map(({ path: file, text }) => ({ name: baseName(file), text }))

/** Which module each migration belongs to: the one it is named after; a decade of numbers belongs to its first file. */
const withOwners = (migrations: readonly Migration[]): (Migration & { owner: string })[] => {
  const ofDecade = new Map<string, string>()
  return migrations.map((migration) => {
    const [, decade = '', title = ''] = /^(\d{3})\d_(.+)\.sql$/.exec(migration.name) ?? []
    const later = laterModules.get(title)
    const named = moduleOrder.includes(title) || title === 'platform' ? title : later
    if (named && !later && !ofDecade.has(decade)) ofDecade.set(decade, named)
    return { ...migration, owner: named ?? ofDecade.get(decade) ?? '' }
  })
}

/** Which module owns a table: the one whose migration creates it. */
export const ownersOfTables = (migrations: readonly Migration[]): Map<string, string> => {
  const owners = new Map<string, string>()
  for (const { text, owner } of withOwners(migrations))
    for (const [, table = ''] of text.matchAll(/create table (?:if not exists )?(\w+)/gi))
      owners.set(table, laterOwners.get(table) ?? owner)
  return owners
}

interface Trigger {
  name: string
  table: string
  owner: string
  migration: string
}

const creates = /create (?:or replace )?(?:constraint )?trigger (\w+)\s[^;]*?\bon (\w+)/gi

/** The triggers that stand after all migrations. */
const triggersOf = (migrations: readonly Migration[]): Trigger[] => {
  const standing = new Map<string, Trigger>()
  for (const { name: migration, text, owner } of withOwners(migrations)) {
    for (const [, name = '', table = ''] of text.matchAll(creates))
      standing.set(`${table} ${name}`, { name, table, owner, migration })
    for (const [, name, table] of text.matchAll(/drop trigger (?:if exists )?(\w+) on (\w+)/gi))
      standing.delete(`${table} ${name}`)
    for (const [, dropped] of text.matchAll(/drop table (?:if exists )?(\w+)/gi))
      for (const [key, { table }] of standing) if (table === dropped) standing.delete(key)
  }
  return [...standing.values()]
}

const categories = 'create table categories (slug text);'
const stays = 'create trigger categories_stay before delete on categories execute function refuse_change();'

export const ownTriggers: Rule = {
  name: 'a trigger comes from the module that owns its table, or the README of that module names it',
  find: (tree) => {
    const migrations = migrationsIn(tree)
    const owners = ownersOfTables(migrations)
    const readmes = new Map(tree.map(({ path: file, text }) => [file, text]))
    return triggersOf(migrations).flatMap(({ name, table, owner, migration }) => {
      const owning = owners.get(table) ?? ''
      const isNamed = readmes.get(`src/modules/${owning}/README.md`)?.includes(name)
      const what = `${name} on ${table}, which belongs to ${owning}`
      return owner === owning || isNamed ? [] : [{ path: `db/migrations/${migration}`, line: 1, what }]
    })
  },
  planted: [
    { 'db/migrations/0003_categories.sql': categories, 'db/migrations/0070_contracts.sql': stays },
    {
      'db/migrations/0003_categories.sql': categories,
      'db/migrations/0070_contracts.sql': stays,
      'src/modules/categories/README.md': 'Names another trigger.',
    },
  ],
  fine: [
    { 'db/migrations/0003_categories.sql': categories + stays },
    {
      'db/migrations/0003_categories.sql': categories,
      'db/migrations/0070_contracts.sql': `${stays} drop trigger categories_stay on categories;`,
    },
    {
      'db/migrations/0003_categories.sql': categories,
      'db/migrations/0070_contracts.sql': stays,
      'src/modules/categories/README.md': 'The trigger `categories_stay` refuses it.',
    },
  ],
}

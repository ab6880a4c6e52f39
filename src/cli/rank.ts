import fs from 'node:fs'
import path from 'node:path'
import { type Evaluation, evaluateDocument, explain } from '../modules/ranks'
import { withDatabase } from './database'

const usage =
  'Usage: bin/tanomi rank evaluate FILE|-          judge facts documents: one JSON, or JSON lines\n' +
  '       bin/tanomi rank explain MEMBER_ID|EMAIL  the standing of a person and why\n'

const misused = (message: string): number => {
  process.stderr.write(message)
  return 2
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** One document over many lines, or one on each line; blank lines are none. */
const documentsIn = (text: string): string[] =>
  isJson(text) ? [text] : text.split(/\r?\n/).filter((line) => line.trim() !== '')

const judge = (text: string): Evaluation =>
  isJson(text) ? evaluateDocument(JSON.parse(text)) : { ok: false, field: '', message: 'is not JSON' }

/** Answers in order; the first document at fault ends it, with the field named (§2.9). */
const evaluateAll = (text: string): number => {
  const documents = documentsIn(text)
  if (documents.length === 0) return misused('There is no document to judge\n')
  for (const [index, document] of documents.entries()) {
    const evaluation = judge(document)
    if (!evaluation.ok) {
      const where = documents.length > 1 ? `document ${index + 1}: ` : ''
      return misused(`${where}${evaluation.field || 'document'} ${evaluation.message}\n`)
    }
    process.stdout.write(`${JSON.stringify(evaluation.result)}\n`)
  }
  return 0
}

const read = async (file: string): Promise<string> => {
  if (file !== '-') return fs.readFileSync(path.resolve(process.env['TANOMI_CWD'] ?? '.', file), 'utf8')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const evaluate = async (file: string): Promise<number> => {
  try {
    return evaluateAll(await read(file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return misused(`There is no file ${file}\n`)
    throw error
  }
}

const explainMember = (who: string): Promise<number> =>
  withDatabase(async (db) => {
    const lines = await explain(db, who, new Date())
    if (!lines) return misused(`There is nobody called ${who}\n`)
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  })

/** `rank evaluate FILE|-` and `rank explain MEMBER_ID|EMAIL`. */
export const run = async ([verb, subject]: string[]): Promise<number> => {
  if (verb === 'evaluate' && subject) return evaluate(subject)
  if (verb === 'explain' && subject) return explainMember(subject)
  return misused(usage)
}

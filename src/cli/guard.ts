import { detect } from '../modules/guard'
import { linesIn } from '../platform/json-lines'

const usage =
  'Usage: bin/tanomi guard check   reads JSON lines {"text": …} from standard input and answers each with a line\n' +
  '                                {"verdict": "allow|warn|hold", "findings": [{"kind", "start", "end"}]}\n'

const misused = (message: string): number => {
  process.stderr.write(message)
  return 2
}

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'object' && value !== null ? (value as { text?: unknown }).text : undefined
  return typeof text === 'string' ? text : undefined
}

/** Answers in order; the first line at fault ends it, with its number (§2.9). */
const checkAll = (input: string): number => {
  for (const { number, document } of linesIn(input)) {
    if (!document.ok) return misused(`line ${number} is not JSON\n`)
    const text = textOf(document.value)
    if (text === undefined) return misused(`line ${number} must be an object with a string "text"\n`)
    process.stdout.write(`${JSON.stringify(detect(text))}\n`)
  }
  return 0
}

const standardInput = async (): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** `guard check`: what the guard finds in texts, without a database. */
export const run = async ([verb, ...more]: string[]): Promise<number> =>
  verb === 'check' && more.length === 0 ? checkAll(await standardInput()) : misused(usage)

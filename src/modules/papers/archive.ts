// All papers of a member's year as one ZIP, drawn and sent one after another: no more than a few are held at once.
import { setImmediate } from 'node:timers/promises'
import { makeZip } from 'client-zip'
import { sha256 } from '../../platform/crypto'
import type { Reader } from '../../platform/db'
import type { Lang } from '../../platform/i18n'
import { csvOf, type ExportedTable } from '../../platform/sheets'
import { thaw } from './document'
import { paperPdf } from './pdf/paper-pdf'
import { type ArchivedPaper, archivedPapers } from './queries-archive'
import { paperTexts, texts } from './texts'

interface Entry {
  readonly name: string
  readonly input: Uint8Array | ReadableStream<Uint8Array>
  readonly lastModified: Date
}

type IndexRow = (string | number)[]

/** Signs that no file system takes, and what would lead out of the folder. */
const fileSafe = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 60)

/** 2026-11-28_IV-00012_請求書_株式会社木桶.pdf; the id's end tells two series of the same number apart. */
const nameOf = (paper: ArchivedPaper, number: string, title: string): string =>
  `${paper.onDate}_${number}_${fileSafe(title)}_${fileSafe(paper.otherName)}_${paper.id.slice(-4)}.pdf`

const rowOf = (
  paper: ArchivedPaper,
  file: { name: string; number: string; title: string; bytes: Buffer },
) => [
  paper.onDate,
  paper.otherName,
  Number(paper.amountYen),
  file.title,
  file.number,
  file.name,
  sha256(file.bytes),
  paper.sha256,
]

async function* rowsOf(rows: readonly IndexRow[]): ExportedTable['rows'] {
  yield* rows
}

const indexHead = (lang: Lang): string[] => {
  const t = texts[lang].archive
  return [t.date, t.counterpart, t.amount, t.kind, t.number, t.file, t.fileHash, t.contentHash]
}

async function* entriesOf(
  papers: AsyncIterable<ArchivedPaper>,
  { lang, at }: { lang: Lang; at: Date },
): AsyncGenerator<Entry> {
  const index: IndexRow[] = []
  for await (const paper of papers) {
    const document = thaw(paper.document)
    const bytes = await paperPdf(document, { sha256: paper.sha256, lang })
    const title = paperTexts[lang].titles[document.kind]
    const name = nameOf(paper, document.number, title)
    index.push(rowOf(paper, { name, number: document.number, title, bytes }))
    yield { name, input: bytes, lastModified: paper.issuedAt }
    // Others' requests come between two papers.
    await setImmediate()
  }
  const table = { head: indexHead(lang), rows: rowsOf(index) }
  yield { name: texts[lang].archive.index, input: csvOf(table), lastModified: at }
}

/** Whoever stops reading ends the drawing; client-zip answers a cancelled stream with a rejection, which nobody would catch. */
async function* chunksOf(zip: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = zip.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** A ZIP of papers as they are read, and an index as CSV: date, counterparty, amount, kind, number, file and hashes. */
export const archiveOfPapers = (
  papers: AsyncIterable<ArchivedPaper>,
  as: { lang: Lang; at: Date },
): ReadableStream<Uint8Array> => ReadableStream.from(chunksOf(makeZip(entriesOf(papers, as))))

/**
 * All that somebody keeps of a year (§4.5). A PDF is the same bytes each time, so an archive can be held against another.
 */
export const archiveOf = (
  db: Reader,
  asked: { memberId: string; year: number; lang: Lang; at: Date },
): ReadableStream<Uint8Array> => archiveOfPapers(archivedPapers(db, asked), asked)

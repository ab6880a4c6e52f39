// PDFs are read by PDFium, which runs as WebAssembly in the worker of `pictures.ts` alone, and is loaded with the first PDF.
import type { Pixels } from './qr-codes'

/** The first page of a PDF as a PNG, at most so many pixels long and wide, and how many pages there are. */
export interface FirstPage {
  readonly picture: Buffer
  readonly pages: number
}

/** An open PDF; its pages are counted from 1. */
export interface PdfDocument {
  readonly pages: number
  readonly textOf: (page: number) => string
  /** Draws a page, its longer side so many pixels; transparent where nothing is drawn. */
  readonly draw: (page: number, sideMax: number) => Promise<Pixels>
}

/** What PDFium says of a file that only a password opens. */
export const isLocked = (error: unknown): boolean => /password/i.test(String(error))

/** Throws what PDFium throws for a file that is damaged, has no page, or is locked by a password. */
export const withPdf = async <T>(pdf: Buffer, read: (document: PdfDocument) => Promise<T>): Promise<T> => {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    const draw = async (number: number, sideMax: number): Promise<Pixels> => {
      const page = document.getPage(number - 1)
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const scale = sideMax / Math.max(originalWidth, originalHeight, 1)
      // The bytes are RGBA, whatever the library's option is called.
      return page.render({ scale, render: 'bitmap' })
    }
    const pages = document.getPageCount()
    const result = await read({ pages, textOf: (number) => document.getPage(number - 1).getText(), draw })
    document.destroy()
    return result
  } finally {
    library.destroy()
  }
}

/** Draws the first page on white. */
export const firstPage = (pdf: Buffer, sideMax: number): Promise<FirstPage> =>
  withPdf(pdf, async ({ pages, draw }) => {
    const { default: sharp } = await import('sharp')
    const { data, width, height } = await draw(1, sideMax)
    const picture = await sharp(data, { raw: { width, height, channels: 4 } })
      .flatten({ background: '#fff' })
      .png({ compressionLevel: 1 })
      .toBuffer()
    return { picture, pages }
  })

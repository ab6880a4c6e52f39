/** The first page of a PDF as a PNG, at most so many pixels long and wide, and how many pages there are. */
export interface FirstPage {
  readonly picture: Buffer
  readonly pages: number
}

/** What PDFium says of a file that only a password opens. */
export const isLocked = (error: unknown): boolean => /password/i.test(String(error))

/**
 * Draws the first page on white. PDFium runs as WebAssembly, in the worker of `pictures.ts` alone; it is loaded with the first
 * PDF. Throws what it throws for a file that is damaged, has no page, or is locked by a password.
 */
export const firstPage = async (pdf: Buffer, sideMax: number): Promise<FirstPage> => {
  const [{ PDFiumLibrary }, { default: sharp }] = await Promise.all([
    import('@hyzyla/pdfium'),
    import('sharp'),
  ])
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    const pages = document.getPageCount()
    const page = document.getPage(0)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const scale = sideMax / Math.max(originalWidth, originalHeight, 1)
    const { data, width, height } = await page.render({ scale, render: 'bitmap' })
    // The bytes are RGBA, whatever the library's option is called.
    const picture = await sharp(data, { raw: { width, height, channels: 4 } })
      .flatten({ background: '#fff' })
      .png({ compressionLevel: 1 })
      .toBuffer()
    document.destroy()
    return { picture, pages }
  } finally {
    library.destroy()
  }
}

// What we use of pdfkit, which carries no types of its own.
declare module 'pdfkit' {
  interface PdfOptions {
    size?: 'A4'
    margin?: number
    bufferPages?: boolean
    lang?: string
    pdfVersion?: '1.7'
    font?: string | null
    info?: Record<string, string | Date>
  }
  interface PdfDocument {
    font(source: object | string): this
    fontSize(size: number): this
    fillColor(color: string): this
    strokeColor(color: string): this
    lineWidth(width: number): this
    text(text: string, x: number, y: number, options: { lineBreak: false; characterSpacing?: number }): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    rect(x: number, y: number, width: number, height: number): this
    fill(color: string): this
    stroke(): this
    addPage(): this
    bufferedPageRange(): { start: number; count: number }
    switchToPage(index: number): this
    registerFont(name: string, source: object): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
  const PDFDocument: new (options: PdfOptions) => PdfDocument
  export = PDFDocument
}

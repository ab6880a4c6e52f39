// Whether a file is plain text, and what it says.

/** Line ends and tabs are text; other control characters belong to programs and pictures. */
const isReadable = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are looked for
  !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)

const decoded = (
  bytes: Buffer,
  encoding: 'utf-8' | 'utf-16le' | 'shift_jis',
  isCut: boolean,
): string | null => {
  try {
    // A text that was cut may end within a character: with `stream` that is no fault.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut })
  } catch {
    return null
  }
}

/**
 * The text in the first bytes of a file, in UTF-8, in UTF-16 with its mark, or as older Japanese programs write it; null for
 * anything else. `isCut`: the file goes on.
 */
export const plainText = (bytes: Buffer, isCut: boolean): string | null => {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const encodings = isUtf16 ? (['utf-16le'] as const) : (['utf-8', 'shift_jis'] as const)
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding, isCut)?.replace(/\r\n?/g, '\n').trim()
    if (text && isReadable(text)) return text
  }
  return null
}

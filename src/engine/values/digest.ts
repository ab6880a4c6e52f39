import { canonical, type Json } from './canonical'

/** SHA-256 of a document's canonical form, in hexadecimal; the same in a browser as on the server. */
export const digest = async (document: Json): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(document)))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

import { defineRefusals } from './domain-error'

export const pictureRefusals = {
  'picture-heic': {
    status: 422,
    ja: 'HEIC形式の画像は使えません。JPEGに変換してからお選びください（iPhoneでは「設定」→「カメラ」→「フォーマット」で「互換性優先」にすると、JPEGで撮影できます）',
    en: 'HEIC pictures cannot be used. Please convert it to JPEG first (on an iPhone, Settings → Camera → Formats → Most Compatible takes JPEG pictures)',
  },
  'picture-avif': {
    status: 422,
    ja: 'AVIF形式の画像は使えません。JPEG・PNG・WebPのいずれかで保存し直してください',
    en: 'AVIF pictures cannot be used. Please save it as JPEG, PNG or WebP',
  },
  'picture-svg': {
    status: 422,
    ja: 'SVG形式の画像は使えません。PNGで書き出してからお選びください',
    en: 'SVG pictures cannot be used. Please export it as PNG',
  },
  'picture-gif': {
    status: 422,
    ja: 'GIF形式の画像は使えません。JPEG・PNG・WebPのいずれかで保存し直してください',
    en: 'GIF pictures cannot be used. Please save it as JPEG, PNG or WebP',
  },
  'picture-tiff': {
    status: 422,
    ja: 'TIFF形式の画像は使えません。JPEG・PNG・WebPのいずれかで保存し直してください',
    en: 'TIFF pictures cannot be used. Please save it as JPEG, PNG or WebP',
  },
  'picture-bmp': {
    status: 422,
    ja: 'BMP形式の画像は使えません。JPEG・PNG・WebPのいずれかで保存し直してください',
    en: 'BMP pictures cannot be used. Please save it as JPEG, PNG or WebP',
  },
  'picture-psd': {
    status: 422,
    ja: 'Photoshop形式（PSD）の画像は使えません。JPEG・PNG・WebPのいずれかで書き出してください',
    en: 'Photoshop files (PSD) cannot be used. Please export it as JPEG, PNG or WebP',
  },
  'picture-pdf': {
    status: 422,
    ja: 'PDFは使えません。JPEG・PNG・WebPの画像をお選びください',
    en: 'A PDF cannot be used here. Please choose a JPEG, PNG or WebP picture',
  },
  'pdf-locked': {
    status: 422,
    ja: 'パスワード付きのPDFは使えません。パスワードを外して保存し直してください',
    en: 'A PDF with a password cannot be used. Please save it without one',
  },
  'not-an-image': {
    status: 422,
    ja: '画像として読めませんでした。JPEG・PNG・WebPの画像をお選びください',
    en: 'This could not be read as an image. Please choose a JPEG, PNG or WebP picture',
  },
  'picture-too-large': {
    status: 422,
    ja: '画像が大きすぎます。縦×横が5,000万画素までの画像をお選びください',
    en: 'The picture is too large. Please choose one of at most 50 million pixels',
  },
  'picture-took-too-long': {
    status: 422,
    ja: 'この画像は処理しきれませんでした。小さくするか、保存し直してからお試しください',
    en: 'This picture could not be processed. Please make it smaller or save it again, then retry',
  },
  'pictures-waiting': {
    status: 429,
    ja: '処理中の画像が多すぎます。少し待ってから、もう一度お試しください',
    en: 'Too many of your pictures are being processed. Please wait a moment and try again',
  },
} as const

export const refusePicture = defineRefusals(pictureRefusals)

/** Bytes from the beginning that are enough to tell the kind of a picture. */
export const pictureHeadBytes = 512

const startsWith = (head: Buffer, bytes: string, at = 0): boolean =>
  head.subarray(at, at + bytes.length).toString('latin1') === bytes

const heifBrands = /^(?:hei[cfmsx]|hev[cmsx]|mif[12]|msf1)/

const accepted = (head: Buffer): boolean =>
  startsWith(head, '\xff\xd8\xff') ||
  startsWith(head, '\x89PNG\r\n\x1a\n') ||
  (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8))

const refused: readonly [keyof typeof pictureRefusals, (head: Buffer) => boolean][] = [
  // An AVIF may name the general brand first and its own among the compatible ones.
  [
    'picture-avif',
    (head) => startsWith(head, 'ftyp', 4) && head.subarray(8, 64).toString('latin1').includes('avi'),
  ],
  [
    'picture-heic',
    (head) => startsWith(head, 'ftyp', 4) && heifBrands.test(head.subarray(8, 12).toString('latin1')),
  ],
  ['picture-gif', (head) => startsWith(head, 'GIF8')],
  ['picture-tiff', (head) => startsWith(head, 'II*\0') || startsWith(head, 'MM\0*')],
  ['picture-bmp', (head) => startsWith(head, 'BM')],
  ['picture-psd', (head) => startsWith(head, '8BPS')],
  ['picture-pdf', (head) => startsWith(head, '%PDF')],
  ['picture-svg', (head) => /^\uFEFF?\s*<(?:\?xml|!--|!doctype svg|svg)/i.test(head.toString('utf8'))],
]

/** Whether a file says that it is a PDF. */
export const isPdf = (head: Buffer): boolean => startsWith(head, '%PDF-')

/**
 * Judges a picture by its first bytes, before any decoder reads it (§5.5): JPEG, PNG and WebP pass, everything else is
 * refused by the name of its kind, with what to do. `field` is the form's field at fault.
 */
export const checkPictureKind = (head: Buffer, field?: string): void => {
  if (accepted(head)) return
  throw refusePicture(refused.find(([, matches]) => matches(head))?.[0] ?? 'not-an-image', field)
}

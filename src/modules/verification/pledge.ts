import { type CivilDate, startOf } from '../../platform/clock'
import { sha256 } from '../../platform/crypto'
import type { Lang } from '../../platform/i18n'

const ja = [
  '私は、Tanomi を通じて仕事を受け、または頼むにあたり、次のことを守ります。',
  '1. 仕事の相手から知らされた情報のうち、公になっていないものを秘密として扱います。提案や相談の段階で知った情報、受け取ったファイル、会話の内容を含みます。',
  '2. 秘密の情報は、その仕事のためだけに使います。自分の作例として公開するときは、先に相手の承諾を得ます。',
  '3. 相手の承諾なしに、秘密の情報を第三者に渡したり見せたりしません。外部のサービスに入力する場合も同じです。',
  '4. 個人に関する情報は、必要な範囲でだけ扱い、仕事が終わったら消去するか、相手の指示に従って返します。',
  '5. 情報が漏れた、またはそのおそれがあるときは、すぐに相手と運営に知らせ、広がりを防ぎます。',
  '6. 法令にもとづいて開示を求められたときは、許される範囲で先に相手へ知らせ、求められた部分だけを開示します。',
  '7. この約束は、仕事が終わったあとも、退会したあとも続きます。すでに公になった情報や、正当に自分で得た情報には及びません。',
]
const en = [
  'When I take on or commission work through Tanomi, I will keep to the following.',
  '1. I treat as confidential whatever the other side tells me that is not public. This includes what I learn while proposing or discussing, the files I receive, and our conversations.',
  '2. I use confidential information for that work alone. I ask for consent before I show any of it as a sample of mine.',
  '3. I do not pass or show confidential information to third parties without consent. This holds for entering it into outside services, too.',
  '4. I handle personal information only as far as needed, and erase or return it as instructed when the work is over.',
  '5. If information has leaked or may have leaked, I tell the other side and the operators at once and help to contain it.',
  '6. If the law requires disclosure, I tell the other side first where that is allowed, and disclose only what is required.',
  '7. This pledge continues after the work is over and after I leave. It does not cover what is already public or what I rightfully obtained myself.',
]

export interface Pledge {
  version: string
  /** The civil date in Japan from whose first instant on this text is the one to confirm. */
  from: CivilDate
  text: Record<Lang, readonly string[]>
  /** Of both languages as shown: whoever signed can prove what was signed. */
  sha256: string
}

/** The first pledge. A new text needs a new version and its own first day, and everybody is asked again (§5.1). */
export const pledge: Pledge = {
  version: '2026-11',
  from: '2020-01-01',
  text: { ja, en },
  sha256: sha256([...ja, '', ...en].join('\n')),
}

/**
 * Every text there was, is, or is announced; oldest first. None is ever taken out: past standings are judged by it. A text to
 * come is added here and shipped; the site never changes the list.
 */
export const pledges: [Pledge, ...Pledge[]] = [pledge]

/** The text that had to be confirmed at a moment; before the first, the first. */
export const pledgeInForce = (at: Date): Pledge =>
  pledges.findLast(({ from }) => startOf(from) <= at) ?? pledges[0]

export interface PledgeSpan {
  readonly at: Date
  /** The instant at which another text came into force; null where none is known. */
  readonly until: Date | null
}

/** While each of these signatures counted (§2, decision 027). One that another text overtook counted before it. */
export const pledgeSpans = (signatures: readonly { version: string; at: Date }[]): PledgeSpan[] =>
  signatures.flatMap(({ version, at }) => {
    const place = pledges.findIndex((text) => text.version === version)
    if (place < 0) return []
    const next = pledges[place + 1]
    const until = next ? startOf(next.from) : null
    return until && until <= at ? [] : [{ at, until }]
  })

import { jobTemplates } from './job-templates'
import { fields, lines, nth, spread } from './lines'

export { type JobTemplate, jobTemplates } from './job-templates'

/** Features a client can mark on a job. */
export const featureTags: Readonly<Record<string, { ja: string; en: string }>> = {
  continuing: { ja: '継続あり', en: 'Continuing work' },
  newcomer: { ja: '初心者歓迎', en: 'Newcomers welcome' },
  urgent: { ja: '急ぎ', en: 'Urgent' },
  experienced: { ja: '経験者優遇', en: 'Experience preferred' },
  portfolio: { ja: '実績公開可', en: 'May be shown' },
  bulk: { ja: '大量発注', en: 'Large quantity' },
  'per-piece': { ja: '1点ずつ発注可', en: 'One order per piece' },
  remote: { ja: '完全在宅', en: 'Fully remote' },
  long: { ja: '長期', en: 'Long-term' },
}

/** A word about how the client works, put under the brief. */
const endings = lines(`
ご提案には、似たお仕事の例を一つだけ添えてください。
進め方に決まりはありません。やりやすい方法があれば教えてください。
途中の確認は平日の夕方が助かります。
はじめて外の方にお願いします。分からないことが多いので、段階を分けて進めたいです。
お返事は2日以内にいたします。
金額は内容に応じて相談できます。内訳をお書きください。
選考の結果は、選ばれなかった方にもお知らせします。
資料の一部は、ご契約のあとにお渡しします。
よい方とは、半年ほど続けてご一緒したいと考えています。
納期は目安です。余裕のある日を書いていただいて構いません。
打ち合わせは最初に一度、30分ほどを予定しています。
質問は下の質問欄にお気軽にどうぞ。
担当は二人おり、どちらからもお返事することがあります。
実績の数より、進め方のご説明を重視して選びます。
社内の確認に3日ほどかかります。その分を予定に入れてください。
お客さまの情報を扱うため、機密保持確認がお済みの方だと助かります。
適格請求書が必要な場合がありますので、対応の可否をお知らせください。
修正は2回までを想定しています。増えるときは別にお支払いします。
昨年も同じ仕事を別の方にお願いし、引き継ぎの資料があります。`)

const answers = fields(`
予算は税込みでしょうか。|はい、税込みの金額です。サイトの手数料は提案画面の計算をご確認ください。
納期の相談はできますか。|できます。1週間ほどでしたら延ばせますので、無理のない日をご提案ください。
土日の作業でも問題ありませんか。|問題ありません。こちらからの返信は平日になります。
完成したものを実績として載せてもよいでしょうか。|公開のあとでしたら構いません。掲載の前にひと言お知らせください。
修正は何回ほどを想定されていますか。|2回ほどです。方向が変わるような直しは、改めて相談します。
資料はどのような形でいただけますか。|PDFとExcelです。契約のあと、こちらのメッセージでお送りします。
ビデオ会議は必須ですか。|必須ではありません。文字のやりとりだけでも進められます。
地方在住でも応募できますか。|もちろんです。すべてオンラインで完結します。
経験が浅くても応募できますか。|歓迎します。似た作品や練習で作ったものがあれば見せてください。
1点ずつ納品してもよいですか。|その形が助かります。発注も分けられます。
発注を分けていただくことはできますか。|はい。できあがったものから検収してお支払いします。
継続の場合、頻度はどれくらいですか。|月に1回か2回の見込みです。忙しい月はお休みで構いません。
参考にしたい例はありますか。|契約のあとに3つほどお見せします。まねではなく、雰囲気の参考としてお考えください。
担当の方は専門の知識をお持ちですか。|いいえ。専門の言葉はできるだけかみくだいて教えていただけると助かります。
個人でも応募できますか。|はい、個人の方が中心です。
契約書は別に必要でしょうか。|サイトの取引条件で十分です。秘密保持が必要な部分だけ、追加で相談します。
募集人数が増える可能性はありますか。|今回は1名です。次の機会にお声がけすることはあります。
提案の見本を作る必要はありますか。|必要ありません。これまでのお仕事を拝見できれば十分です。
選考の結果はいつ頃分かりますか。|締切から5日以内にはお返事します。
AIの利用について決まりはありますか。|使う場合は、どこに使うかを先に教えてください。資料の外部への入力はお控えください。`) as [
  string,
  string,
][]

/** General questions under a job and the client's answers. */
export const questionsAndAnswers: readonly { question: string; answer: string }[] = answers.map(
  ([question, answer]) => ({ question, answer }),
)

export type JobText = {
  category: string
  subcategory: string
  title: string
  /** Markdown. */
  brief: string
  budgetMinYen: number
  budgetMaxYen: number
  pieces: number
  /** From the order to the due date. */
  days: number
  tags: readonly string[]
  questions: readonly { question: string; answer: string }[]
}

/** The n-th job of the demo world: distinct for n from 0 to 503, prices a little different each round. */
export const job = (n: number): JobText => {
  const template = nth(jobTemplates, n)
  const round = Math.floor(n / jobTemplates.length)
  const subject = nth(template.subjects, round)
  const [min, max] = template.budgetYen
  const step = max >= 60_000 ? 5_000 : 1_000
  const shift = nth([0, 1, -1, 2], round) * step
  const asked = [0, 1, 0, 2, 1][n % 5] ?? 0
  return {
    category: template.category,
    subcategory: template.subcategory,
    title: template.title.replaceAll('{}', subject),
    brief: `${template.brief.replaceAll('{}', subject)}\n\n${nth(endings, n * 7 + round * 3)}`,
    budgetMinYen: Math.max(step, min + shift),
    budgetMaxYen: max + shift,
    pieces: template.pieces,
    days: template.days + nth([0, 3, -2, 5], round),
    tags: template.tags,
    questions: Array.from({ length: asked }, (_, k) => nth(questionsAndAnswers, spread(n, 9) + k * 7)),
  }
}

import { dialogueTexts } from './dialogues'
import { lines, nth } from './lines'
import { aspects } from './reviews'

export { proposalBodies, proposalMessage } from './proposals'
export { reviewComment, reviewComments } from './reviews'

export type Turn = { from: 'client' | 'freelancer'; text: string }

/** Short exchanges in the order room, 3-8 turns each; the phase says when they fit. */
export type Phase = 'start' | 'question' | 'progress' | 'delivery' | 'thanks'
export type Dialogue = { phase: Phase; turns: readonly Turn[] }

/** Blocks apart by a blank line: the phase, then C: or F: and what is said. */
export const dialogues: readonly Dialogue[] = dialogueTexts
  .trim()
  .split(/\n\s*\n/)
  .map((block) => {
    const [phase, ...said] = lines(block)
    return {
      phase: phase as Phase,
      turns: said.map((line) => ({
        from: line.startsWith('C:') ? ('client' as const) : ('freelancer' as const),
        text: line.slice(2).trim(),
      })),
    }
  })

/** The n-th exchange of a phase. */
export const dialogue = (phase: Phase, n: number): Dialogue =>
  nth(
    dialogues.filter((one) => one.phase === phase),
    n,
  )

const titles: Readonly<Record<string, readonly string[]>> = {
  writing: lines(`
商品説明文 味噌・醤油の5点
コラム「台所の音」第1回
社員インタビュー記事 1本目
会報の原稿整理 前半
校正 第1章から第4章
プレスリリース A4・2枚
メールマガジン 4週分
手順書 予約画面
キャッチコピー 5案
解説記事 構成案と本文`),
  design: lines(`
ロゴ 3案から決定まで
チラシ A4両面
名刺 両面データ
ラベル 4種の展開
挿絵 1点目から4点目
説明資料 前半10枚
メニュー表 春の差し替え
看板 入口用
スタンプ 8点
本文組版 見本と第1章`),
  web: lines(`
トップページのデザイン
コーディング 下層2ページ
WordPressの原因調査
お知らせ更新 今月分
申込フォームの設置
商品登録 見本10点
表示速度の測定と改善
サーバー移転 当日作業
採用ページ 実装
アクセシビリティ確認 10ページ`),
  development: lines(`
第1週 入力画面と一覧
請求書作成の自動化
在庫照合シートの改修
連携の失敗時の再実行
復元の試験と手順書
動作確認 申込の流れ
予測の調査と報告
記録装置の試作 2台
不具合調査 月末処理
台帳の重複候補一覧`),
  media: lines(`
動画編集 第1回
商品撮影 見本3点
写真補正 50点
ナレーション 3分
音声整音 第1章
オリジナル音楽 90秒
縦動画 2本
会場用映像 絵コンテ
完成予想画像 2点
対談の編集と字幕`),
  translation: lines(`
英訳 館内案内
和訳 製品サポート文
契約書英訳 第1条から第12条
字幕 12分
用語集の作成
商品ページ繁体字訳
画面翻訳 120項目
英文確認 要旨2点
患者さん向け説明の翻訳
オンライン通訳 90分`),
  marketing: lines(`
投稿企画 来月分
検索広告の見直し
記事の整理表 80本
調査票の設計
アクセス解析の報告
LINE案内の流れ 4種類
店舗情報の整備
媒体の一覧と紹介資料
支援ページの構成
発信の基本方針`),
  office: lines(`
名簿入力 100件
公開講座の一覧 前半
文字起こし 60分
領収書整理 4月分
商品登録 10点
予定調整 今週分
会議資料 A4・10枚
問い合わせ返信案 30件
自由回答の分類
表の形式統一`),
  consulting: lines(`
初回面談と要点整理
収支計画 二通り
制度の条件一覧
規程の確認と説明文
講座 90分と資料
個別授業 4回
平面図の清書 2枚
部品図と組み立て図
教材の確認 12ページ
業務の手順図`),
}

/** The title of the n-th order of a trade, e.g. 商品説明文 味噌・醤油の5点. */
export const orderTitle = (category: string, n: number): string => nth(titles[category] ?? [], n)

export const deliveryNotes = lines(`
ご依頼の一式を納品いたします。確認していただきたい箇所には付箋をつけました。気になる点がありましたらお知らせください。
完成しましたのでお届けします。はじめのご相談から変わった点を、別紙に一覧でまとめています。
お待たせしました。最終版です。編集できる元データと確認用のPDFを分けて入れています。
約束の1日前ですが整いましたので納品します。ご確認は来週でも構いません。
全件の確認が終わりました。件数と重複、空欄の確認結果を2枚目に記載しています。
前回のご指摘をすべて反映しました。直した場所を時刻と番号で一覧にしています。
ご指定の名前でファイルを分けました。開けないものがあればすぐに作り直します。
1点目を納品します。この調子でよければ、残りも同じ決まりで進めます。
こちらで完成です。社内でお使いになるときの注意を短くまとめましたので、合わせてご覧ください。
文章と出典の一覧をお送りします。数字は昨日の時点で再確認しました。
スマートフォンとパソコンの両方で確認しました。気づいた小さな点も一緒に直しています。
予備の案も一つ入れました。使わなくても差し支えありませんので、比べる参考になさってください。
印刷用のデータと、画面で見るためのデータです。入稿の前に電話番号だけ再度ご確認ください。
作業の記録と手順書を含めて納品します。分からない言葉があればいつでもお尋ねください。
ご確認をお願いいたします。修正のご希望は、番号を書いていただけると早く対応できます。
残りの3点がそろいました。これで今回の発注分はすべてお渡ししたことになります。`)

export const revisionRequests = lines(`
全体の雰囲気はとても気に入っています。2段目だけ、専門の言葉をもう少しやさしくしていただけますか。
社内で確認したところ、商品名の表記が一つ変わっていました。一覧の3番を直してください。
とても見やすいです。電話番号の文字だけ、もう一回り大きくしていただけるとうれしいです。
最後の一文が少し強く感じました。お誘いするような言い方に変えることはできますか。
途中の写真が、昨年のものと入れ替わっています。お送りした2枚目に差し替えをお願いします。
動作は問題ありません。入力を間違えたときの言葉を、責める感じのないものにしてください。
4か所に印をつけました。どれも小さな直しですので、急ぎません。
音楽が言葉と重なって聞き取りにくい所があります。1分20秒あたりを下げていただけますか。
訳文の意味は合っています。こちらの業界では別の呼び方をするため、用語だけ変えてください。
表の合計が、手元の数字と2件ずれていました。原因を見ていただけますか。
色をもう少し落ち着いた方向で、もう一案見せていただくことはできますか。
読みやすくなりました。見出しの3番と4番の順番を入れ替えてください。
印刷会社から余白が足りないと言われました。外側を3ミリ広げてください。
話した本人から、言い回しを一つ直したいと連絡がありました。赤い部分をお願いします。`)

export const declineReasons = lines(`
ご提案ありがとうございました。今回は納期を優先し、別の方にお願いすることにしました。
丁寧なご説明で最後まで迷いました。分野の経験が近い方にお願いします。
ご予算の範囲に収まらず、今回は見送らせていただきます。またの機会にお声がけします。
社内の計画が変わり、募集の内容を見直すことになりました。申し訳ありません。
すばらしい作品でした。今回の雰囲気とは少し違うと判断しました。
すでに別の方との契約が決まりました。早くからご提案いただきありがとうございました。
進め方がこちらの体制と合わないと感じました。ご提案の内容自体は大変参考になりました。
対応いただける曜日が合わず、今回は見送ります。
必要な資格の条件が後から加わりました。お時間をいただいたのに申し訳ありません。
発注の時期が来年になりました。改めて募集した際にはぜひご検討ください。
今回は一名のみの募集のため、見送らせていただきます。次の募集でお会いできればと思います。
似た内容の実績を拝見できなかったため、今回は別の方にお願いします。`)

/** Causes as a person writes them; the fault is what such a cause usually leads to. */
export const cancellationCauses: readonly {
  fault: 'client' | 'freelancer' | 'mutual' | 'force-majeure'
  text: string
}[] = [
  { fault: 'client', text: '企画そのものが中止になりました。こちらの都合でご迷惑をおかけします。' },
  { fault: 'client', text: '必要な資料を社内でそろえられず、これ以上お待たせできないため取りやめます。' },
  { fault: 'client', text: '予算が途中で減り、続けられなくなりました。できた分はお支払いします。' },
  { fault: 'client', text: '誤って同じ内容を二重に発注していました。確認が足りず申し訳ありません。' },
  { fault: 'client', text: '担当者の退職により、検収できる者がいなくなりました。' },
  {
    fault: 'freelancer',
    text: '体調を崩し、お約束の期日に間に合わせることができません。申し訳ございません。',
  },
  { fault: 'freelancer', text: '見積もりより難しい内容で、私の力では品質を保てないと判断しました。' },
  { fault: 'freelancer', text: '家族の介護が重なり、作業の時間を確保できなくなりました。' },
  { fault: 'freelancer', text: '機器の故障でデータを失いました。作り直すと納期に間に合いません。' },
  {
    fault: 'mutual',
    text: '話し合った結果、希望する方向が異なることが分かり、双方で取りやめに同意しました。',
  },
  { fault: 'mutual', text: '別の発注にまとめ直すため、こちらはいったん取り消すことにしました。' },
  { fault: 'mutual', text: '行事の延期に合わせ、改めて日程を決めてから発注し直すことにしました。' },
  { fault: 'force-majeure', text: '大雪で現地に行けず、行事も中止になりました。' },
  { fault: 'force-majeure', text: '台風による停電が続き、双方とも作業を進められませんでした。' },
]

export const deliveryNote = (n: number): string => nth(deliveryNotes, n)
export const revisionRequest = (n: number): string => nth(revisionRequests, n)
export const declineReason = (n: number): string => nth(declineReasons, n)
export const cancellationCause = (n: number) => nth(cancellationCauses, n)

/** The four aspects of a review around its overall score (§3.8), 1-5 each. */
export const aspectScores = aspects

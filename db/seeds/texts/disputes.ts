// What is said in the disputes of the demo world.

/** Both sides' cases, in turn. */
export const disputeCases = [
  {
    reason: 'not-as-agreed',
    first:
      '依頼文で「1,500字以上」とお願いしましたが、届いた原稿は800字ほどでした。修正をお願いしてから5日、お返事がありません。',
    second:
      '途中で構成を変えるご依頼があり、その分の文字数については合意していません。変更後の構成では800字で足りると考えました。',
  },
  {
    reason: 'not-accepted',
    first:
      '納品から10日たちますが、検収も修正の依頼もありません。納品物は条件どおりで、動作の確認まで済ませています。',
    second: '社内の確認に時間がかかっています。一部の画面が、当社の環境では表示されません。',
  },
  {
    reason: 'beyond-agreed',
    first:
      '契約は3案の提出でしたが、4案目と5案目を追加費用なしで求められています。お断りすると、検収できないと言われました。',
    second: '3案とも、お渡しした参考資料の方向と違いました。方向の合う案が出るまでが契約だと考えていました。',
  },
] as const

export const disputeDecision =
  '取引条件通知書と納品の記録を確かめました。条件のうち満たされた分を報酬と認め、残りを返金とします。'
export const appealOfDecision =
  '変更後の構成は、11月のメッセージで双方が合意しています。その合意が判断で考慮されていません。'
export const replyToAppealWords = '合意したのは見出しの順番だけで、分量は変えていません。'
export const overturnWords =
  'メッセージの記録から、構成の変更に合意があったと認めました。もとの判断を改め、報酬を増やします。'

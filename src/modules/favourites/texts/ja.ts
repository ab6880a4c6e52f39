export const texts = {
  kept: 'お気に入りに追加しました。',
  letGo: 'お気に入りから外しました。',
  forgotten: '最近見たものの記録を消しました。',
}

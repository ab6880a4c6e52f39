export const texts = {
  kept: 'Added to your favourites.',
  letGo: 'Removed from your favourites.',
  forgotten: 'What you looked at is forgotten.',
}

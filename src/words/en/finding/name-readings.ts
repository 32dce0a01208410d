/** How names are read where the program reads them otherwise. */
export const nameReadings = {
  title: 'Readings of names',
  meaning:
    'Texts are found by the pinyin of their hanzi. Where the program reads a name wrongly, say here how it is read: a syllable for each hanzi, with its tone. It holds in the whole study.',
  name: 'Name in hanzi',
  reading: 'Pinyin',
  readingHint: 'Shàn Tiánfāng',
  add: 'Add',
  remove: (signs: string) => `Remove the reading of ${signs}`,
}

export type NameReadingWords = typeof nameReadings

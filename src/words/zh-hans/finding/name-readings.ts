import type { NameReadingWords } from '../../en/finding/name-readings.ts'

export const nameReadings: NameReadingWords = {
  title: '名称读音',
  meaning:
    '文字可按汉字的拼音查找。程序读错的名称，可在此注明读音：一字一个音节，带声调。对整个研究项目有效。',
  name: '名称（汉字）',
  reading: '拼音',
  readingHint: 'Shàn Tiánfāng',
  add: '添加',
  remove: signs => `移除“${signs}”的读音`,
}

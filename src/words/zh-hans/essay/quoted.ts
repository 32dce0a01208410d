import type { QuotedWords } from '../../en/essay/quoted.ts'

export const quoted: QuotedWords = {
  by: ({ speaker, dialect }) =>
    speaker === '' || dialect === '' ? speaker || dialect : `${speaker}（${dialect}）`,
  at: ({ film, part, time }) => [`《${film}》`, part, time].filter(Boolean).join('，'),
  between: '，',
  none: '此句对白不公开，或已不在研究项目中。',
  withPinyin: '附拼音',
}

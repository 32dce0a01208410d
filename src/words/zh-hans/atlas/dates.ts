import type { DatePoint } from '../../../study/index.ts'
import type { DateWords } from '../../en/atlas/dates.ts'

const seasons = '春夏秋冬'

function sayTime({ digits, month, season, day }: DatePoint): string {
  const century = `${Number(digits.slice(0, 2)) + 1}世纪`
  if (digits.endsWith('XX')) return century
  if (digits.endsWith('X')) return `${century}${digits[2]}0年代`
  const part = season !== null ? `${seasons[season - 21]}季` : month !== null ? `${month}月` : ''
  return `${digits}年${part}${day === null ? '' : `${day}日`}`
}

const doubts = { '': '', '?': '可能', '~': '约', '%': '可能约' }

export const dates: DateWords = {
  point: point => doubts[point.doubt] + sayTime(point),
  between: ({ from, to }) => `${from}至${to}`,
  until: to => `${to}为止`,
  since: from => `${from}起`,
  untilSinceUnknown: to => `${to}为止，开始不详`,
  sinceUntilUnknown: from => `${from}起，结束不详`,
  willBeKept: ({ edtf, said }) => `将保存为 ${edtf}：${said}`,
  means: said => `即：${said}`,
  hint: '可用文字，如“1998年前后”“1995/96年冬”“2003年以前”“九十年代初”，也可写作 1986、1986-07、198X、1999/2001',
}

/** Years as numbers: 1997 is the first moment of that year, 1997.5 its middle; infinite where a date is open. */
export interface DateSpan {
  earliest: number
  latest: number
  /** Between these nobody doubts it; outside of them, up to the earliest and the latest, it may be. */
  fullFrom: number
  fullTo: number
}

/** How far an approximate date is drawn beyond what it names. */
const yearsRound = 1

/** Where a date lies on a line of years; null where there is none, or none that can be read. */
export function dateSpan(date: string | null): DateSpan | null {
  if (!date) return null
  const [begin = '', end] = date.split('/')
  const first = oneDate(begin)
  if (end === undefined) return first
  const last = end === '' || end === '..' ? open : oneDate(end)
  if (!first || !last) return null
  const [fullFrom, fullTo] = [first.fullFrom, last === open ? first.fullTo : last.fullTo]
  return { earliest: first.earliest, latest: last.latest, fullFrom, fullTo: Math.max(fullFrom, fullTo) }
}

const open: DateSpan = { earliest: Infinity, latest: Infinity, fullFrom: Infinity, fullTo: Infinity }

function oneDate(text: string): DateSpan | null {
  const match = text.match(/^(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$/)
  if (!match) return null
  const [, sign, digits, month, day, doubt] = match
  const years = [digits!.replaceAll('X', '0'), digits!.replaceAll('X', '9')].map(Number)
  const [from, to] = sign ? [-years[1]!, -years[0]!] : [years[0]!, years[1]!]
  if (digits!.includes('X')) {
    const middle = (from + to + 1) / 2
    return { earliest: from, latest: to + 1, fullFrom: middle, fullTo: middle }
  }
  // A season lies somewhere in its year: where it is depends on the hemisphere.
  const isMonth = month !== undefined && Number(month) <= 12
  const monthFrom = from + (isMonth ? (Number(month) - 1) / 12 : 0)
  const fullFrom = day ? monthFrom + (Number(day) - 1) / 372 : monthFrom
  const fullTo = day ? fullFrom + 1 / 372 : isMonth ? monthFrom + 1 / 12 : from + 1
  const round = doubt ? yearsRound : 0
  return { earliest: fullFrom - round, latest: fullTo + round, fullFrom, fullTo }
}

import { asLine, bounds, isEdtfDate } from '../../study/index.ts'

export interface SaidByName {
  title: string
  /** EDTF. */
  releaseDate: string | null
  /** Whether a date in the name had to be read otherwise than it stands. */
  isMistyped: boolean
}

/**
 * The film that a file is named after: without its ending and what editions append, with the day that stands in it. A day
 * written with three figures (`2008-10-029`) is read where only one day can be meant.
 */
export function filmOfName(fileName: string): SaidByName {
  const bare = (fileName.split(/[\\/]/).pop() ?? '').replace(/\.[A-Za-z0-9]{1,8}$/, '')
  const words = bare.replace(/(?:_(?:release|merge|allScenes))+$/i, '').replace(/_+/g, ' ')
  const date = words.match(/(?<!\d)((?:18|19|20)\d\d)-(\d{1,3})-(\d{1,3})(?!\d)/)
  const [, year, month, day] = date ?? []
  const meant = date ? `${year}-${two(Number(month))}-${two(Number(day))}` : ''
  const releaseDate = isEdtfDate(meant) ? meant : null
  const isMistyped = date !== null && (releaseDate === null || month!.length !== 2 || day!.length !== 2)
  const title = releaseDate && isMistyped ? words.replace(date![0], releaseDate) : words
  return { title: asLine(title, bounds.title) || '—', releaseDate, isMistyped }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

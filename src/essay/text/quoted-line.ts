import type { DialogueSaid, EssayLanguage } from '../../study/index.ts'
import type { Words } from '../../words/index.ts'
import { clockTime } from '../../words/index.ts'

/** A row of a line of dialogue as it is quoted. */
export interface QuotedRow {
  what: 'original' | 'pinyin' | 'translation'
  text: string
  /** A BCP 47 tag; null for what is in whichever language. */
  language: string | null
}

export interface QuotedLine {
  /** At least one of a line that says anything. */
  rows: readonly QuotedRow[]
  /** Who speaks, and in which dialect; empty where nobody has said so. */
  by: string
  /** `Tie Xi Qu, Part 2, 01:12:33`. */
  at: string
}

interface Where {
  film: string
  /** Empty of a film of one part. */
  part: string
  startMs: number
}

/** A line of dialogue as it is quoted in an essay; `isRead`: with its pinyin. */
export function quotedLine(
  { original, pinyin, translation, speaker, dialect }: DialogueSaid,
  { isRead, where: { film, part, startMs }, words }: { isRead: boolean; where: Where; words: Words },
): QuotedLine {
  const rows: QuotedRow[] = [
    { what: 'original', text: original, language: languageOf(original) },
    { what: 'pinyin', text: isRead ? pinyin : '', language: 'zh-Latn-pinyin' },
    { what: 'translation', text: translation, language: languageOf(translation) },
  ]
  const time = clockTime(Math.floor(startMs / 1000)).padStart(8, '0')
  return {
    rows: rows.filter(({ text }) => text !== ''),
    by: words.quoted.by({ speaker, dialect }),
    at: words.quoted.at({ film, part, time }),
  }
}

/** `Old Liu (Shenyang dialect), Tie Xi Qu, Part 2, 01:12:33`. */
export function sayQuotedFrom({ by, at }: Pick<QuotedLine, 'by' | 'at'>, { quoted }: Words): string {
  return by === '' ? at : `${by}${quoted.between}${at}`
}

function languageOf(text: string): EssayLanguage | null {
  return /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? 'zh-Hans'
    : null
}

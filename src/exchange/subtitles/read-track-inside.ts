import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import { proposeLanguage } from './propose-language.ts'
import { plainAss } from './read-ass.ts'
import { plainMarkup } from './read-srt.ts'
import type { ReadSubtitles, SubtitleChoices, SubtitleFileRefusal } from './read-subtitles.ts'
import { fitted } from './read-subtitles.ts'
import { plainVtt } from './read-webvtt.ts'
import { splitLanguages } from './split-languages.ts'
import type { Cue, SubtitleForm, SubtitleMisfit } from './subtitle-file.ts'

/** A track of subtitles as it lies inside a film's file, in milliseconds of the film. */
export interface TrackInside {
  /** As FFmpeg calls its form. */
  codec: string
  language: string | null
  packets: readonly { startMs: number; endMs: number; bytes: Uint8Array }[]
}

interface InsideForm {
  form: SubtitleForm
  /** The words of one packet; null where it holds none by intent: a gap, or a drawing. */
  words: (bytes: Uint8Array) => string | null
}

const asText = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** Timed text of MPEG-4 (ISO/IEC 14496-17): a length of two bytes, UTF-8 or UTF-16, and then how it looks. */
function movText(bytes: Uint8Array): string | null {
  if (bytes.length < 2) return null
  const length = (bytes[0]! << 8) | bytes[1]!
  const words = bytes.subarray(2, 2 + length)
  if (words.length === 0) return null
  const isWide = words[0] === 0xfe && words[1] === 0xff
  return isWide ? new TextDecoder('utf-16be').decode(words.subarray(2)) : asText(words)
}

/** Of an event eight fields stand before the words, which may hold commas. */
function assText(bytes: Uint8Array): string | null {
  const text = asText(bytes).split(',').slice(8).join(',')
  return /\\p[1-9]/.test(text) ? null : plainAss(text)
}

const plain: InsideForm = { form: 'srt', words: bytes => plainMarkup(asText(bytes)) }
const styled: InsideForm = { form: 'ass', words: assText }
const forms: Readonly<Record<string, InsideForm>> = {
  ...{ subrip: plain, srt: plain, text: plain, ass: styled, ssa: styled },
  mov_text: { form: 'srt', words: movText },
  webvtt: { form: 'webvtt', words: bytes => plainVtt(asText(bytes)) },
}

/** Whether the words of a track can be read: others hold pictures of words. */
export function holdsWords(codec: string): boolean {
  return Object.hasOwn(forms, codec)
}

/** Reads a track inside a film's file. Refuses one of pictures of words, and one of more lines than a film has. */
export function readTrackInside(
  { codec, language, packets }: TrackInside,
  { fileName, ...timing }: Omit<SubtitleChoices, 'encoding'>,
): Result<ReadSubtitles, SubtitleFileRefusal> {
  const inside = Object.hasOwn(forms, codec) ? forms[codec]! : null
  if (!inside) return refused({ kind: 'subtitles-are-pictures', codec })
  const cues: Cue[] = []
  let without = 0
  for (const [at, { startMs, endMs, bytes }] of packets.entries()) {
    const text = inside.words(bytes)
    if (text !== null) cues.push({ entry: at + 1, startMs, endMs, text })
    else if (inside.form === 'ass') without++
  }
  const drawings: SubtitleMisfit[] = without > 0 ? [{ kind: 'drawings-left-out', count: without }] : []
  const read = fitted({ cues, misfits: drawings }, timing)
  if (!read.ok) return read
  const said = languages[(language ?? '').toLowerCase()]
  return accepted({
    ...{ form: inside.form, encoding: 'utf-8', isGuessed: false, ...read.value },
    split: splitLanguages(read.value.lines) ?? [],
    language: said ?? proposeLanguage(cues.map(({ text }) => text).join('\n'), fileName),
  })
}

/** What containers say (ISO 639-2) as languages are named here. Chinese is told apart by how it is written. */
const languages: Readonly<Record<string, string>> = {
  ...{ eng: 'en', jpn: 'ja', kor: 'ko', rus: 'ru', ger: 'de', deu: 'de', fre: 'fr', fra: 'fr', ara: 'ar' },
  ...{ spa: 'es', ita: 'it', nor: 'no', yue: 'yue', tib: 'bo', bod: 'bo', mon: 'mn', vie: 'vi', tha: 'th' },
  ...{ hin: 'hi', per: 'fa', fas: 'fa', tur: 'tr', por: 'pt', dut: 'nl', nld: 'nl', swe: 'sv', dan: 'da' },
  ...{ fin: 'fi', pol: 'pl', cze: 'cs', ces: 'cs', hun: 'hu', ukr: 'uk', mul: 'mul' },
}

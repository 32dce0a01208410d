import type { Result } from '../../study/index.ts'
import { accepted, bounds, refused } from '../../study/index.ts'
import type { DecodedText, DecodingRefusal, TextEncoding } from './decode-text.ts'
import { decodeText } from './decode-text.ts'
import type { SubtitleTiming } from './fit-cues.ts'
import { fitCues } from './fit-cues.ts'
import { proposeLanguage } from './propose-language.ts'
import { isAss, readAss } from './read-ass.ts'
import { isSrt, readSrt } from './read-srt.ts'
import { isWebVtt, readWebVtt } from './read-webvtt.ts'
import type { LanguageOfLines } from './split-languages.ts'
import { splitLanguages } from './split-languages.ts'
import type { ReadCues, ReadSubtitle, SubtitleForm, SubtitleMisfit } from './subtitle-file.ts'

export interface SubtitleChoices extends SubtitleTiming {
  fileName: string
  /** Null where it is to be guessed. */
  encoding: TextEncoding | null
  /** Where the film ends. */
  endMs: number
}

export interface ReadSubtitles extends Pick<DecodedText, 'encoding' | 'isGuessed'> {
  form: SubtitleForm
  lines: ReadSubtitle[]
  misfits: SubtitleMisfit[]
  language: string | null
  /** Where each line says the same in two languages: both, the upper one first; else nothing. */
  split: readonly LanguageOfLines[]
}

export type SubtitleFileRefusal =
  | DecodingRefusal
  | { kind: 'subtitles-too-large'; limit: number }
  | { kind: 'not-subtitles' }
  | { kind: 'subtitles-are-pictures'; codec: string }
  | { kind: 'too-many-subtitles'; count: number; most: number }

interface Adapter {
  recognises: (lines: readonly string[]) => boolean
  read: (lines: readonly string[]) => ReadCues
}

const adapters: Record<SubtitleForm, Adapter> = {
  webvtt: { recognises: isWebVtt, read: readWebVtt },
  ass: { recognises: isAss, read: readAss },
  srt: { recognises: isSrt, read: readSrt },
}

/** Reads subtitles in whichever form and encoding they are, for a film of this length. */
export function readSubtitles(
  bytes: Uint8Array,
  { fileName, encoding: wanted, ...timing }: SubtitleChoices,
): Result<ReadSubtitles, SubtitleFileRefusal> {
  if (bytes.length > bounds.subtitleBytes)
    return refused({ kind: 'subtitles-too-large', limit: bounds.subtitleBytes })
  const decoded = decodeText(bytes, wanted)
  if (!decoded.ok) return decoded
  const { text, encoding, isGuessed, unread } = decoded.value
  const lines = text.split(/\r\n|\n|\r/)
  const form = forms.find(candidate => adapters[candidate].recognises(lines))
  if (!form) return refused({ kind: 'not-subtitles' })
  const { cues, misfits } = adapters[form].read(lines)
  const unreadSigns: SubtitleMisfit[] = unread > 0 ? [{ kind: 'signs-unread', count: unread }] : []
  const read = fitted({ cues, misfits }, timing)
  if (!read.ok) return read
  return accepted({
    ...{ form, encoding, isGuessed, lines: read.value.lines },
    misfits: [...unreadSigns, ...read.value.misfits],
    split: splitLanguages(read.value.lines) ?? [],
    language: proposeLanguage(cues.map(cue => cue.text).join('\n'), fileName),
  })
}

/** Lines as they stand in the film, and whatever does not fit, in the order of the file. */
export function fitted(
  { cues, misfits }: ReadCues,
  timing: SubtitleTiming & { endMs: number },
): Result<Pick<ReadSubtitles, 'lines' | 'misfits'>, SubtitleFileRefusal> {
  const found = fitCues(cues, timing)
  const count = found.lines.length
  if (count > bounds.subtitles) return refused({ kind: 'too-many-subtitles', count, most: bounds.subtitles })
  const all = [...misfits, ...found.misfits].sort((a, b) => entryOf(a) - entryOf(b))
  return accepted({ lines: found.lines, misfits: all })
}

const forms = Object.keys(adapters) as SubtitleForm[]

function entryOf(misfit: SubtitleMisfit): number {
  return 'entry' in misfit ? misfit.entry : Number.MAX_SAFE_INTEGER
}

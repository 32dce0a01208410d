import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { SubtitleReport, SubtitleRequest, TrackInside } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayMisfit, sayRefusal, wordsIn } from '../../words/index.ts'
import type { Workbench } from '../../workbench/index.ts'
import { askStudy } from '../open-study-for-command.ts'
import { terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'
import { refusalOfRead } from './refusal-of-read.ts'

/** Of what somebody typed: for which film, and how it is to be read. */
export interface SubtitlesWanted {
  film: string | undefined
  part: string | undefined
  language: string | undefined
  encoding: string | undefined
  /** Seconds by which lines come later. */
  later: string | undefined
  /** `25:23.976`: timed at 25, where the film runs at 23.976. */
  speed: string | undefined
}

type Timing = Pick<SubtitleRequest, 'stretch' | 'shiftMs'>
type Source = SubtitleRequest['source']

const forms = /\.(?:srt|vtt|ass|ssa)$/i

export function areSubtitles(files: readonly string[]): boolean {
  return files.length > 0 && files.every(file => forms.test(file))
}

/** Seconds and speed as they were typed; null where they are not numbers that make sense. */
export function timingOf({ later = '0', speed }: Pick<SubtitlesWanted, 'later' | 'speed'>): Timing | null {
  const seconds = Number(later)
  const [timed, runs] = (speed ?? '1:1').split(':').map(rateOf)
  const stretch = timed! / runs!
  const isUsual = Number.isFinite(seconds) && Math.abs(seconds) < 1_000_000 && stretch >= 0.5 && stretch <= 2
  return isUsual ? { stretch, shiftMs: Math.round(seconds * 1000) } : null
}

/** 23.976, 29.97 and their like are thousand and first parts. */
function rateOf(written: string): number {
  const rate = Number(written)
  const whole = Math.ceil(rate)
  return Math.abs(rate - (whole * 1000) / 1001) < 0.002 ? (whole * 1000) / 1001 : rate
}

/** Brings in files of subtitles one after the other, each whole or not at all; says of each what came of it. */
export async function importSubtitles(
  folder: string,
  files: readonly string[],
  { json, timing, ...wanted }: SubtitlesWanted & { json: boolean; timing: Timing },
): Promise<number> {
  let code = 0
  for (const file of files) {
    const fileName = path.basename(file)
    const film = wanted.film ?? fileName.replace(forms, '').replace(/\.[a-z]{2,3}(?:-[a-z]+)?$/i, '')
    const report = await askStudy(folder, { writes: true }, async study => {
      const bytes = await readFile(path.resolve(file), 'base64').catch(
        (cause: NodeJS.ErrnoException) => cause,
      )
      if (bytes instanceof Error) return refused<Refusal>(refusalOfRead(bytes.code))
      return bringIn(study, { kind: 'file', fileName, bytes }, { ...wanted, film, timing })
    })
    if (!say(file, report, json)) code = 1
  }
  return code
}

/** Brings in one track inside a film's own file, or, asked for `list`, says which there are. */
export async function importInside(
  folder: string,
  track: string,
  { json, timing, ...wanted }: SubtitlesWanted & { json: boolean; timing: Timing },
): Promise<number> {
  const film = wanted.film ?? ''
  const found = await askStudy<SubtitleReport | TrackInside[]>(
    folder,
    { writes: track !== 'list' },
    async study => {
      const partId = await study.films.partNamed(partOf(film, wanted.part))
      const tracks = partId.ok ? await study.subtitles.inside(partId.value) : partId
      if (!tracks.ok || track === 'list') return tracks
      const isThere = tracks.value.some(({ streamIndex }) => String(streamIndex) === track)
      if (!isThere) return refused<Refusal>({ kind: 'no-such-track' })
      return bringIn(study, { kind: 'inside', streamIndex: Number(track) }, { ...wanted, film, timing })
    },
  )
  if (!found.ok || !Array.isArray(found.value))
    return say(film, found as Result<SubtitleReport, Refusal>, json) ? 0 : 1
  const { subtitles } = wordsIn(terminalLanguage())
  const lines = json
    ? [JSON.stringify({ film, tracks: found.value })]
    : found.value.length === 0
      ? [subtitles.noneInside]
      : found.value.map(
          one => `${subtitles.trackInside(one)}${one.isWords ? '' : ` · ${subtitles.pictures}`}`,
        )
  process.stdout.write(`${lines.map(plainText).join('\n')}\n`)
  return 0
}

function partOf(film: string, part: string | undefined) {
  return { film, ...(part !== undefined && { part }) }
}

/** The language is what somebody says, else what the lines or the file propose. */
async function bringIn(
  study: Workbench,
  source: Source,
  { film, part, language, encoding, timing }: SubtitlesWanted & { film: string; timing: Timing },
): Promise<Result<SubtitleReport, Refusal>> {
  const partId = await study.films.partNamed(partOf(film, part))
  if (!partId.ok) return partId
  const request = { source, ...timing, encoding: (encoding ?? null) as SubtitleRequest['encoding'] }
  const seen = await study.subtitles.look(partId.value, request)
  if (!seen.ok) return seen
  const [first, second] = languagesOf(language, seen.value)
  const brought = await study.subtitles.bringIn(partId.value, {
    ...{ ...request, language: first },
    ...(second !== undefined && { secondLanguage: second }),
  })
  const called = second === undefined ? first : `${first}, ${second}`
  return brought.ok ? accepted({ ...brought.value, language: called }) : brought
}

/** What somebody says, one language or two; else what is proposed of the lines, where it is of both. */
function languagesOf(said: string | undefined, { language, split }: SubtitleReport): [string, string?] {
  if (said !== undefined) {
    const [first = '', second] = said.split(',').map(one => one.trim())
    return second === undefined || split.length === 0 ? [first] : [first, second]
  }
  const proposed = split.flatMap(one => one.language ?? [])
  return proposed.length === 2 ? [proposed[0]!, proposed[1]!] : [language ?? '']
}

function say(file: string, report: Result<SubtitleReport, Refusal>, json: boolean): boolean {
  const { subtitles, refusals } = wordsIn(terminalLanguage())
  if (!report.ok) {
    if (json) process.stdout.write(`${JSON.stringify({ file, refusal: report.refusal })}\n`)
    process.stderr.write(`${plainText(`${path.basename(file)}: ${sayRefusal(refusals, report.refusal)}`)}\n`)
    return false
  }
  const { first: _, ...said } = report.value
  const sentences = [
    `${path.basename(file)}: ${subtitles.broughtInAs(said)}`,
    ...said.misfits.map(misfit => `  ${sayMisfit(subtitles, misfit)}`),
  ]
  process.stdout.write(`${json ? JSON.stringify({ file, ...said }) : plainText(sentences.join('\n'))}\n`)
  return true
}

import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ShotReading } from '../media/index.ts'
import { fileFacts, openMedia, standBehind } from '../media/index.ts'
import { frameCount, frameToMs } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { sayChoices, sayDamage, sayRefusal, wordsIn } from '../words/index.ts'
import type { Command } from './command.ts'
import { cacheFolder, terminalLanguage } from './outside-world.ts'

export const shotsCommand: Command = {
  name: 'shots',
  summary: 'print the shots of a film file; needs no study',
  help: `
silverscreen shots FILE [--json | --csv]

Finds the shots of a film file and prints them. Frames count from 0; the end is the first frame after the shot.
What is missing or damaged in the file is said below the shots (with --csv: among the errors).

  --json   as JSON
  --csv    as comma-separated values
`,
  run: shots,
}

interface ListedShot {
  index: number
  startFrame: number
  endFrame: number
  startMs: number
  endMs: number
  transitionIn: string
  confidence?: number
  transitionStartFrame?: number
  transitionEndFrame?: number
}

async function shots(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, csv: { type: 'boolean', default: false } },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) {
    process.stderr.write(`${shotsCommand.help.trim()}\n`)
    return 2
  }
  letDecoderGoFirst()
  const media = await openMedia({ memory: path.join(cacheFolder(), 'programs.json') })
  const reading = media.ok ? await media.value.readShots(path.resolve(file), {}) : media
  if (!reading.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ file, refusal: reading.refusal })}\n`)
    process.stderr.write(
      `${path.basename(file)}: ${sayRefusal(wordsIn(terminalLanguage()).refusals, named(reading.refusal))}\n`,
    )
    return 1
  }
  const list = listShots(reading.value)
  if (values.json) process.stdout.write(`${JSON.stringify(asJson(file, reading.value, list))}\n`)
  else if (values.csv) process.stdout.write(asCsv(list))
  else process.stdout.write(asText(list))
  const remarks = remarksOn(reading.value)
  if (remarks !== '' && !values.json) (values.csv ? process.stderr : process.stdout).write(`\n${remarks}`)
  return 0
}

/** A file that somebody has just named and that is not there was mistyped: nothing of it is kept anywhere. */
function named(refusal: Refusal): Refusal {
  return refusal.kind === 'missing' ? { kind: 'no-such-file-named' } : refusal
}

/** The command lasts as long as its decoder: Node's helper threads, which compile and tidy up, take what that leaves. */
function letDecoderGoFirst(): void {
  const threads = '/proc/self/task'
  if (!existsSync(threads)) return
  for (const thread of readdirSync(threads)) if (Number(thread) !== process.pid) standBehind(Number(thread))
}

/** The shots between the boundaries of a reading, as the command prints them. */
function listShots({ boundaries, clock }: ShotReading): ListedShot[] {
  const count = frameCount(clock)
  const starts = [{ frame: 0, kind: 'start' as const }, ...boundaries]
  return starts.map((start, index) => {
    const endFrame = starts[index + 1]?.frame ?? count
    const boundary = 'confidence' in start ? start : null
    return {
      index,
      startFrame: start.frame,
      endFrame,
      startMs: frameToMs(clock, start.frame),
      endMs: frameToMs(clock, endFrame),
      transitionIn: start.kind,
      ...(boundary && { confidence: Math.round(boundary.confidence * 1000) / 1000 }),
      ...(boundary?.transitionStartFrame !== undefined && {
        transitionStartFrame: boundary.transitionStartFrame,
        transitionEndFrame: boundary.transitionEndFrame!,
      }),
    }
  })
}

function remarksOn({ probe, clock }: ShotReading): string {
  const facts = fileFacts(probe, clock)
  const { filmFiles } = wordsIn(terminalLanguage())
  const sentences = facts ? [...sayDamage(filmFiles, facts), ...sayChoices(filmFiles, facts)] : []
  return sentences.map(sentence => `${sentence}\n`).join('')
}

function asJson(file: string, { probe, clock }: ShotReading, list: ListedShot[]) {
  const rate = clock.kind === 'constant' ? clock.rate : probe.video.frameRate
  return {
    file,
    width: probe.video.displayWidth,
    height: probe.video.displayHeight,
    frameRate: [rate.numerator, rate.denominator],
    frames: frameCount(clock),
    durationMs: clock.endMs,
    shots: list,
    facts: fileFacts(probe, clock),
  }
}

const columns = ['index', 'startFrame', 'endFrame', 'startMs', 'endMs', 'transitionIn'] as const

function asCsv(list: ListedShot[]): string {
  return [columns.join(','), ...list.map(shot => columns.map(column => shot[column]).join(','))]
    .map(line => `${line}\r\n`)
    .join('')
}

function asText(list: ListedShot[]): string {
  return list
    .map(shot => {
      const cells = [shot.index + 1, `${shot.startFrame}–${shot.endFrame}`, timeCode(shot.startMs)]
      const length = `${((shot.endMs - shot.startMs) / 1000).toFixed(2)} s`
      return `${[...cells.map(cell => String(cell).padStart(12)), length.padStart(10)].join(' ')}  ${shot.transitionIn}\n`
    })
    .join('')
}

function timeCode(ms: number): string {
  const part = (value: number, width: number) => String(Math.floor(value)).padStart(width, '0')
  return `${part(ms / 3_600_000, 1)}:${part((ms / 60_000) % 60, 2)}:${part((ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`
}

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { BundleWriter } from '../../disk/index.ts'
import type { ListedClip } from '../../exchange/index.ts'
import { writeClipList } from '../../exchange/index.ts'
import type { TakenOutClipsAnswer } from '../../server/contracts/index.ts'
import type { Gate, Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { ClipsPayload } from '../../tasks/index.ts'
import type { Language, Refusal } from '../../words/index.ts'
import { sayLeftOut, wordsIn } from '../../words/index.ts'
import { intoEmptyFolder } from '../going-out/into-empty-folder.ts'
import { listDocx } from '../going-out/list-docx.ts'
import { openGate } from '../withholding/open-gate.ts'
import type { ClipsGround } from './gather-clips.ts'
import { countClips, letsOut } from './gather-clips.ts'

export interface MadeClips {
  language: Language
  query: string
  clips: { row: ListedClip; place: string }[]
  left: readonly ListedClip[]
  withheld: number
  gate: Gate
}

/** Clips that a task has made, as they may go out now: what has been withheld since stays here. */
export async function madeClips(
  { store, folder }: ClipsGround,
  taskId: string,
): Promise<Result<MadeClips, Refusal>> {
  const task = await store.tasks.find(taskId)
  if (task?.kind !== 'make-clips' || task.state !== 'done') return refused({ kind: 'clips-not-there' })
  const { language, query, clips, left, withheld } = task.payload as ClipsPayload
  const gate = await openGate(store, language)
  const made: MadeClips = {
    language,
    query: gate.text(query),
    clips: [],
    left: gate.value(left),
    withheld,
    gate,
  }
  for (const [index, { row, ...clip }] of clips.entries()) {
    const place = folder.clipPath(task.id, index)
    if (!(await stat(place).catch(() => null))) return refused({ kind: 'clips-not-there' })
    const { dialogue } = await store.subtitles.ofPart(clip.partId)
    if (letsOut(gate, clip, dialogue)) made.clips.push({ row: gate.value(row), place })
    else made.withheld++
  }
  return made.clips.length > 0 ? accepted(made) : refused({ kind: 'no-clips-to-make' })
}

/** Into a folder of their own, with the list of what they are and on what ground they were taken. */
export async function takeOutClips(
  study: ClipsGround,
  taskId: string,
  folder: string,
): Promise<Result<TakenOutClipsAnswer, Refusal>> {
  const made = await madeClips(study, taskId)
  if (!made.ok) return made
  return intoEmptyFolder(folder, study.folder.root, async bundle =>
    accepted(await writeClips(bundle, made.value)),
  )
}

export async function writeClips(bundle: BundleWriter, made: MadeClips): Promise<TakenOutClipsAnswer> {
  const { language, clips, left, withheld, gate, query } = made
  const { clips: words } = wordsIn(language)
  const rows = clips.map(({ row }) => row)
  const answer = { ...countClips(rows, left, withheld), leftOut: sayLeftOut(gate.leftOut(), language) }
  for (const { row, place } of clips) await bundle.add(row.file, createReadStream(place))
  await add('clips.csv', [...writeClipList([...rows, ...left])].join(''))
  await add('clips.docx', await clipsDocx(made))
  await add('README.txt', `${words.readme({ query, ...answer }).join('\n\n')}\n`)
  await bundle.end()
  return answer

  function add(file: string, content: string | Buffer): Promise<void> {
    return bundle.add(file, Readable.from([Buffer.from(content)]))
  }
}

/** The list to be read: what each clip shows, its credit and its ground. */
function clipsDocx({ clips, query, language }: MadeClips): Promise<Buffer> {
  const { clips: words, stillSets, publishing } = wordsIn(language)
  return listDocx(
    words.listTitle(query),
    language,
    clips.map(({ row }) => ({
      heading: words.clip(row.number ?? 0),
      lines: [stillSets.credit(row.credit), words.length(row.lengthMs)],
      smallLines: [stillSets.ground(row.ground && publishing.grounds[row.ground], row.groundNote), row.file],
    })),
  )
}

import { readFile } from 'node:fs/promises'
import { writeShotRecord } from '../../../exchange/index.ts'
import type { Media } from '../../../media/index.ts'
import type { ShotRecordAnswer, ShotRecordForm } from '../../../server/contracts/index.ts'
import type { Gate, Result } from '../../../study/index.ts'
import { accepted, frameToMs, standingFrame } from '../../../study/index.ts'
import type { Language, Refusal } from '../../../words/index.ts'
import { stillOf } from '../../films/draw-still.ts'
import { safeName } from '../../going-out/names-of-files.ts'
import type { OpenStudy } from '../../open-study.ts'
import { openGate } from '../../withholding/open-gate.ts'
import type { ShotRecord } from './gather-shot-record.ts'
import { gatherShotRecord } from './gather-shot-record.ts'
import { shotRecordDocx } from './shot-record-docx.ts'

type Ground = Pick<OpenStudy, 'store' | 'folder'> & {
  openMedia: () => Promise<Result<Media, Refusal>>
}

/** As wide as in the contact sheet: most are drawn already. */
const stillWidth = 320

/** The shot record of a part: a table, or a document with a still of each shot. */
export async function takeOutShotRecord(
  study: Ground,
  partId: string,
  { form, language }: { form: ShotRecordForm; language: Language },
): Promise<Result<ShotRecordAnswer, Refusal>> {
  const gate = await openGate(study.store, language)
  const record = await gatherShotRecord(study.store, { partId, language, gate })
  if (!record.ok) return record
  const bytes =
    form === 'csv'
      ? Buffer.from([...writeShotRecord(record.value.shots.map(({ row }) => row))].join(''))
      : await shotRecordDocx(record.value, await stillsOf(study, record.value, { partId, gate }), gate)
  const name = safeName([record.value.title, record.value.partName].filter(Boolean).join(' '))
  return accepted({ fileName: `${name}.record.${form}`, content: bytes.toString('base64') })
}

/** A still of each shot by its number, of those of which there is a file and that may go out. */
async function stillsOf(
  study: Ground,
  { file, shots, stills }: ShotRecord,
  { partId, gate }: { partId: string; gate: Gate },
): Promise<Map<number, Buffer>> {
  const drawn = new Map<number, Buffer>()
  if (!file) return drawn
  for (const { shot, row } of shots) {
    const frame = standingFrame(file.clock, shot, stills)
    if (!gate.letsFrame(partId, frameToMs(file.clock, frame))) continue
    const still = await stillOf(study, { fileId: file.id, frame, ending: 'jpg', width: stillWidth })
    const jpeg = still.ok ? await readFile(still.value).catch(() => null) : null
    if (jpeg) drawn.set(row.number, jpeg)
  }
  return drawn
}

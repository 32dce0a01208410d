import { mkdir, readFile, stat } from 'node:fs/promises'
import type { StillRequest } from '../../media/index.ts'
import { pictureLook } from '../../media/index.ts'
import type { ProposedScene, Result, ShotLook } from '../../study/index.ts'
import {
  accepted,
  fileWithFrames,
  middleFrame,
  proposeScenes,
  refused,
  runsWithoutScene,
} from '../../study/index.ts'
import { contactSheetWidth } from '../../tasks/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'

/** Scenes proposed, where there is none yet, from how the stills of the shots look; those not drawn yet are drawn first. */
export async function proposePartScenes(
  { store, media, folder }: Pick<OpenStudy, 'store' | 'media' | 'folder'>,
  partId: string,
): Promise<Result<ProposedScene[], Refusal>> {
  const place = await store.films.part(partId)
  if (!place) return refused({ kind: 'no-such-part' })
  const file = fileWithFrames(place)
  if (!file) return refused({ kind: 'no-such-file' })
  const { clock } = file
  const standing = await store.shots.listOfPart(partId)
  const runs = runsWithoutScene(standing.shots, standing.scenes)
  if (!runs.ok) return runs
  const shots = runs.value.flat()
  const pathOf = (frame: number) => folder.stillPath(file.id, frame, contactSheetWidth)
  const frames = shots.map(shot => middleFrame(clock, shot))
  const requests: StillRequest[] = []
  for (const frame of new Set(frames))
    if (!(await stat(pathOf(frame)).catch(() => null)))
      requests.push({ frame, outPath: pathOf(frame), maxWidth: contactSheetWidth })
  if (requests.length > 0) {
    const at = await folder.fileAt(file)
    if (!at.ok) return at
    await mkdir(folder.stillsOf(file.id), { recursive: true })
    const drawn = await media.writeStills(at.value, { clock, requests, known: file.probe })
    if (!drawn.ok) return drawn
  }
  const looks = new Map<string, ShotLook>()
  for (const [index, shot] of shots.entries()) {
    const look = await pictureLook(await readFile(pathOf(frames[index]!)))
    looks.set(shot.id, { ...shot, look: look ?? [] })
  }
  return accepted(runs.value.flatMap(run => proposeScenes(run.map(({ id }) => looks.get(id)!))))
}

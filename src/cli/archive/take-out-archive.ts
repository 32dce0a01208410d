import path from 'node:path'
import type { StudyStore } from '../../store/index.ts'
import { StudyFolder } from '../../tasks/index.ts'
import { sayLeftOut, sayRefusal, wordsIn } from '../../words/index.ts'
import { writeArchive } from '../../workbench/index.ts'
import { terminalLanguage } from '../outside-world.ts'
import { openedPlaces } from '../own-settings.ts'
import { openToTakeOut } from './open-to-take-out.ts'

/** Takes a whole study out, also while it is open elsewhere: it is read in a copy of this moment. */
export async function takeOutArchive(
  place: string,
  {
    study,
    json,
    ...how
  }: { study: string; films: boolean; toBeginFrom: boolean; withWithheld: boolean; json: boolean },
): Promise<number> {
  const { commands, refusals } = wordsIn(terminalLanguage())
  const target = path.resolve(place)
  const folder = path.resolve(study)
  const opened = await openToTakeOut(folder)
  const taken = opened.ok ? await write(opened.value, folder, target, how) : opened
  if (!taken.ok) {
    if (json) process.stdout.write(`${JSON.stringify({ refusal: taken.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, taken.refusal)}\n`)
    return 1
  }
  if (json) process.stdout.write(`${JSON.stringify({ place: target, ...taken.value })}\n`)
  else process.stdout.write(`${commands.takenOut(target, taken.value)}\n`)
  const leftOut = sayLeftOut(taken.value.leftOut, terminalLanguage())
  if (leftOut && !json) process.stdout.write(`${leftOut}\n`)
  return 0
}

async function write(
  store: StudyStore,
  folder: string,
  target: string,
  how: { films: boolean; toBeginFrom: boolean; withWithheld: boolean },
) {
  try {
    return await writeArchive({ store, folder: new StudyFolder(folder, openedPlaces()) }, target, how)
  } finally {
    await store.close()
  }
}

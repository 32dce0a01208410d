import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runFaultRounds } from '../faults/fault-rounds.ts'
import { repeatable } from '../faults/repeatable.ts'
import { mountSmallDisk } from '../faults/small-disk.ts'
import { describeInBrowser, temporaryFolder } from './program.ts'

const place = temporaryFolder()
const disk = mountSmallDisk(path.join(place.folder, 'disk'), '48m')

afterAll(() => {
  disk?.remove()
  place.remove()
})

/** A tenth of what `npm run bench -- faults` does. */
describeInBrowser('while marks are put by key in two windows and one thing after another goes wrong', () => {
  test('every acknowledged act is there, once, and “Saved” is said of nothing that is not', async () => {
    const report = await runFaultRounds({
      folder: place.folder,
      disk,
      rounds: 30,
      random: repeatable(7),
    })
    expect(report.complaints).toEqual([])
    expect(report.acknowledged).toBeGreaterThan(20)
  }, 900_000)
})

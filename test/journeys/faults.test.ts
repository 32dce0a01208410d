import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startPostgres } from '../databases/postgres-server.ts'
import { runFaultRounds } from '../faults/fault-rounds.ts'
import { repeatable } from '../faults/repeatable.ts'
import { mountSmallDisk } from '../faults/small-disk.ts'
import { tries } from '../share.ts'
import { describeInBrowser, temporaryFolder } from './program.ts'

const rounds = tries(15, 30)
const place = temporaryFolder()
const disk = mountSmallDisk(path.join(place.folder, 'disk'), '48m')
const postgres = await startPostgres()

afterAll(async () => {
  disk?.remove()
  await postgres?.stop()
  place.remove()
})

/** A twentieth of what `npm run bench -- faults` does on each database. */
describeInBrowser('while marks are put by key in two windows and one thing after another goes wrong', () => {
  test('every acknowledged act is there, once, and “Saved” is said of nothing that is not', async () => {
    const report = await runFaultRounds({ folder: place.folder, disk, rounds, random: repeatable(7) })
    expect(report.complaints).toEqual([])
    expect(report.acknowledged).toBeGreaterThan(rounds / 2)
  }, 900_000)

  test.skipIf(!postgres)(
    'so it is where the records stand in PostgreSQL, whose server goes away and comes back',
    async () => {
      const other = temporaryFolder()
      const report = await runFaultRounds({
        folder: other.folder,
        disk: null,
        database: { ...postgres!, address: await postgres!.freshDatabase() },
        rounds,
        random: repeatable(12),
      })
      other.remove()
      expect(report.complaints).toEqual([])
      expect(report.rounds['database-away']).toBeGreaterThan(0)
      expect(report.acknowledged).toBeGreaterThan(rounds / 2)
    },
    900_000,
  )
})

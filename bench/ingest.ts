// How long a film takes until its shots and stills are there, against FFmpeg decoding the same file to nothing.
// npm run bench -- ingest [FILE…]; without files the real clips beside the checkout.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { median, printFigure, rounded } from './parts/measure.ts'
import { repositoryRoot, timeCommand } from './parts/program.ts'

const rounds = 3
const files = process.argv.slice(2)
if (files.length === 0) {
  const shared = process.env['SILVERSCREEN_SHARED'] ?? path.join(repositoryRoot, '..', 'shared')
  const clips = path.join(shared, 'data', 'film')
  if (!existsSync(clips)) throw new Error('No clips: name film files, or set SILVERSCREEN_SHARED.')
  files.push(
    ...readdirSync(clips)
      .filter(name => /\.(mp4|webm)$/.test(name))
      .map(name => path.join(clips, name)),
  )
}

for (const file of files) {
  const floors: number[] = []
  const ingests: number[] = []
  for (let round = 0; round < rounds; round++) {
    floors.push(
      await timeCommand('ffmpeg', [
        '-v',
        'error',
        '-threads',
        '2',
        '-i',
        file,
        '-map',
        '0:v:0',
        '-f',
        'null',
        '-',
      ]),
    )
    const study = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-'))
    try {
      ingests.push(await timeCommand(process.execPath, ['bin/silverscreen', 'add', file, '--study', study]))
    } finally {
      rmSync(study, { recursive: true, force: true })
    }
  }
  printFigure({
    name: 'ingest',
    file: path.basename(file),
    rounds,
    ingestMs: rounded(median(ingests)),
    floorMs: rounded(median(floors)),
    ratioToFloor: rounded(median(ingests) / median(floors), 2),
  })
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, statSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot, timeCommand } from '../parts/program.ts'

export interface Size {
  films: number
  shots: number
  codes: number
}

/** A study of a generated corpus, a few of whose codes rise and fall in the later films; how long it took to import. */
export async function makeStudy(folder: string, { films, shots, codes }: Size) {
  const corpus = path.join(folder, 'corpus.jsonl')
  const flags = { films, shots, symbols: codes, seed: 1, k: 2, shift: 1, rho: 0.05 }
  const generator = path.join(repositoryRoot, 'test', 'golden', 'generate-corpus.mjs')
  const child = spawn(process.execPath, [
    generator,
    ...Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, `${value}`]),
  ])
  let marks = 0
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf('"annotation"'); at >= 0; at = chunk.indexOf('"annotation"', at + 1)) marks++
  })
  child.stdout.pipe(createWriteStream(corpus))
  await once(child, 'close')
  const study = path.join(folder, 'study')
  const importMs = await timeCommand(process.execPath, [
    'bin/silverscreen',
    ...['import', corpus, '--study', study],
  ])
  const studyMb = statSync(path.join(study, 'study.sqlite')).size / 2 ** 20
  return { study, marks, importMs, studyMb }
}

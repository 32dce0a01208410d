import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from './command.ts'

/** A study with one film of a thousand marks and no film file, with a backup beside it, closed. */
export async function makeStudy(folder: string): Promise<{ study: string; backup: string }> {
  const study = path.join(folder, 'study')
  const corpus = path.join(folder, 'corpus.jsonl')
  const lines: object[] = [{ type: 'film', id: 'f', year: 1990, durationMs: 100_000 }]
  for (let mark = 0; mark < 1000; mark++)
    lines.push({
      type: 'annotation',
      film: 'f',
      symbol: `s${mark % 9}`,
      startMs: mark * 10,
      endMs: mark * 10 + 9,
    })
  writeFileSync(corpus, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
  const { code, err } = await runCommand(['import', corpus, '--study', study])
  if (code !== 0) throw new Error(err)
  const backup = path.join(study, 'backups', 'daily-2026-11-01.sqlite')
  mkdirSync(path.dirname(backup), { recursive: true })
  copyFileSync(path.join(study, 'study.sqlite'), backup)
  return { study, backup }
}

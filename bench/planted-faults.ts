// Plants each fault of `planted/faults.ts` in a copy of the program and says whether its tests see it: npm run bench -- planted-faults [WORDS]
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { printFigure } from './parts/measure.ts'
import { plantedFaults } from './planted/faults.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const wanted = process.argv.slice(2).join(' ')
const copy = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-faults-'))
const notNeeded = ['.git', 'dist', 'node_modules']
for (const name of readdirSync(root).filter(name => !notNeeded.includes(name)))
  cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction')

const chosen = plantedFaults.filter(fault => fault.says.includes(wanted))
for (const { file, find } of plantedFaults)
  if (readFileSync(path.join(copy, file), 'utf8').split(find).length !== 2)
    throw new Error(`${file} does not hold just one ${find}`)
if (!passes([...new Set(chosen.flatMap(({ tests }) => tests))]))
  throw new Error('The tests fail without a fault; what they say of one would mean nothing.')
const caught: string[] = []
const missed: string[] = []
for (const { says, file, find, replace, tests } of chosen) {
  const place = path.join(copy, file)
  const whole = readFileSync(place, 'utf8')
  writeFileSync(
    place,
    whole.replace(find, () => replace),
  )
  const isSeen = !passes(tests)
  writeFileSync(place, whole)
  ;(isSeen ? caught : missed).push(says)
  process.stderr.write(`${isSeen ? 'caught' : 'MISSED'}: ${says}\n`)
}
rmSync(copy, { recursive: true, force: true })
printFigure({
  planted: caught.length + missed.length,
  caught: caught.length,
  missed,
})

function passes(tests: readonly string[]): boolean {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  return spawnSync(process.execPath, [vitest, 'run', '--bail', '1', ...tests], { cwd: copy }).status === 0
}

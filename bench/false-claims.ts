import type { UnchangedCorpora } from './parts/unequal-looking.ts'
import { countFalseClaims, nestedDirectors, unequalLooking } from './parts/unequal-looking.ts'

/** `--runs N`: corpora of each kind in which nothing changed; one JSON line per kind, in percent called changed. */
const runsAt = process.argv.indexOf('--runs')
const runs = runsAt > 0 ? Number(process.argv[runsAt + 1]) : 3000

function measure(corpus: UnchangedCorpora): void {
  const found = countFalseClaims(corpus, runs)
  const percent = (count: number) => Number(((100 * count) / Math.max(1, found.runs)).toFixed(2))
  console.log(
    JSON.stringify({
      name: corpus.name,
      runs: found.runs,
      anyMaxT: percent(found.anyMaxT),
      system: percent(found.system),
      basis: found.basis,
      belowRaw: found.belowRaw,
    }),
  )
}

for (const corpus of [...unequalLooking, ...nestedDirectors]) measure(corpus)

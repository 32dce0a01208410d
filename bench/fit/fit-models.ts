import type { TreeModel } from '../../src/media/shots/boosted-trees.ts'
import type { DetectorModels } from '../../src/media/shots/detector-models.ts'
import { quickEvidence } from '../../src/media/shots/dissolves/dissolve-measurer.ts'
import { type BoostingRule, boostTrees } from './boost-trees.ts'
import type { JudgedStretch } from './judged-film.ts'

export interface FilmExamples {
  judged: JudgedStretch[]
  /** How much each of its examples counts: a reel made by another hand more than one of ours. */
  weight: number
}

const rules = {
  cut: { trees: 140, rate: 0.1, columns: 99 },
  dissolve: { trees: 240, rate: 0.1, columns: 99 },
  quickDissolve: { trees: 60, rate: 0.2, columns: quickEvidence },
  wipe: { trees: 200, rate: 0.1, columns: 99 },
} satisfies Record<keyof DetectorModels, BoostingRule>

/** The four models of the detector from what was judged in films whose truth is known. */
export function fitModels(films: FilmExamples[]): DetectorModels {
  return {
    cut: treesFor(films, 'cut', rules.cut),
    dissolve: treesFor(films, 'dissolve', rules.dissolve),
    quickDissolve: treesFor(films, 'dissolve', rules.quickDissolve),
    wipe: treesFor(films, 'wipe', rules.wipe),
  }
}

function treesFor(films: FilmExamples[], kind: JudgedStretch['kind'], rule: BoostingRule): TreeModel {
  const examples = films.flatMap(({ judged, weight }) =>
    judged.filter(one => one.kind === kind && one.label !== null).map(one => ({ ...one, weight })),
  )
  const columns = Math.min(rule.columns, examples[0]?.evidence.length ?? 0)
  return boostTrees(
    {
      rows: examples.map(({ evidence }) => evidence),
      labels: examples.map(({ label }) => label!),
      weights: examples.map(({ weight }) => weight),
    },
    { ...rule, columns },
  )
}

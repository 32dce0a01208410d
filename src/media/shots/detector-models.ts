import { BoostedTrees, type TreeModel } from './boosted-trees.ts'
import { cutModel } from './cuts/cut-model.ts'
import { dissolveModel } from './dissolves/dissolve-model.ts'
import { quickDissolveModel } from './dissolves/quick-dissolve-model.ts'
import { wipeModel } from './wipes/wipe-model.ts'

/** How evidence is weighed; another set is given only to find out how well one holds that has not seen a reel. */
export interface DetectorModels {
  cut: TreeModel
  dissolve: TreeModel
  quickDissolve: TreeModel
  wipe: TreeModel
}

export const usualModels: DetectorModels = {
  cut: cutModel,
  dissolve: dissolveModel,
  quickDissolve: quickDissolveModel,
  wipe: wipeModel,
}

export type ModelTrees = Record<keyof DetectorModels, BoostedTrees>

export function treesOf(models: DetectorModels): ModelTrees {
  return {
    cut: new BoostedTrees(models.cut),
    dissolve: new BoostedTrees(models.dissolve),
    quickDissolve: new BoostedTrees(models.quickDissolve),
    wipe: new BoostedTrees(models.wipe),
  }
}

const nodesPerTree = 15
const bytesPerNode = 6

/** Trees one after the other, each of 15 nodes of 6 bytes: evidence (-1 for a leaf), threshold, value; in base64. */
export interface TreeModel {
  base: number
  calibration?: Calibration
  trees: string
}

/** What makes likelihoods hold on films that the trees have not seen: a line through the log odds. */
export interface Calibration {
  slope: number
  offset: number
}

/** Boosted regression trees of depth three over evidence in bytes. */
export class BoostedTrees {
  private readonly base: number
  private readonly calibration: Calibration
  private readonly feature: Int8Array
  private readonly threshold: Uint8Array
  private readonly value: Float32Array

  constructor(model: TreeModel) {
    const bytes = Buffer.from(model.trees, 'base64')
    const count = bytes.length / bytesPerNode
    this.base = model.base
    this.calibration = model.calibration ?? { slope: 1, offset: 0 }
    this.feature = new Int8Array(count)
    this.threshold = new Uint8Array(count)
    this.value = new Float32Array(count)
    for (let node = 0; node < count; node++) {
      this.feature[node] = bytes.readInt8(node * bytesPerNode)
      this.threshold[node] = bytes.readUInt8(node * bytesPerNode + 1)
      this.value[node] = bytes.readFloatLE(node * bytesPerNode + 2)
    }
  }

  /** From 0 to 1. */
  likelihood(evidence: ArrayLike<number>): number {
    let sum = this.base
    for (let root = 0; root < this.feature.length; root += nodesPerTree) {
      let node = 0
      let feature = this.feature[root]!
      while (feature >= 0) {
        node = 2 * node + (evidence[feature]! <= this.threshold[root + node]! ? 1 : 2)
        feature = this.feature[root + node]!
      }
      sum += this.value[root + node]!
    }
    const { slope, offset } = this.calibration
    return 1 / (1 + Math.exp(-(slope * sum + offset)))
  }
}

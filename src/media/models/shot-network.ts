import { type FoundPackage, loadPackage } from './find-package.ts'
import { networkHeight, networkWidth, type Predict, windowFrames } from './network-windows.ts'

interface Tensor {
  data: ArrayLike<number>
}

interface Session {
  inputNames: readonly string[]
  outputNames: readonly string[]
  inputMetadata?: readonly { type?: string; shape?: readonly (number | string)[] }[]
  run(feeds: Record<string, unknown>): Promise<Record<string, Tensor>>
}

interface Runtime {
  InferenceSession: { create(path: string): Promise<Session> }
  Tensor: new (type: string, data: Uint8Array | Float32Array, shape: readonly number[]) => unknown
}

/**
 * Opens an ONNX file that takes frames (1 × 100 × 27 × 48 × 3, 0 to 255, as whole or floating numbers) and whose first
 * output of 100 numbers is the likelihood of each frame; logits are turned into likelihoods.
 */
export async function openShotNetwork(runtime: FoundPackage, file: string): Promise<Predict> {
  const { InferenceSession, Tensor } = withDefault(await loadPackage(runtime)) as unknown as Runtime
  const session = await InferenceSession.create(file)
  const [input] = session.inputNames
  const isWhole = session.inputMetadata?.[0]?.type === 'uint8'
  const shape = [1, windowFrames, networkHeight, networkWidth, 3]
  return async frames => {
    const tensor = isWhole
      ? new Tensor('uint8', frames, shape)
      : new Tensor('float32', Float32Array.from(frames), shape)
    const answer = await session.run({ [input!]: tensor })
    const output = session.outputNames.find(name => answer[name]!.data.length === windowFrames)
    if (!output) throw new Error('The network gives no number for each of its 100 frames.')
    return asLikelihoods(Float32Array.from(answer[output]!.data))
  }
}

function withDefault(loaded: Record<string, unknown>): Record<string, unknown> {
  return 'InferenceSession' in loaded ? loaded : (loaded['default'] as Record<string, unknown>)
}

function asLikelihoods(values: Float32Array): Float32Array {
  const isLogits = values.some(value => value < 0 || value > 1)
  return isLogits ? values.map(value => 1 / (1 + Math.exp(-value))) : values
}

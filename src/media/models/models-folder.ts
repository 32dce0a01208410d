import os from 'node:os'
import path from 'node:path'

/** Where optional models lie: a folder that the scholar fills; the program writes nothing into it. */
export function modelsFolder(): string {
  return path.resolve(process.env['SILVERSCREEN_MODELS'] || path.join(os.homedir(), 'Silverscreen', 'models'))
}

export function shotNetworkPath(folder = modelsFolder()): string {
  return path.join(folder, 'transnetv2.onnx')
}

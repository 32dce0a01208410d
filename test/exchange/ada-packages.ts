import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sharedFolder } from '../real-data.ts'

/** Every AdA package that is here. */
export function adaPackages(): string[] {
  const folder = path.join(sharedFolder!, 'data', 'ada')
  return ['documentary', 'feature_film', 'news'].flatMap(kind =>
    readdirSync(path.join(folder, kind)).map(name => path.join(folder, kind, name)),
  )
}

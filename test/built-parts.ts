import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { repositoryRoot } from './effects.ts'

/** Builds every thread and child once for the whole run; the source is read, not what was built before. */
export default async function builtParts(): Promise<() => void> {
  const source = path.join(repositoryRoot, 'src')
  const parts = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(name => /-(thread|child)\.ts$/.test(name))
    .map(name => path.join(source, name))
  const folder = path.join(repositoryRoot, 'node_modules', '.silverscreen-parts', String(process.pid))
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: parts.map(file => ({ in: file, out: path.basename(file, '.ts') })),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  process.env.SILVERSCREEN_PARTS = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

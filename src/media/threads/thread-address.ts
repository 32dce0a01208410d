import { childArguments as argumentsOf, partAddress } from '../../disk/index.ts'

/** Where a thread starts, named by folder and file as `reading/detection-thread`. */
export function threadAddress(name: string): URL {
  return partAddress(sourceOf(name))
}

/** What Node is told to start a child, named as a thread is. */
export function childArguments(name: string): string[] {
  return argumentsOf(sourceOf(name))
}

function sourceOf(name: string): URL {
  return new URL(`../${name}.ts`, import.meta.url)
}

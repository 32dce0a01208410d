import { Dictionary } from 'node-av/lib'

const kept: Dictionary[] = []

/** node-av 6.1 frees the options of an opened codec a second time when they are collected, so they never are. */
export function keptOptions(options: Record<string, string>): Dictionary {
  const dictionary = Dictionary.fromObject(options)
  kept.push(dictionary)
  return dictionary
}

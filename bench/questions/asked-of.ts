import { claimants } from './claims.ts'
import type { ToCount } from './count-claims.ts'
import { stories } from './draw-corpus.ts'

/** Stories and questions whose names have the given words in them; all, where none are given. */
export function askedOf(args: readonly string[]): ToCount[] {
  const after = (flag: string) => {
    const at = args.indexOf(flag)
    return at < 0 ? undefined : args[at + 1]
  }
  const named = <Name extends string>(names: readonly Name[], words: string | undefined) =>
    words === undefined
      ? [...names]
      : names.filter(name => words.split(',').some(word => name.includes(word)))
  return named(stories, after('--story')).map(story => ({
    story,
    questions: named(claimants, after('--question')),
    seeds: Number(after('--seeds') ?? 400),
    from: Number(after('--from') ?? 0),
  }))
}

import type { Aspect, AspectSaid, AspectValue, Names, NewAspect } from '../../../study/index.ts'
import { noNames } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'

/** As an act says it: without its place, and without whether it is retired. */
export function saidOf({ position: _, retired: __, ...said }: Aspect): NewAspect {
  return said
}

/** What a new one begins with: two values, for there is nothing to choose in one. */
export function newAspect(makeId: () => string): AspectSaid {
  return {
    ...{ names: noNames, takesSeveral: false, takesReason: false, meaning: '' },
    values: [newValue(makeId), newValue(makeId)],
  }
}

export function newValue(makeId: () => string): AspectValue {
  return { id: makeId(), names: noNames, retired: false }
}

export type ProposedName = keyof ReturnType<typeof wordsIn>['aspects']['proposals']

/** Of which several values can be true of one mark, and which are readings. */
const proposed: { readonly [Name in ProposedName]: { several?: true; reason?: true } } = {
  view: {},
  triad: { several: true, reason: true },
  place: { reason: true },
  process: { several: true, reason: true },
  strategy: { reason: true },
  sign: { several: true, reason: true },
  order: { several: true, reason: true },
  channel: { several: true },
  screen: {},
  diegesis: {},
  prominence: {},
  operator: { reason: true },
  certainty: {},
  reality: { several: true, reason: true },
}

export const proposedNames = Object.keys(proposed) as readonly ProposedName[]

/** One that is worked out, to be taken over and changed: its names in both languages, its meaning in one. */
export function proposedAspect(name: ProposedName, language: Language, makeId: () => string): AspectSaid {
  const inWords = (tongue: Language) => wordsIn(tongue).aspects.proposals[name]
  const [english, chinese] = [inWords('en'), inWords('zh-Hans')]
  const { several = false, reason = false } = proposed[name]
  const chineseValues: Record<string, string> = chinese.values
  return {
    names: namesOf(english.name, chinese.name),
    values: Object.entries<string>(english.values).map(([key, en]) => ({
      ...newValue(makeId),
      names: namesOf(en, chineseValues[key] ?? ''),
    })),
    ...{ takesSeveral: several, takesReason: reason, meaning: inWords(language).meaning },
  }
}

function namesOf(en: string, zhHans: string): Names {
  return { en, 'zh-Hans': zhHans }
}

import type { FindingOf, QuestionName } from '../../../findings/index.ts'
import type { Words } from '../../en/catalogue.ts'
import type { Language } from '../../language.ts'
import { wordsIn } from '../../words-in.ts'
import type { Named } from '../named.ts'
import { namesOf } from '../named.ts'
import { namesOfBook } from '../names-in-rows.ts'
import { outlineContradiction } from './outline-contradiction.ts'
import type { FindingOutline, Named as NamesInOutline } from './outline-line.ts'
import {
  outlineAppearance,
  outlineCompanions,
  outlineOtherwise,
  outlineResignification,
  outlineSystem,
  outlineWhen,
} from './outline-others.ts'
import {
  outlineCarrier,
  outlineChannel,
  outlineCourse,
  outlineForm,
  outlinePrevalence,
  outlineReversal,
} from './outline-shares.ts'

type Outline<Name extends QuestionName> = (
  finding: FindingOf<Name>,
  words: Words,
  names: NamesInOutline,
) => FindingOutline

const outlines: { readonly [Name in QuestionName]: Outline<Name> } = {
  appearance: outlineAppearance,
  prevalence: outlinePrevalence,
  when: outlineWhen,
  companions: outlineCompanions,
  resignification: outlineResignification,
  reversal: outlineReversal,
  carrier: outlineCarrier,
  channel: outlineChannel,
  course: outlineCourse,
  system: outlineSystem,
  form: outlineForm,
  contradiction: outlineContradiction,
  otherwise: outlineOtherwise,
}

/** What anything in a finding is called. */
export function namesInFinding(language: Language, named: Named): NamesInOutline {
  return { ...namesOf(language, named), ...namesOfBook(language, named) }
}

/** A finding as lines of numbers and films. */
export function outlineFinding<Name extends QuestionName>(
  language: Language,
  finding: FindingOf<Name> & { question: Name },
  named: Named,
): FindingOutline {
  const names = namesInFinding(language, named)
  return (outlines[finding.question] as Outline<Name>)(finding, wordsIn(language), names)
}

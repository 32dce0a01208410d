import type { FindingOf, QuestionName } from '../../findings/index.ts'
import type { CorpusStatement } from '../../study/index.ts'
import { nameIn } from '../../study/index.ts'
import { withFields } from '../csv.ts'
import type { Named } from './named.ts'
import { writeAppearance } from './write-appearance.ts'
import { writeCompanions, writeResignification } from './write-companions.ts'
import { writeContradiction } from './write-contradiction.ts'
import { writeCourse } from './write-course.ts'
import { writeForm } from './write-form.ts'
import { writeOtherwise } from './write-otherwise.ts'
import { writePrevalence } from './write-prevalence.ts'
import { writeCarrier, writeChannel, writeReversal } from './write-rows.ts'
import { writeSystem } from './write-system.ts'
import { writeWhen } from './write-when.ts'

type Write<Name extends QuestionName> = (finding: FindingOf<Name>, names: Named) => Iterable<string>

const writers: { readonly [Name in QuestionName]: Write<Name> } = {
  appearance: writeAppearance,
  prevalence: writePrevalence,
  when: writeWhen,
  companions: writeCompanions,
  resignification: writeResignification,
  reversal: writeReversal,
  carrier: writeCarrier,
  channel: writeChannel,
  course: writeCourse,
  system: writeSystem,
  form: writeForm,
  contradiction: writeContradiction,
  otherwise: writeOtherwise,
}

/** A finding as a table, a line at a time. */
export function writeFinding<Name extends QuestionName>(
  finding: FindingOf<Name> & { question: Name },
  names: Named,
): Iterable<string> {
  return withCorpus((writers[finding.question] as Write<Name>)(finding, names), finding.corpus)
}

const corpusColumns = ['corpusReach', 'corpusOf', 'corpusChosen', 'corpusMissing']

/** Every line says of which films it speaks: lines of a table are sorted, cut and put together with others. */
function* withCorpus(
  lines: Iterable<string>,
  { reach, of, chosen, missing }: CorpusStatement,
): Generator<string> {
  const texts = [of, chosen, missing].map(names => nameIn(names, 'en').replace(/\s*\n\s*/g, ' '))
  let isHead = true
  for (const line of lines) {
    yield withFields(line, isHead ? corpusColumns : [reach, ...texts])
    isHead = false
  }
}

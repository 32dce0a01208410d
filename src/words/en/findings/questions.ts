import type { QuestionName } from '../../../findings/index.ts'

/** What a question is called, and what it asks of the films. */
export interface QuestionWords {
  /** As the page and a file of it are called. */
  name: string
  /** What its page asks, in full. */
  asks: string
  /** What somebody wants to know who does not know what it is called. */
  wants: string
}

const asked = {
  appearance: {
    name: 'Appearance and loss',
    asks: 'Which symbols, spaces and subjects come into these films, which are lost, and in which film is each seen first?',
    wants: 'What is new in these films, and what has gone?',
  },
  prevalence: {
    name: 'Prevalence',
    asks: 'How much of the films is each symbol present in, and does it differ between two periods?',
    wants: 'What is seen more than before, and what less?',
  },
  companions: {
    name: 'Companions',
    asks: 'With which other symbols is each symbol seen, and which of them does it gain or lose?',
    wants: 'What does a symbol appear together with, and has that changed?',
  },
  resignification: {
    name: 'Re-signification',
    asks: 'What does each symbol stand for, and does it stand for something else in another period?',
    wants: 'Does the same thing come to mean something else?',
  },
  reversal: {
    name: 'Pole reversal',
    asks: 'To which pole of a contradiction does each symbol belong, and does it change sides?',
    wants: 'Has a symbol changed sides?',
  },
  carrier: {
    name: 'Carrier',
    asks: 'Which subjects are seen in which spaces, and as whom: at home, working, passing through, expelled, owning?',
    wants: 'Who is seen where, and has the place passed to others?',
  },
  channel: {
    name: 'Channel',
    asks: 'Is a symbol seen, spoken, written, sung or heard, and does that change?',
    wants: 'Is it shown, spoken, written or heard?',
  },
  course: {
    name: 'Course within the film',
    asks: 'Where in the running time of a film does each symbol stand, and is it on screen longer in the last third than in the first?',
    wants: 'How does it change from the beginning of a film to its end?',
  },
  system: {
    name: 'The system as a whole',
    asks: 'How do the symbols hang together, and does the whole of them change?',
    wants: 'Has the whole system shifted?',
  },
  when: {
    name: 'When, without periods',
    asks: 'In which year does it change, if no period is set beforehand: at once, or by degrees?',
    wants: 'When did it change: all at once, or by degrees?',
  },
  form: {
    name: 'Form',
    asks: 'How long are the shots, from how near and from what angle is it shown, in what colours, and does that change?',
    wants: 'Are the films themselves made differently?',
  },
  contradiction: {
    name: 'A contradiction',
    asks: 'In which films is a contradiction worked through, where on its square do they begin and end, and through what?',
    wants: 'How do films work on a contradiction?',
  },
  otherwise: {
    name: 'Counted otherwise',
    asks: 'Would another honest way of counting say the same of a symbol?',
    wants: 'Does a finding hang on how it was counted?',
  },
} satisfies Record<string, QuestionWords>

/** Every question that can be put has its words. */
export const questions: Readonly<Record<QuestionName, QuestionWords>> = asked

import type { RowMeasure } from '../../../findings/index.ts'
import { position } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'

/** What stands on the pages of questions whose lines are compared, beside the sentences. */
export const rowPages = {
  noContradictions:
    'There is no contradiction in the codebook yet. Make one with two poles; then say of marks where they stand between them.',
  nothingPlaced: (name: string) =>
    `“${name}”: no mark stands in it yet. Choose a mark at the coding desk and say where it stands between the poles. A film tells as soon as one mark does that was made in a pass.`,
  noCarriers: ({ spaces, subjects }: { spaces: number; subjects: number }): string =>
    spaces === 0
      ? 'There is no space in the codebook yet. A space is a code of that kind: a yard, a hall, a street.'
      : subjects === 0
        ? 'There is no subject in the codebook yet. A subject is a code of that kind: who is there.'
        : 'No film tells yet who is in a space: it must be looked through for a space and for a subject, and the space must be in it.',
  noAspects:
    'There is no aspect in the codebook yet. Take over “Channel”, let codes ask for it, and answer it of their marks.',
  nothingAnswered: ({ aspect, marks }: { aspect: string; marks: number }) =>
    `No mark answers “${aspect}” yet${marks === 0 ? '' : `, of ${several(marks, 'mark', 'marks')} that count`}. Let codes ask for it in the codebook, then answer it of their marks at the coding desk.`,
  answered: ({ answered, marks }: { answered: number; marks: number }) =>
    `${amounts.count(answered)} of ${several(marks, 'mark', 'marks')} that count ${answered === 1 ? 'answers' : 'answer'} for it; the rest is missing, not another channel.`,
  severalAtOnce: 'Several answers can be true of one mark, so the shares need not add up to the whole.',
  besideScreenTime:
    'A long shot or scene has more time to contain something, and how many marks there are hangs on where they were set: a change is claimed only where time on screen says it as well.',
  toCodebook: 'Go to the codebook',
  aspect: 'Aspect',
  axes: {
    share: {
      ...{ 'screen-time': 'share of screen time', shots: 'share of shots', scenes: 'share of scenes' },
      marks: 'share of marks',
    } as Record<RowMeasure, string>,
    position: ({ first, second }: { first: string; second: string }) => `−1 ${first} · +1 ${second}`,
  },
  differenceAxes: { share: 'points', position: 'difference of positions' },
  dots: (label: string) => `${label} in each film`,
  filmOfYear: ({ title, year }: { title: string; year: string }) => `${title} (${year})`,
  dot: ({ title, value }: { title: string; value: string }) => `${title}: ${value}`,
  telling: {
    known: '',
    'not-looked-for': 'nobody has looked for it',
    'nothing-there': 'looked for and not seen',
    'not-said': 'nobody has said it of its marks',
  },
  inTheMiddle: 'in the middle',
  nearerTo: (pole: string) => `nearer to “${pole}”`,
  line: 'Compared',
  polarisation: 'Torn between the poles, 0 to 1',
  polarisationMeaning: '0: one pole only; 1: half and half, or all at both',
  marksAt: 'Marks at each position',
  attitudeTo: (pole: string) => `Attitude to “${pole}”`,
  treatment: 'Treatment',
  howThere: (aspect: string) => `How they are there: ${aspect}`,
  byMarks: 'Share of marks',
  notKnown: 'not known',
  ofFilms: (films: number) => `(${several(films, 'film', 'films')})`,
  position,
  mediations: 'Mediations, by the date of their films',
  noMediations: 'No mediation of it has been written yet.',
  undated: 'no date',
  through: (names: readonly string[]) => `Through: ${names.join(', ')}`,
  fromTo: ({ before, after }: { before: string; after: string }) => `${before} → ${after}`,
  toReading: 'All readings of it',

  course: {
    strips: (name: string) => `Where ${name} stands in each film`,
    stripMeaning:
      'Each strip is a film from its beginning to its end; the darker, the longer on screen. Hatched: not looked through. The lines divide it into thirds.',
    film: 'Film',
    first: 'First third',
    last: 'Last third',
    centre: 'Middle of its time',
    difference: 'Difference',
    stretch: ({ from, to, share: part }: { from: number; to: number; share: number }) =>
      `${amounts.percent(from)} to ${amounts.percent(to)} of the running time: ${share(part)}`,
    beginning: 'beginning',
    end: 'end',
    rows: {
      first: 'Mean, first third',
      last: 'Mean, last third',
      centre: 'Mean middle of its time',
      p: 'p, uncorrected (signs of films flipped)',
    },
  },
}

export type RowPageWords = typeof rowPages

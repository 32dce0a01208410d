import { several } from '../amounts.ts'

const misfits = {
  'looked-through': (count: number) =>
    `${several(count, 'mark stands', 'marks stand')} in a pass; what the pass looked through is not in it.`,
  attached: (count: number) =>
    `${several(count, 'mark was', 'marks were')} put on a shot; only the time is in it, not the shot.`,
  'moving-regions': (count: number) =>
    `${several(count, 'region moves', 'regions move')}; only where ${count === 1 ? 'it begins' : 'they begin'} is in it.`,
  'said-in-words': (count: number) =>
    `Of ${several(count, 'mark', 'marks')} aspects and positions are in it as words.`,
  examples: (count: number) =>
    `${several(count, 'mark is an example', 'marks are examples')}, outside every pass; in it they look like all others.`,
}

/** Marks that go out as Web Annotations, and what these do not hold. */
export const annotations = {
  written: (folder: string, { files, annotations: count }: { files: number; annotations: number }) =>
    `${several(count, 'annotation', 'annotations')} in ${several(files, 'file', 'files')} written into ${folder}.`,
  misfit: ({ kind, count }: { kind: keyof typeof misfits; count: number }) => misfits[kind](count),
}

export type AnnotationWords = typeof annotations

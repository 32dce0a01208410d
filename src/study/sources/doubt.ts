/**
 * What may be wrong with a reference, by its id. `wrong`: it contradicts itself or another; `doubtful`: somebody should
 * look. `printed` stands where it was found in the reference as it was printed somewhere, not in its fields.
 */
export type Doubt = DoubtKinds & { id: string; level: DoubtLevel; printed?: true }

export type DoubtLevel = 'wrong' | 'doubtful'

export type DoubtKinds =
  // What is not there.
  | { kind: 'field-missing'; field: string }
  | { kind: 'accessed-without-address' }
  | { kind: 'address-stripped'; said: string }
  | { kind: 'title-without-hanzi' }
  | { kind: 'name-without-hanzi'; name: string }
  | { kind: 'name-only-initial'; name: string }
  | { kind: 'initials-and-names'; initial: string; name: string }
  | { kind: 'translation-without-original' }
  | { kind: 'edition-without-pages'; medium: string }
  | { kind: 'date-without-year'; said: string }
  | { kind: 'language-missing'; proposed: string }
  // What contradicts itself.
  | { kind: 'syllables-differ'; romanised: string; hanzi: number; syllables: number }
  | { kind: 'reading-differs'; romanised: string; sign: string; read: string }
  | { kind: 'initial-differs'; name: string; hanzi: string }
  | { kind: 'syllables-apart'; romanised: string }
  | { kind: 'signs-lost'; romanised: string; signs: string }
  | { kind: 'years-differ'; one: string; other: string }
  | { kind: 'key-year-differs'; key: string; year: string }
  | { kind: 'accessed-before-issued' }
  | { kind: 'date-impossible'; said: string }
  | { kind: 'pages-backwards'; pages: string }
  | { kind: 'number-as-volume'; number: string }
  // What does not belong there.
  | { kind: 'quotes-unbalanced'; said: string }
  | { kind: 'brackets-unbalanced'; said: string }
  | { kind: 'title-in-quotes' }
  | { kind: 'title-without-quotes' }
  | { kind: 'title-ends-with-stop' }
  | { kind: 'all-capitals' }
  | { kind: 'several-names-in-one'; name: string }
  | { kind: 'comma-before-and'; said: string }
  | { kind: 'no-stop-after-names'; said: string }
  | { kind: 'particle-first'; name: string }
  | { kind: 'place-is-county'; place: string }
  | { kind: 'garbled'; said: string }
  | { kind: 'markup-left'; said: string }
  // Identifiers and addresses.
  | { kind: 'doi-unfit'; doi: string }
  | { kind: 'doi-run-on'; doi: string }
  | { kind: 'doi-of-whole-book'; doi: string }
  | { kind: 'doi-of-chapter'; doi: string }
  | { kind: 'address-unfit'; address: string }
  | { kind: 'isbn-wrong'; isbn: string }
  | { kind: 'issn-wrong'; issn: string }
  // What contradicts another reference.
  | { kind: 'doi-twice'; other: string }
  | { kind: 'twice-in-list'; other: string }
  | { kind: 'suffix-for-two-authors'; suffix: string; other: string }
  | { kind: 'suffix-alone'; suffix: string }
  | { kind: 'out-of-order'; other: string }
  | { kind: 'title-written-otherwise'; here: string; there: string }

/** What does not fit in a list of references, by the number of its entry or by the id it bears. */
export type Unfit =
  | { kind: 'entry-not-an-item'; at: number }
  | { kind: 'item-without-id'; at: number }
  | { kind: 'item-id-twice'; at: number; id: string }
  | { kind: 'item-without-type'; at: number; id: string }
  | { kind: 'item-type-unknown'; at: number; id: string; type: string }
  | { kind: 'item-field-unfit'; at: number; id: string; field: string }
  | { kind: 'entry-broken'; at: number; id: string }
  | { kind: 'field-set-aside'; at: number; id: string; field: string }

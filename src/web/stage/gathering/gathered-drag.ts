/** By what a thing that is dragged out of the tray is known: its id there. */
export const gatheredDrag = 'silverscreen-gathered'

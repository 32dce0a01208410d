/** Where the hand goes as a link is made: to the kinds. */
export const newLinkId = 'new-link'

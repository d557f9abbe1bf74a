const noMember = 'I am not a member here, so I cannot delete it. Who asked can, in the menu of the message.';

/** What is said of answers that are shared, pinned, kept or deleted, and of messages that are checked. */
export const moderating = {
  whatShall: 'What shall become of this answer?',
  nothingToDo: 'There is nothing that you may do with this answer here.',
  deleted: 'Deleted.',
  deletedAlready: 'It has been deleted already.',
  cannotDelete: noMember,
  mayNotDelete: 'I may not delete it. Let me view this channel, and press again.',
  pinned: 'Pinned.',
  pinnedAlready: 'It is pinned already.',
  unpinned: 'Unpinned.',
  notPinned: 'It is not pinned any more.',
  youMayNot: {
    pin: 'You may not pin here: you need the permission Pin Messages.',
    unpin: 'You may not unpin here: you need the permission Pin Messages.',
  },
  iMayNot: {
    pin: 'I may not pin here. Give me the permission Pin Messages in this channel, and press again.',
    unpin: 'I may not unpin here. Give me the permission Pin Messages in this channel, and press again.',
  },
  tooManyPins: 'This channel has 250 pins, and more Discord does not take. Unpin one, and press again.',
  cannotSee: 'I cannot see this channel. Let me view it and read its history, and press again.',
  answerGone: {
    pin: 'The answer has been deleted, so it cannot be pinned.',
    unpin: 'The answer has been deleted, so it cannot be unpinned.',
  },
  channelGone: 'This channel is gone.',
  cannotBePinned: 'Discord does not let anybody pin this message.',
  pinnedFor: (member: string, id: string) => `for ${member} (${id})`,
  keepThis: 'Keep this answer',
  name: 'Name',
  findsIt: '/kept finds it under this name',
  youMayNotKeep: 'You may not keep answers here: you need the permission Manage Messages.',
  emptyName: 'The name is empty. Press Keep again, and write one.',
  keptAs: (name: string) => `Kept. /kept name:${name} shows it, word for word as it is now.`,
  keptAlready: (name: string) =>
    `There is an answer “${name}” already. Press Keep again, and write another name.`,
  noWords: 'There are no words in this message that I could look for.',
  notInDocuments: 'Not in my documents.',
  nearest: (words: string, speaker: string) => `What is nearest: ${words} — ${speaker}`,
  notTheseWords: 'Not in these words.',
  found: 'found',
  standsAs: (words: string) => `It stands there as: ${words}`,
  notLookedUp: (count: number) => `It quotes ${count} more, which I have not looked up.`,
};

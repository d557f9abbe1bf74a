/** Discord's numbers, as its API documentation gives them (Components). */

/** All text displays of a message together, in characters. */
export const MESSAGE_TEXT = 4_000;
export const CUSTOM_ID = 100;
export const BUTTON_URL = 512;
/** Choices that may be offered while somebody types, and the length of the name and of the value of each. */
export const CHOICES = 25;
export const CHOICE_TEXT = 100;
/** Options of a menu, and the length of the label, of the description and of the value of each. */
export const MENU_OPTIONS = 25;
export const MENU_TEXT = 100;

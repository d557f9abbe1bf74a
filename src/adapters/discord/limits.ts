/** Discord's numbers, as its API documentation gives them (Components, Application Commands, Interactions). */

/** All text displays of a message together, in characters. */
export const MESSAGE_TEXT = 4_000;
export const CUSTOM_ID = 100;
export const BUTTON_URL = 512;
/** Longest text a member can type into an option. */
export const OPTION_TEXT = 6_000;
/** An interaction must be acknowledged within so many milliseconds of its creation. */
export const ACKNOWLEDGE_MS = 3_000;

/*
 * The forms in which people ask, as patterns over tidy words on one line. They are tried on short messages only, so
 * that none of them can take long.
 */

const SAY =
  '(?:say|said|says|saying|think|thinks|thought|tell us|told us|write|wrote|argue|argued|claim|claimed|state|stated|comment|commented|speak|spoke|talk|talked)';
const HELPER = '(?:did|does|do|has|have|had|was|were|is)';
const EVER = '(?:ever|actually|really|also|already|once|publicly)';
const ABOUT = '(?:about|on|of|regarding|concerning|against)';

/** Courtesies before a question, and “I wonder”. */
export const COURTESY =
  /^(?:(?:please|hi|hello|hey|ok|okay|so|well|thanks|thank you|can you|could you|would you|tell me|show me|list|give me|find me|do you know|i wonder|i want to know)[,!.:]? )+(?=\S)/iu;
export const POLITE_END = /,? (?:please|pls|thanks|thank you)$/iu;

export const GREETING =
  /^(?:hi|hello|hey|hey there|hi there|hello there|good (?:morning|afternoon|evening|day)|howdy|greetings)$/iu;
export const THANKS =
  /^(?:(?:many |ok |okay |great |perfect |cool )?(?:thanks|thank you|thx|ty|cheers|ta)(?: a lot| very much| so much| again)?|great|perfect|nice|cool|ok|okay|good bot|well done|bye|goodbye)$/iu;
export const HELP =
  /^(?:help|help me|commands?|usage|how do (?:i use you|you work)|how does (?:it|this) work|what can (?:you do|i ask(?: you)?)|who are you|what are you)$/iu;
export const SOURCES =
  /^(?:sources|(?:what|which) (?:are your sources|(?:documents|sources) do you (?:know|have|use)|do you know)|list (?:your |the )?(?:sources|documents))$/iu;
export const YES = /^(?:yes|yep|yeah|yes please|i do|exactly|right|correct)$/iu;
export const MORE =
  /^(?:and )?(?:(?:some|any|show) )?(?:more|next|go on|continue|anything else|what else|anyone else|anybody else|who else(?: said (?:it|that|so))?|the next(?: one)?|another(?: one)?)$/iu;
export const NEWER =
  /^(?:and )?(?:(?:is there |have you )?(?:got )?(?:anything|something|any) )?(?:newer|later|more recent|more recently|since then|after that|afterwards)$/iu;
export const OLDER =
  /^(?:and )?(?:(?:is there |have you )?(?:got )?(?:anything|something|any) )?(?:older|earlier|before that|before then|previously)$/iu;
/** Words that stand in a message which the bot does not see. */
export const WHO_SAID_THIS =
  /^who(?: (?:has|had|ever|actually))* (?:said|says|wrote|claimed) (?:that|this|it|so|these words|those words)$/iu;
/** “who said the key is lost”, “who has ever said it will hold”. */
export const WHO_SAID = /^who (?:(?:was it (?:that|who)|has|had|ever|once|actually) )*(?:said|says)\b/iu;

/** “what did Barr say about encryption”, “what else has she said”, “everything Barr said on it”. */
export const SAID_ABOUT = new RegExp(
  `^(?:what|everything|anything|all)(?: else| exactly| that)? (?:${HELPER} )?(?<who>.+?) (?:(?:has|have|had) )?(?:${EVER} )*${SAY}(?: ${ABOUT} (?<topic>.+))?$`,
  'iu',
);
/** “did Barr say anything about encryption”, “has she spoken about it”. */
export const SAID_ANYTHING = new RegExp(
  `^(?:did|does|has|have|had) (?<who>.+?) (?:${EVER} )*(?:${SAY}|spoken)(?: (?:anything|something|nothing|much|a word))? ${ABOUT} (?<topic>.+)$`,
  'iu',
);
/** “quotes by Barr about encryption”, “anything from her on Facebook”. */
export const QUOTES_BY =
  /^(?:(?:any|some|more|all|the|newest|latest) )*(?:quotes?|quotations?|statements?|words|anything|something|more|everything)(?: else)? (?:by|from|of) (?<who>.+?)(?: (?:about|on|regarding|concerning) (?<topic>.+))?$/iu;
/** “Barr on encryption”, “Patel about Facebook”: names are short. */
export const NAME_ON = /^(?<who>(?:[\p{L}.'’-]+ ){0,3}[\p{L}.'’-]+) (?:about|on) (?<topic>.+)$/iu;
/** “and Patel”, “what about Facebook”, “and about Facebook”, “and what about her”. */
export const GOES_ON =
  /^(?:(?:and|but|also) (?:what |how )?(?<about>about|on) |(?:(?:and|but) )?(?:what|how) about (?:on )?|(?:and|but|also) )(?<rest>.{1,80})$/iu;
/** A question of its own behind “and”. */
export const QUESTION =
  /^(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had|can|could|will|would)\b/iu;
/** “when did she say it is a dead end”, “is he the chair”. */
export const PRONOUN_ASKED =
  /^(?<before>(?:(?:who|whom|what|when|where|why|how|which)(?: [\p{L}-]+){0,3} )?(?:did|does|do|has|have|had|is|was|are|were|will|would|can|could)) (?<who>he|she|they) (?<after>.+)$/iu;
/** A name or two words: “Patel”, “Ada Marsh”. */
export const BARE =
  /^(?:[\p{L}][\p{L}.'’-]*|\p{Lu}[\p{L}.'’-]*(?: (?:(?:van|von|de|al|of|the) )?\p{Lu}[\p{L}.'’-]*){1,3})$/u;

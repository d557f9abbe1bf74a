/** The words by which a question tells what it wants, in lower case. */

export const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how|whos|whats|wheres|whens)$/u;

/** “which company”: an answer is a name. */
export const DOERS =
  /^(?:person|people|(?:wo)?m[ae]n|politicians?|ministers?|secretar(?:y|ies)|officials?|senators?|lawmakers?|mps?|presidents?|directors?|managers?|boss(?:es)?|leaders?|professors?|academics?|experts?|authors?|journalists?|(?:news)?papers?|outlets?|compan(?:y|ies)|firms?|business(?:es)?|platforms?|charit(?:y|ies)|departments?|groups?|organi[sz]ations?|agenc(?:y|ies)|bod(?:y|ies)|coalitions?|alliances?|institutions?|committees?|countr(?:y|ies)|nations?|states?|governments?|ministr(?:y|ies)|part(?:y|ies)|members?|signator(?:y|ies)|towns|cities|villages|places|courts?|universit(?:y|ies)|schools?|banks?|unions?|clubs?|teams?|judges?|lawyers?|doctors?|commissioners?|critics?|spokes\w+|advocates?)$/u;
export const DAY = /^(?:day|date|year|month|weekday|time)$/u;
export const PLACE = /^(?:place|city|town|location|venue|event|address)$/u;
export const SHARE = /^(?:share|percentage|percent|proportion|fraction|part)$/u;
export const NUMBER = /^(?:number|amount|sum|total|figure|count)$/u;
export const REASON = /^(?:reasons?|grounds|motive|cause|purpose)$/u;
/** “what was the Trust's answer”: it asks for what the Trust said. */
export const STANCE =
  /^(?:views?|opinion|position|stance|attitude|answer|reply|response|reaction|argument)$/u;
/** “what does HT stand for” */
export const DEFINING = /^(?:stand|mean|meaning|definition)$/u;
/** “which Americans” */
export const PEOPLE_OF = /^\p{Lu}\p{L}+[ao]ns$/u;
export const KIND = /^(?:kinds?|sorts?|types?|job|role|profession|occupation|field|office)$/u;
/** “what post does Ada Marsh hold” */
export const OFFICE = /^(?:job|role|post|profession|occupation|office|title|function)$/u;
export const HOLDING = /^(?:hold|holds|held|have|has|had|do|does|did)$/u;
export const YES_OR_NO =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may)$/u;

export const SAYING =
  /^(?:say|said|saying|speak|spoke|spoken|talk|talked|tell|told|think|thought|claim|claimed|argue|argued|state|stated|stress|stressed|write|written|wrote|comment|remark|answer|answered|reply|replied|respond|responded|object|objected|warn|warned|mention|mentioned|add|added|view|opinion|position|stance|call|called|describe|described)(?:e?s)?$|^replies$/u;

/** Of these, the ones that tell nothing of how it was said: whoever is quoted does it. */
export const PLAIN_SAYING =
  /^(?:say|said|saying|says|speak|spoke|spoken|talk|talked|tell|told|thinks?|thought|claim|claimed|state|stated|comment|remark|mention|mentioned|call|called|views?|opinion|position|stance|attitude)$/u;

/** Words that hold a question together and tell nothing of what it is about. */
export const EMPTY =
  /^(?:tell|know|anyone|anybody|someone|somebody|please|remind|wonder|hey|hello|question|happen|happened|happens|exactly|actually|really|ever|many|much|have|get|got|make|made|go|going|things?|names?|yet|already|according|people|case|kinds?|sorts?|views?|opinions?|regard|regarding|concerning)$/u;

/** Verbs that say little of what is done: everyone puts them otherwise. */
export const LIGHT =
  /^(?:come|comes|came|coming|like|appear|appears|appeared|send|sends|sent|dated|take|takes|took|taken|put|give|gives|gave|given|live|lives|exist|face|deals?|involved?|concerns?|used?|bring|brought|say|said|says|do|done|wants?|able|about|turn|turns|turned|conduct|conducted|carry|carried|perform|performed|undertake|undertook|organi[sz]e|organi[sz]ed)$/u;

/** In a question: that something is not done, or not wanted. */
export const DENYING = /^(?:refus\w+|reject\w*|declin\w+|den(?:y|ies|ied)|never|\w*n't|not|withdr\w+)$/u;

/** One of these must stand in the sentence then, or it tells the contrary. */
export const NEGATIVE =
  /^(?:refus\w+|reject\w*|den(?:y|ies|ied)|oppos\w+|object\w*|no|not|never|without|stop\w*|fail\w*|\w*n't|declin\w+|withdr\w+|ignor\w+|neither|nor|impossible|nobody|none|nowhere)$/u;

/** Words that pick one of several: another one is another answer. */
export const PICKING = /^(?:first|second|third|fourth|\w{3,}est)$/u;

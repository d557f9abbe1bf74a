/** Invented news in the forms in which speech is printed, for tests that change it at random. */
export const ARTICLES: readonly string[] = [
  `The locks stay open

By Zorblat Quine

PORT ADA — The lower lock will stay open until March, Mayor Ada Marsh said on Thursday.

“We wait for the tide, whatever it costs us,” Marsh told the Harbour Trust. “Nobody sails before noon.”

Tom Reed, director of the Trust, called the plan “half a lock” and said that his crews had not been asked. "Nobody came to us," he added. 'Nobody at all,' said Dr. Élodie van der Quine.

According to Reed, 40 captains have written to the town. They say the gates ‘would not bear another spring tide’.

Asked whether she would resign, Ms Marsh said: “No.

“I was elected to keep the lamp alight,” she said, “and I keep it.”

The Trust is expected to say on Monday that it “will not pay”. In 2018, Reed had said the opposite.`,

  `Harbour Trust and partners put the crews first

Three towns have today (Sunday 11 February 2024) published an <u>open letter</u> on the tide.

Trust director Tom Reed said:

We owe it to all of our crews to keep the lamp alight through every night of the year.

It is essential that the towns do not turn away from the lamp, and we shall not.

The following statement can be attributed to Ada Marsh, chair of the National Gull Society (NGS):

“The gulls were here before us.

“They will be here when we are gone.”

“Feed nobody.” — Ada Marsh (@adamarsh) March 6, 2020

Notes to editors:

About the Harbour Trust: it tends the lamps of Port Ada.`,

  `Q&A with Ada Marsh

The Gazette spoke to Ada Marsh, mayor of Port Ada, on 28 February 2024.

Q: Why does the harbour wait?

A: We wait because the tide is late. I said so in "The Tide", my book.

Q: And who pays?

A: You do.

I do, too. It was Tom Reed who told me: “Everybody pays.”

[09:32] THE CHAIR: Order. MS. MARSH: I have the floor, I believe.

SEN. REED: Will you yield, Mayor? (Laughter.)

MS. MARSH: I will not yield to you, Senator.`,

  `Ada Marsh and Tom Reed met on the quay. She said he was late; he said that she was early. “It was 'low' water,” Reed's brother, Sam Reed Jr., said Tuesday night. ''Not at all,'' she replied, according to a Gazette reporter who was there.

„Niemals“, sagte Ada Marsh. «Jamais», a dit Tom Reed.

Mr. and Mrs. Reed left. Their spokeswoman declined to comment. "They are [very] tired…" a neighbor, who asked not to be named, said. The so-called “quay row” — as the Evening Herald put it — ended when Marsh tweeted, “Good night.” Reed did not say “sorry”.`,
];

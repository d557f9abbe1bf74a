/** Runs in the browser: shows a message that `make.ts` hands over. */
import '@skyra/discord-components-core';

/** Faces are drawn here: pictures of elsewhere cannot be loaded. */
const face = (colour, letter) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/><text x="20" y="27" font-family="sans-serif" font-size="20" text-anchor="middle" fill="#fff">${letter}</text></svg>`)}`;

globalThis.showMessage = async ({ html, asked, isHidden, accent }) => {
  const picture = document.getElementById('picture');
  picture.style.setProperty('--accent', accent);
  const command =
    asked === ''
      ? ''
      : `<discord-command slot="reply" author="Ada" command="${asked}" avatar="${face('#5b6ee1', 'A')}"></discord-command>`;
  picture.innerHTML = `<discord-messages no-background>
    <discord-message author="Who Said" bot avatar="${face('#2f7d4f', '?')}" ${isHidden ? 'ephemeral' : ''}>
      ${command}${html}
    </discord-message>
  </discord-messages>`;
  await document.fonts.ready;
  // The elements draw themselves a moment after they are there.
  await new Promise((resolve) => setTimeout(resolve, 300));
};
